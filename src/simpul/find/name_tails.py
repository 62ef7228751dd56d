"""Where a body's name after a post title runs into the name of the person who holds the post."""

from __future__ import annotations

from dataclasses import replace

from simpul.find.name_score import KNOWN, UNKNOWN, name_score
from simpul.find.person_cues import titled
from simpul.model import Mention


def without_name(text: str, mention: Mention) -> Mention:
    """The body's mention without a person's name at its end: "Partai X Budi Santoso" after "Ketua" is "Partai X".

    Only in a title's phrase, and not where a comma shows that the person's name is still to come.
    """
    if text[mention.end : mention.end + 1] == "," or not titled(text, mention.start):
        return mention
    words = mention.text.split()
    scores = [name_score(word) for word in words]
    first = next((i for i, s in enumerate(scores) if i and s >= KNOWN and min(scores[i:]) >= min(UNKNOWN, 0.3)), None)
    if first is None:
        return mention
    if first == len(words) - 1 and first > 2 and scores[first - 1] >= UNKNOWN:
        first -= 1
    if len(words) - first < 2:
        return mention
    end = mention.start + mention.text.rfind(words[first])
    end = mention.start + len(text[mention.start : end].rstrip())
    return replace(mention, end=end, text=text[mention.start : end])
