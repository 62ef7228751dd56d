"""Articles read and extracted where they lie, by many workers: records in files, which a build takes as its input."""

SIZE = 500
"""Articles of a partition, unless told otherwise: half a minute of a worker's time."""
