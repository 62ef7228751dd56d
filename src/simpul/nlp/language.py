"""The spaCy language for Indonesian news: our tokenizer and the components, in order, in one explicit list.

Components read ``doc.text`` and the values of earlier components and leave exact values in ``doc.user_data`` under
the names of the ``Document``'s fields, and token spans with the same names in ``doc.spans``.

A trained model plugs in as one more component: it puts spans into ``doc.spans["proposals"]`` (``label_`` = entity type,
``kb_id_`` = kind, ``id_`` = its own name) and, where it has them, confidences (0..1) by ``(start_char, end_char)`` into
``doc.user_data["confidences"]``. ``analyse`` turns them into ``Document.proposals``. Simpul's own reader
(``simpul.learned.component``) leaves all that it saw in ``doc.user_data["reading"]`` too.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import numpy
from spacy.lang.id import Indonesian
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan
from spacy.vocab import Vocab

from simpul.model import Quantity, Quotation, Span, TimeExpression
from simpul.nlp.quantities import find_quantities
from simpul.nlp.quotations import find_quotations
from simpul.nlp.quotes import quoted_stretches
from simpul.nlp.sentences import find_sentences
from simpul.nlp.times import find_times
from simpul.nlp.tokenizer import tokenize

if TYPE_CHECKING:
    from simpul.learned.files import Model


class NewsTokenizer:
    """``tokenize`` behind spaCy's interface: white space other than one blank becomes a token of its own."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The text as a Doc; ``user_data`` holds ``tokens`` (ours, without white space) and ``starts`` (of all)."""
        tokens = tuple(tokenize(text))
        words: list[str] = []
        spaces: list[bool] = []
        end = 0
        for token in tokens:
            _add_gap(text[end : token.start], words, spaces)
            words.append(token.text)
            spaces.append(False)
            end = token.end
        _add_gap(text[end:], words, spaces)
        lengths = (len(word) + space for word, space in zip(words, spaces, strict=True))
        starts = list(accumulate(lengths, initial=0))[:-1]
        return Doc(self.vocab, words=words, spaces=spaces, user_data={"tokens": tokens, "starts": starts})


def _add_gap(gap: str, words: list[str], spaces: list[bool]) -> None:
    if gap.startswith(" ") and words:
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)


def _text(doc: Doc) -> str:
    text: str = doc.user_data["article"].text  # ``doc.text`` joins the tokens anew each time
    return text


def sentences(doc: Doc) -> Doc:
    """Quoted stretches and sentences."""
    stretches = quoted_stretches(_text(doc))
    outer = [Span(s.outer_start, s.outer_end) for s in stretches]
    found = find_sentences(_text(doc), doc.user_data["tokens"], outer)
    starts = {s.start for s in found[1:]}
    flags = [1 if n == 0 or start in starts else -1 for n, start in enumerate(doc.user_data["starts"])]
    if flags:
        column: Any = numpy.array(flags, dtype="int64").astype("uint64")
        doc.from_array(["SENT_START"], column)
    doc.user_data |= {"stretches": stretches, "sentences": found}
    return doc


def quotations(doc: Doc) -> Doc:
    """Reported words and their attributions."""
    return _store(
        doc, "quotations", find_quotations(_text(doc), doc.user_data["stretches"], doc.user_data["sentences"])
    )


def times(doc: Doc) -> Doc:
    """Dates and periods, resolved with the article's date."""
    return _store(doc, "times", tuple(find_times(doc.user_data["article"])))


def quantities(doc: Doc) -> Doc:
    """Numbers with units, money and durations."""
    return _store(doc, "quantities", tuple(find_quantities(_text(doc), doc.user_data["times"])))


def _store(doc: Doc, name: str, values: tuple[Quotation | TimeExpression | Quantity, ...]) -> Doc:
    doc.user_data[name] = values
    starts: list[int] = doc.user_data["starts"]
    doc.spans[name] = [
        TokenSpan(doc, bisect_right(starts, v.start) - 1, bisect_left(starts, v.end), label=name) for v in values
    ]
    return doc


COMPONENTS: tuple[Callable[[Doc], Doc], ...] = (sentences, quotations, times, quantities)


@cache
def language(model: Model | None = None) -> Language:
    """The pipeline, built once for each model; without one it reads by rules alone."""
    # spacy.blank("id") would first build a tokenizer of 16,000 exceptions, which takes most of the start.
    nlp = Indonesian(create_tokenizer=lambda nlp: NewsTokenizer(nlp.vocab), max_length=10_000_000)
    for component in COMPONENTS:
        name = f"simpul_{component.__name__}"
        Language.component(name, func=component)
        nlp.add_pipe(name)
    if model is not None:
        from simpul.learned.component import add_reader

        add_reader(nlp, model)
    return nlp
