"""The functions of the shared scorer, which is not distributed."""

from __future__ import annotations

import sys

from gold import SHARED, require_shared

require_shared()
sys.path.append(str(SHARED / "gold"))
from score import alike, claim_alike, one_to_one, score, token_f1  # noqa: E402

__all__ = ["alike", "claim_alike", "one_to_one", "score", "token_f1"]
