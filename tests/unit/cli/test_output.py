"""Output to a terminal: a real pseudo-terminal, because that is what decides."""

import os
import pty
import re
import subprocess
import sys

import pytest

from simpul.cli.output import shown

SCRIPT = 'from simpul.cli.output import emit_table; emit_table(("nama", "x"), [("[Budi]", None)], as_json={json})'


def on_a_terminal(script, **environment):
    master, slave = pty.openpty()
    env = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", **environment}
    process = subprocess.Popen([sys.executable, "-c", script], stdout=slave, stderr=slave, env=env)
    os.close(slave)
    parts = []
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:
            break
        if not part:
            break
        parts.append(part)
    os.close(master)
    assert process.wait(timeout=60) == 0
    return b"".join(parts).decode()


def test_a_table_for_a_person():
    shown = on_a_terminal(SCRIPT.format(json=False))
    assert "[Budi]" in shown
    assert "nama" in shown
    assert "1 baris" in re.sub(r"\x1b\[[0-9;]*m", "", shown)


def test_no_color_is_respected():
    assert not re.search(r"\x1b\[(3|4|9)\d", on_a_terminal(SCRIPT.format(json=False), NO_COLOR="1"))


@pytest.mark.parametrize("json", [True])
def test_json_on_request(json):
    assert on_a_terminal(SCRIPT.format(json=json)).replace("\r", "").startswith('[\n  {\n    "nama": "[Budi]"')


def test_empty_columns_are_left_out_and_narrow_terminals_get_blocks():
    rows = '("alfa", "beta", "gama"), [("Budi", None, "Kepala"), ("Ani", "", "Camat")], as_json=False'
    script = f"from simpul.cli.output import emit_table; emit_table({rows})"
    wide, narrow = on_a_terminal(script, COLUMNS="80"), on_a_terminal(script, COLUMNS="15")
    assert "beta" not in wide + narrow
    assert any("alfa" in line and "gama" in line for line in wide.splitlines())
    assert not any("alfa" in line and "gama" in line for line in narrow.splitlines())


def test_things_are_shown_by_kind_and_hash():
    assert shown("https://w3id.org/simpul/id/claim/0002715f9932a0f3") == "claim/0002715f9932a0f3"
    assert shown("https://contoh.id/berita/panjang-sekali") == "https://contoh.id/berita/panjang-sekali"
    assert (shown(None), shown(("a", None, 3)), shown(0.5)) == ("", "a\n\n3", "0.5")


def test_running_text_gets_a_wide_column_or_a_block():
    words = "Bantuan disalurkan kepada warga di balai desa " * 3
    rows = f'("nama", "kalimat", "jabatan"), [("Ani Wijaya", "{words}", "Camat")], as_json=False'
    script = f"from simpul.cli.output import emit_table; emit_table({rows})"
    wide, narrow = on_a_terminal(script, COLUMNS="80"), on_a_terminal(script, COLUMNS="50")
    assert any("nama" in line and "kalimat" in line for line in wide.splitlines())
    assert "Ani Wijaya" in wide
    assert not any("nama" in line and "kalimat" in line for line in narrow.splitlines())


def test_headings_and_codes_are_indonesian_and_some_columns_are_for_programs():
    rows = '("name", "kind", "iri"), [("Kota Tegal", "city", "x/1")]'
    script = f"from simpul.cli.output import emit_table; emit_table({rows}, as_json=False, json_only=('iri',))"
    seen = on_a_terminal(script)
    assert "nama" in seen and "macam" in seen and "kota" in seen
    assert "x/1" not in seen
