"""A build's memory on disk: one SQLite file with every article's record and the merged facts by subject."""

from simpul.state.schema import FILE, Database, clear, has_state, opened, transaction

__all__ = ["FILE", "Database", "clear", "has_state", "opened", "transaction"]
