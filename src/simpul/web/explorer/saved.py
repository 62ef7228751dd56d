"""Views and stories that are kept: one file each in ``DIR/saved``, whole or not at all."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
from starlette.exceptions import HTTPException

from simpul.export.files import write_whole
from simpul.web.explorer.scene import Scene, decoded

SAVED = "saved"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Step:
    """A scene with the words beside it."""

    scene: Scene
    caption: Annotated[str, msgspec.Meta(max_length=2000)] = ""


@dataclass(frozen=True, slots=True)
class Story:
    """Steps to click through, in order; a view is a story of one step."""

    title: Annotated[str, msgspec.Meta(min_length=1, max_length=120, pattern=r"\S")]
    steps: Annotated[tuple[Step, ...], msgspec.Meta(min_length=1, max_length=50)]


@dataclass(frozen=True, slots=True)
class Kept:
    """A story that was saved; ``name`` is its file's, without ".json"."""

    name: str
    title: str
    steps: int


def stories(folder: Path) -> tuple[Kept, ...]:
    """All that is saved in a build's folder, by title; files that are no stories are passed over."""
    found = []
    for path in (folder / SAVED).glob("*.json"):
        story = _read(path) if _NAME.fullmatch(path.stem) else None
        if story is not None:
            found.append(Kept(path.stem, story.title, len(story.steps)))
    return tuple(sorted(found, key=lambda kept: (kept.title.casefold(), kept.name)))


def read_story(folder: Path, name: str) -> Story:
    """A saved story. Raises HTTPException(404) where there is none of this name."""
    story = _read(_path(folder, name))
    if story is None:
        raise HTTPException(404)
    return story


def save_story(folder: Path, content: bytes) -> str:
    """Save what a page's script sends, under a name made of the title; gives the name.

    Raises SimpulError for what is no story, OSError where the folder cannot be written.
    """
    story = decoded(content, Story)
    name = _free(folder, story.title)
    write_whole(_path(folder, name), as_json(story))
    return name


def as_json(story: Story) -> bytes:
    """A story as its file has it."""
    return msgspec.json.format(msgspec.json.encode(story), indent=1) + b"\n"


def delete_story(folder: Path, name: str) -> None:
    """Delete a saved story. Raises HTTPException(404) where there is none of this name."""
    try:
        _path(folder, name).unlink()
    except FileNotFoundError as error:
        raise HTTPException(404) from error


def _path(folder: Path, name: str) -> Path:
    """Raises HTTPException(404) for a name that no story has, such as one that leads out of the folder."""
    if not _NAME.fullmatch(name):
        raise HTTPException(404)
    return folder / SAVED / f"{name}.json"


def _read(path: Path) -> Story | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Story)
    except (OSError, msgspec.ValidationError, msgspec.DecodeError):
        return None


def _free(folder: Path, title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    stem = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST].strip("-") or "cerita"
    names = [stem, *(f"{stem}-{number}" for number in range(2, 1000))]
    return next((name for name in names if not _path(folder, name).exists()), f"{stem}-1000")
