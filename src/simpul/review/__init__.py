"""People's judgement of what is one thing: cases to judge, and a build's folder made anew with what was judged."""

from simpul.review.cases import Case, Side, cases, namesakes
from simpul.review.relink import judge, relink

__all__ = ["Case", "Side", "cases", "judge", "namesakes", "relink"]
