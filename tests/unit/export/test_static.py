"""Each bundle is the one that its manifest describes, built from the sources that are here."""

import hashlib
import json
import re
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

FRONTEND = Path(__file__).parents[3] / "frontend"
MANIFESTS = (
    resources.files("simpul.export") / "static" / "manifest.json",
    resources.files("simpul.web") / "static" / "explorer.json",
)
FREE = {"MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"}


@dataclass(frozen=True)
class Bundle:
    """A built script and what its manifest says."""

    content: bytes
    told: dict[str, Any]


@pytest.fixture(params=MANIFESTS, ids=lambda manifest: str(manifest.name))
def bundle(request: pytest.FixtureRequest) -> Bundle:
    told = json.loads(request.param.read_text(encoding="utf-8"))
    return Bundle((request.param.parent / told["file"]).read_bytes(), told)


def test_the_bundle_is_the_one_of_the_manifest(bundle: Bundle) -> None:
    assert hashlib.sha256(bundle.content).hexdigest() == bundle.told["sha256"]
    assert re.search(rb"</script|<!--", bundle.content, re.I) is None


def test_every_piece_has_name_version_licence_hash_and_its_notice_in_the_bundle(bundle: Bundle) -> None:
    head = bundle.content[:4000].decode(errors="ignore")
    lock = json.loads((FRONTEND / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert {piece["name"] for piece in bundle.told["pieces"]} >= {"sigma", "graphology"}
    for piece in bundle.told["pieces"]:
        assert piece["licence"] in FREE
        assert re.fullmatch(r"[0-9a-f]{64}", piece["sha256"])
        assert lock[f"node_modules/{piece['name']}"]["version"] == piece["version"]
        assert f"{piece['name']}: Copyright" in head
    assert "Permission is hereby granted" in head


def test_the_bundle_was_built_from_these_sources(bundle: Bundle) -> None:
    for name, digest in bundle.told["sources"].items():
        assert hashlib.sha256((FRONTEND / name).read_bytes()).hexdigest() == digest, f"npm run build: {name}"


def test_every_source_is_in_a_bundle() -> None:
    told = {name for path in MANIFESTS for name in json.loads(path.read_text(encoding="utf-8"))["sources"]}
    assert told == {path.relative_to(FRONTEND).as_posix() for path in (FRONTEND / "src").rglob("*.js")}


def test_the_lock_names_no_registry() -> None:
    text = (FRONTEND / "package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in text
    assert re.findall(r"https?://[^\"]*(?:registry|npm)[^\"]*", text) == []
