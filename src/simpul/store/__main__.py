"""``python -m simpul.store DIR``: bring a build's store up to date, in a process of its own."""

import sys
from pathlib import Path

from simpul.store import refresh_store

if __name__ == "__main__":
    refresh_store(Path(sys.argv[1]))
