"""What does the work: this process, several processes, or a Dask cluster. The same code path, the same bytes."""

from simpul.engines.choice import ENGINES, choose
from simpul.engines.engine import Engine, Lost

__all__ = ["ENGINES", "Engine", "Lost", "choose"]
