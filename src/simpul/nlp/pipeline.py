"""STUB, to be replaced by the real pipeline: naive tokens and sentences."""

import re

from simpul.model import Article, Document, Span, Token


def analyse(article: Article) -> Document:
    """The article as a Document."""
    text = article.text
    tokens = tuple(Token(m.start(), m.end(), m.group()) for m in re.finditer(r"\w+(?:-\w+)*|[^\w\s]", text))
    ends = [m.end() for m in re.finditer(r'[.!?]["”]?(?=\s)|\n', text)] + [len(text)]
    start, spans = 0, []
    for end in ends:
        if text[start:end].strip():
            lead = len(text[start:end]) - len(text[start:end].lstrip())
            spans.append(Span(start + lead, start + len(text[start:end].rstrip())))
        start = end
    return Document(article, tokens, tuple(spans))
