"""Article → Document: the spaCy pipeline for Indonesian."""

from simpul.nlp.pipeline import analyse

__all__ = ["analyse"]
