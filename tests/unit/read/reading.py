"""What is read, in our own words, and how tests read it."""

from simpul.model import Article, Finding
from simpul.read import read

STORY = "Pemerintah Kota Madiun melatih ratusan warga menjahit selama lima hari di balai latihan kerja setempat."
OTHER = "Dinas Kesehatan Kabupaten Garut memeriksa ratusan ibu hamil di puskesmas dan membagikan vitamin gratis."


def articles(*inputs):
    return [item for item in read(inputs) if isinstance(item, Article)]


def codes(*inputs):
    return [item.code for item in read(inputs) if isinstance(item, Finding)]
