"""Article → Document: the spaCy pipeline for Indonesian."""

from simpul.nlp.pipeline import analyse, analyse_many

__all__ = ["analyse", "analyse_many"]
