"""The build tool's pure parts; the data itself is checked in test_gazetteer_lookup.py."""

import gzip
import importlib.util
from pathlib import Path

import pytest

PATH = Path(__file__).resolve().parents[3] / "tools" / "build_gazetteer.py"


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("build_gazetteer", PATH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_names_in_capitals_become_running_text(tool):
    assert tool.title("KABUPATEN PANGKAJENE DAN KEPULAUAN") == "Kabupaten Pangkajene dan Kepulauan"
    assert tool.title("DKI JAKARTA") == "DKI Jakarta"


def test_only_unique_names_get_a_point(tool):
    named = {"33": {"alian": [(10, (-7.6, 109.7))], "karang": [(5, (-7.0, 110.0)), (4, (-7.5, 110.5))]}}
    places = [("33.05.01", "Alian"), ("33.05.02", "Karang"), ("33.06.01", "Tiada")]
    assert tool.single_points(places, named) == {"33.05.01": (-7.6, 109.7)}
    assert tool.single_points([("33.05.01", "Alian"), ("33.06.09", "Alian")], named) == {}


def test_distance_and_median(tool):
    assert tool.distance((0.0, 100.0), (1.0, 100.0)) == pytest.approx(111.2, abs=0.1)
    assert tool.median([]) is None
    assert tool.median([(1.0, 5.0), (2.0, 4.0), (9.0, 9.0)]) == (2.0, 5.0)


def test_compressed_files_carry_no_time_and_their_source(tool, tmp_path):
    tool.write(tmp_path / "a.tsv.gz", ["code\tname", "11\tAceh"])
    data = (tmp_path / "a.tsv.gz").read_bytes()
    assert data[4:8] == b"\0\0\0\0"
    assert gzip.decompress(data).decode().startswith("# source: npm idn-area-data 3.1.2")
