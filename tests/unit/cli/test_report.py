from simpul.cli.report import tell, tell_counts, violations
from simpul.model import Finding


def finding(code, severity, number=0):
    return Finding(code=code, severity=severity, message_id=f"salah {number}", message_en="wrong", source="a.txt")


def test_violations_first_and_few_of_each_code(capsys):
    many = [finding("x.many", "warning", n) for n in range(5)]
    tell([*many, finding("y.one", "violation")], each=2, more="out/findings.txt")
    lines = capsys.readouterr().err.splitlines()
    assert [text.split("]")[0].split("[")[1] for text in lines] == ["y.one", "x.many", "x.many", "x.many"]
    assert lines[0] == "pelanggaran · violation [y.one] a.txt: salah 0 · wrong"
    assert lines[-1] == "… [x.many] 3 lagi · more: out/findings.txt"


def test_a_message_is_always_one_line(capsys):
    broken = Finding(code="a.b", severity="info", message_id="satu\ndua", message_en="one\ntwo", source="")
    tell([broken])
    assert capsys.readouterr().err == "catatan · note [a.b] : satu dua · one two\n"


def test_counts(capsys):
    tell_counts([finding("b", "info"), finding("a", "info"), finding("b", "info")])
    tell_counts([])
    assert capsys.readouterr().err == "catatan · notes: a ×1, b ×2\n"
    assert violations([finding("a", "violation"), finding("b", "info")]) == 1
