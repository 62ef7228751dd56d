"""The bundle in every page is the one that the manifest describes, built from the sources that are here."""

import hashlib
import json
import re
from importlib import resources
from pathlib import Path

FRONTEND = Path(__file__).parents[3] / "frontend"
STATIC = resources.files("simpul.export") / "static"
MANIFEST = json.loads((STATIC / "manifest.json").read_text(encoding="utf-8"))
FREE = {"MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"}


def test_the_bundle_is_the_one_of_the_manifest() -> None:
    bundle = (STATIC / MANIFEST["file"]).read_bytes()
    assert hashlib.sha256(bundle).hexdigest() == MANIFEST["sha256"]
    assert re.search(rb"</script|<!--", bundle, re.I) is None


def test_every_piece_has_name_version_licence_hash_and_its_notice_in_the_bundle() -> None:
    head = (STATIC / MANIFEST["file"]).read_text(encoding="utf-8")[:4000]
    lock = json.loads((FRONTEND / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert {piece["name"] for piece in MANIFEST["pieces"]} >= {"sigma", "graphology"}
    for piece in MANIFEST["pieces"]:
        assert piece["licence"] in FREE
        assert re.fullmatch(r"[0-9a-f]{64}", piece["sha256"])
        assert lock[f"node_modules/{piece['name']}"]["version"] == piece["version"]
        assert f"{piece['name']}: Copyright" in head
    assert "Permission is hereby granted" in head


def test_the_bundle_was_built_from_these_sources() -> None:
    sources = {f"src/{path.name}": path for path in sorted((FRONTEND / "src").glob("*.js"))}
    assert sorted(MANIFEST["sources"]) == sorted(sources)
    for name, path in sources.items():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == MANIFEST["sources"][name], f"npm run build: {name}"


def test_the_lock_names_no_registry() -> None:
    text = (FRONTEND / "package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in text
    assert re.findall(r"https?://[^\"]*(?:registry|npm)[^\"]*", text) == []
