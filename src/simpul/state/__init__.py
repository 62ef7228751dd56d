"""A build's memory on disk: articles and merged facts by subject in one SQLite file, pending records in another."""

from simpul.state.schema import FILE, PENDING, Database, clear, has_state, opened, transaction

__all__ = ["FILE", "PENDING", "Database", "clear", "has_state", "opened", "transaction"]
