"""The embedded store on disk: a build's facts and articles, ready to be asked without reading its files."""

from simpul.store.compact import Compacted, compact
from simpul.store.history import Build, builds
from simpul.store.opened import open_facts, open_index, store_state
from simpul.store.refresh import Refreshed, keep_store, refresh_store

__all__ = [
    "Build",
    "Compacted",
    "Refreshed",
    "builds",
    "compact",
    "keep_store",
    "open_facts",
    "open_index",
    "refresh_store",
    "store_state",
]
