"""What a build holds, in numbers."""

from simpul.stats.counts import Statistics, stats
from simpul.stats.page import stats_html

__all__ = ["Statistics", "stats", "stats_html"]
