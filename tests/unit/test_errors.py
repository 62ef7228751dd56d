from simpul.errors import SimpulError, closest


def test_message_and_hint():
    error = SimpulError("a.txt: rusak.", "Simpan ulang.")
    assert (error.message, error.hint, str(error)) == ("a.txt: rusak.", "Simpan ulang.", "a.txt: rusak. Simpan ulang.")
    assert str(SimpulError("a.txt: rusak.")) == "a.txt: rusak."


def test_closest():
    assert closest("Turtel", ("trig", "turtle", "csv")) == "turtle"
    assert closest("PDF", ("trig", "turtle", "csv")) is None
