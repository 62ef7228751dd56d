import base64
import hashlib
import json
import re
from dataclasses import replace

import pytest
from tests.unit.view.story import A2, CLAIMS, JAHIT, OPEN, SALATIGA

import simpul.export.html as html_module
from simpul.days import time_words
from simpul.export import index_html
from simpul.export.marking import marked
from simpul.export.phrases import details, number, quantity, relation
from simpul.view import VIEWS


def page(view: str = "all") -> str:
    return index_html(CLAIMS, view=view).decode()


def data(text: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.S)[1])


def test_the_order_of_the_page() -> None:
    text = page()
    parts = ["<h1>", 'class="counts"', 'class="legend"', "<svg", "<table>", 'id="data"', "sigma"]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_the_policy_names_exactly_the_style_and_the_script_of_the_page() -> None:
    text = page()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        content = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.S)[1]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert len(re.findall(r"<script", text)) == 2
    assert re.search(r"<[^>]+\sstyle=", text) is None
    assert re.search(r"<[^>]+\son[a-z]+=", text) is None


def test_nothing_is_loaded_from_anywhere() -> None:
    text = page()
    assert re.findall(r"<(?:link|img|iframe|object|embed|base)\b", text) == []
    assert re.findall(r"@import|url\(", re.search(r"<style>(.*?)</style>", text, re.S)[1]) == []


def test_text_of_the_articles_is_escaped_everywhere() -> None:
    text = page()
    assert "</script><b>" not in text
    assert "Angkatan kedua &lt;/script&gt;&lt;b&gt;dibuka&lt;/b&gt;" in text
    assert "<darurat>" not in text
    assert any(n["label"] == "bantuan sembako <darurat>" for n in data(text)["nodes"])


def test_every_fact_is_a_row_with_its_words_marked() -> None:
    text = page()
    assert len(re.findall(r'<tr id="f\d+">', text)) == len(CLAIMS)
    assert (
        "<mark>Dinas Sosial Kota Salatiga membuka pelatihan menjahit</mark> bagi lansia di Kecamatan Tingkir." in text
    )
    assert text.count("<mark>") == len(CLAIMS)


def test_data_point_to_rows_and_nodes() -> None:
    text = page()
    found = data(text)
    runs = next(e for e in found["edges"] if e["predicate"] == "runs")
    assert found["nodes"][runs["target"]]["label"] == JAHIT.name
    assert len(runs["facts"]) == 2
    rows = [re.search(rf'<tr id="f{n}">.*?</tr>', text, re.S)[0] for n in runs["facts"]]
    words = ("membuka pelatihan menjahit", "menyelenggarakan pelatihan menjahit")
    assert [sum(word in row for row in rows) for word in words] == [1, 1]
    assert all(0 <= n < len(found["nodes"]) for fact in found["facts"] for n in fact["nodes"])
    assert {fact["year"] for fact in found["facts"]} == {2019, 2020, 2021, None}


def test_both_languages() -> None:
    text = page()
    assert '<span lang="id">menyelenggarakan</span><span lang="en">runs</span>' in text
    assert '<html lang="id">' in text


def test_the_page_says_when_it_does_not_hold_all_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_module, "MOST_FACTS", 5)
    text = page()
    assert "Tabel ini memuat 5 dari 15 fakta; semuanya ada di claims.csv." in text
    assert len(re.findall(r'<tr id="f\d+">', text)) == 5
    assert max(row for edge in data(text)["edges"] for row in edge["facts"]) < 5


@pytest.mark.parametrize("view", list(VIEWS))
def test_same_claims_same_bytes_in_every_view(view: str) -> None:
    assert index_html(CLAIMS, view=view) == index_html(tuple(reversed(CLAIMS)), view=view)


def test_no_claims_make_an_empty_page() -> None:
    assert b"<h1>Simpul</h1>" in index_html(())


def test_marking_where_the_sentence_lacks_the_words() -> None:
    claim = CLAIMS[0]
    assert marked(claim) == ("", claim.evidence.text, " bagi lansia di Kecamatan Tingkir.")
    assert marked(replace(claim, sentence="Kalimat lain.")) == ("", claim.evidence.text, "")
    spaced = replace(claim, sentence=OPEN.replace(" ", "\n "))
    assert marked(spaced) == marked(claim)


def test_claims_in_words() -> None:
    money = next(c for c in CLAIMS if c.unit == "IDR")
    assert [d.id for d in details(money)] == ["anggaran", "sekitar Rp1,5 miliar", "menurut Budi Prakoso"]
    assert [d.en for d in details(money)] == ["budget", "about Rp1.5 billion", "according to Budi Prakoso"]
    assert relation(money).id == "jumlah"
    mayor = next(c for c in CLAIMS if c.title == "Wali Kota")
    assert [d.id for d in details(mayor)] == ["Wali Kota", "sekarang", SALATIGA.name]
    assert number(1234.5) == "1.234,5"
    assert [quantity(n, "IDR") for n in (71 * 10**12, 127_070_000_000, 1_234_567)] == [
        "Rp71 triliun", "Rp127,07 miliar", "Rp1.234.567",
    ]  # fmt: skip
    assert quantity(82_900_000, "orang", language="en") == "82.9 million orang"
    assert quantity(34, "USD") == "34 dolar AS"
    assert [time_words(t) for t in ("2025-01-06", "2025-11", "2025", "2025-13", "kelak")] == [
        "6 Januari 2025", "November 2025", "2025", "2025-13", "kelak",
    ]  # fmt: skip
    status = replace(CLAIMS[0], predicate="hasStatus", object=None, value="planned", article=A2[0])
    assert [(d.id, d.en) for d in details(status)] == [("direncanakan", "planned")]
