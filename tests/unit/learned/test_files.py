import base64
import io
import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from simpul.errors import SimpulError
from simpul.learned import files
from simpul.learned.files import METADATA, load_model, opened, packaged_model, read_pieces

SPECIAL = {"begin": "<s>", "end": "</s>", "pad": "<pad>", "unknown": "<unk>"}


def metadata() -> dict[str, str]:
    heads = io.BytesIO()
    np.savez(heads, **{"names.bias": np.ones(2, np.float16), "judge.out.bias": np.zeros(3, np.float16)})
    return {
        "pieces": "".join(f"{piece}\t{-n}\n" for n, piece in enumerate((*SPECIAL.values(), "▁a", "\tb"))),
        "heads": base64.b64encode(heads.getvalue()).decode(),
        "settings": json.dumps({"size": 7, "special": SPECIAL}),
        "policy": json.dumps({"bias": {"names": 0.5}, "names": {}, "topics": {}, "real": {}, "claims": {}}),
    }


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A file whose graph has this metadata."""

    def put(data: dict[str, str]) -> Path:
        path = tmp_path / "kecil.onnx"
        path.write_bytes(b"graf")
        meta = SimpleNamespace(custom_metadata_map=data)
        monkeypatch.setattr(
            files, "open_session", lambda path, threads: SimpleNamespace(get_modelmeta=lambda: meta, threads=threads)
        )
        return path

    return put


def test_a_file_becomes_vocabulary_heads_settings_and_policy(file: Any) -> None:
    model = load_model(file(metadata()), threads=2)
    assert model.encoder.pieces.ids == {"▁a": 4, "\tb": 5}
    assert (model.encoder.size, model.encoder.session.threads) == (7, 2)
    assert model.head("names")["bias"].dtype == np.float32
    assert set(model.head("judge")) == {"out.bias"}
    assert model.policy.bias == {"names": 0.5}


def test_a_model_is_known_by_its_name_and_the_hash_of_its_bytes(file: Any) -> None:
    path = file(metadata())
    first = load_model(path).name
    assert re.fullmatch(r"kecil\.onnx [0-9a-f]{12}", first)
    assert load_model(path).name == first
    path.write_bytes(b"lain")
    assert load_model(path).name != first


@pytest.mark.parametrize("entry", METADATA)
def test_a_file_without_an_entry_is_refused_and_the_entry_named(file: Any, entry: str) -> None:
    data = metadata()
    del data[entry]
    with pytest.raises(SimpulError, match=entry) as error:
        load_model(file(data))
    assert "--model rules" in error.value.hint


@pytest.mark.parametrize("entry", METADATA)
def test_a_file_with_a_broken_entry_is_refused_in_one_line(file: Any, entry: str) -> None:
    with pytest.raises(SimpulError) as error:
        load_model(file(metadata() | {entry: "rusak"}))
    assert "\n" not in error.value.message
    assert "--model rules" in error.value.hint


def test_bytes_that_are_no_graph_are_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "rusak.onnx"
    path.write_bytes(b"bukan graf" * 99)
    with pytest.raises(SimpulError, match=r"rusak\.onnx: bukan model Simpul") as error:
        load_model(path)
    assert "\n" not in error.value.message


def test_no_file_and_a_folder_are_refused_with_the_next_step(tmp_path: Path) -> None:
    for path in (tmp_path / "tidak-ada.onnx", tmp_path):
        with pytest.raises(SimpulError, match="no such model") as error:
            load_model(path)
        assert "--model rules" in error.value.hint


def test_the_packaged_file_is_opened_once_a_process() -> None:
    assert opened(packaged_model()) is opened(packaged_model())


def test_a_package_without_its_file_names_the_next_step(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(files, "_PACKAGED", tmp_path / "reader.onnx")
    with pytest.raises(SimpulError, match="packaged model") as error:
        packaged_model()
    assert "--model rules" in error.value.hint


def test_a_vocabulary_line_of_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="unpack"):
        read_pieces("▁a -1.0\n", SPECIAL)
