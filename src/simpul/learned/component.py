"""The trained reader as one more component of the spaCy pipeline."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from simpul.learned.files import Model
from simpul.learned.reading import mentions, read_document
from simpul.model import Document

NAME = "simpul_reader"


class Reader:
    """Leaves a ``Reading`` in ``doc.user_data["reading"]``, and its names and topics in ``doc.spans["proposals"]``.

    A span covers whole tokens of spaCy's, so it may be longer than the words that were tagged ("S.Sos" → "S.Sos.").
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self.model: Model | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Read one article, in one run of the encoder. Without a model nothing is read."""
        if self.model is None:
            return doc
        document = Document(doc.user_data["article"], sentences=doc.user_data["sentences"])
        reading = read_document(document, self.model)
        spans, confidences = [], dict[tuple[int, int], float]()
        for m in mentions(document, reading, (*reading.names, *reading.topics)):
            span = doc.char_span(m.start, m.end, label=m.type, span_id=m.rule, alignment_mode="expand")
            if span is not None:
                place = (span.start_char, span.end_char)
                confidences[place] = max(m.confidence, confidences.get(place, 0.0))
                spans.append(span)
        doc.spans["proposals"] = spans
        doc.user_data |= {"reading": reading, "confidences": confidences}
        return doc


Language.factory(NAME, func=Reader)


def add_reader(nlp: Language, model: Model) -> None:
    """Put a reader with this model at the end of a pipeline."""
    reader = nlp.add_pipe(NAME)
    assert isinstance(reader, Reader)
    reader.model = model
