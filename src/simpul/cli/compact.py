"""``simpul compact``: the store made as small as it can be."""

from __future__ import annotations

from simpul.cli.arguments import AsJson, BuildDir, existing
from simpul.cli.output import emit_table


def compact(path: BuildDir, as_json: AsJson = False) -> int:
    """Rapikan simpanan graf. Make a graph's store small and up to date."""
    existing(path)
    from simpul.store import compact as run

    done = run(path)
    emit_table(("bytes_before", "bytes_after"), [(done.before, done.after)], as_json=as_json)
    return 0
