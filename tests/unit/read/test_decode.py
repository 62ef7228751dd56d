import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.read.decode import NotTextError, decode

SENTENCE = "Bupati berkata, “Kami membantu warga – semuanya.”"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(encoding):
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_latin_1_where_cp1252_has_no_letter():
    assert decode(b"harga \x81 caf\xe9") == "harga \x81 café"


def test_declared_charset_of_a_page():
    page = '<html><head><meta charset="iso-8859-15"></head>biaya 5 €</html>'
    assert decode(page.encode("iso-8859-15")) == page


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 x", b"PK\x03\x04abc", b"\x00\x01\x02\x03" * 50, b"\xff\xfe\x00\xd8", bytes(range(32)) * 8]
)
def test_binary_is_refused(data):
    with pytest.raises(NotTextError):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data):
    try:
        assert isinstance(decode(data), str)
    except NotTextError:
        assert data
