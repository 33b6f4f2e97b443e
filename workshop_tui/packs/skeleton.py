"""The beginning of an exercise or a post: a folder that is sound at once, to be changed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection
from pathlib import Path
from typing import Final

from workshop_tui.content import load_library
from workshop_tui.content.library import EXERCISES, POSTS
from workshop_tui.locale import _

from .placeholder import draw_crowd, draw_person

TEMPLATES: Final = Path(__file__).parent / "templates"
ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,39}")
_ID_IN_TEMPLATE: Final = "NEW-ID"
_PREFIX_LIMIT: Final = 12


class SkeletonError(Exception):
    """Nothing was written; the message says why."""


def new_exercise(pack: Path, identifier: str = "") -> Path:
    """Begin an exercise in the folder `pack`; returns its file.

    Without an `identifier` the next free one is taken, named after the pack, such as `DINKES-E1`.

    Raises:
        SkeletonError: the id cannot be used, its folder is there already, or cannot be written.
    """
    return _begin(pack, EXERCISES, "exercise.toml", "E", identifier)


def new_post(pack: Path, identifier: str = "") -> Path:
    """Begin a sample post in the folder `pack`; returns its file.

    Without an `identifier` the next free one is taken, named after the pack, such as `DINKES-P1`.

    Raises:
        SkeletonError: the id cannot be used, its folder is there already, or cannot be written.
    """
    return _begin(pack, POSTS, "post.toml", "P", identifier)


def _begin(pack: Path, kind: str, name: str, letter: str, identifier: str) -> Path:
    taken = set(load_library(pack).folders)
    root = pack / kind
    identifier = identifier or _free_id(pack, root, letter, taken)
    if not ID.fullmatch(identifier):
        raise SkeletonError(
            _("{id}: an id has letters, digits and hyphens, 40 at most").format(id=identifier)
        )
    folder = root / identifier.lower()
    if identifier in taken or folder.exists():
        raise SkeletonError(_("{id} is there already; nothing was written").format(id=identifier))
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise SkeletonError(f"{folder}: {error.strerror}") from None
    try:
        _fill(folder, name, identifier)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)  # made a moment ago, by us
        raise SkeletonError(f"{folder}: {error.strerror}") from None
    return folder / name


def _fill(folder: Path, name: str, identifier: str) -> None:
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    if name == "exercise.toml":
        draw_crowd().save(folder / "before.png", optimize=True)
        draw_person().save(folder / "after.png", optimize=True)
    else:
        draw_crowd().save(folder / "photo.png", optimize=True)
    (folder / name).write_text(text.replace(_ID_IN_TEMPLATE, identifier), encoding="utf-8")


def _free_id(pack: Path, root: Path, letter: str, taken: Collection[str]) -> str:
    name = re.sub(r"[^A-Za-z0-9]+", "-", pack.resolve().name).strip("-").upper()
    prefix = name[:_PREFIX_LIMIT].strip("-") or "PACK"
    number = 1
    while (identifier := f"{prefix}-{letter}{number}") in taken or (
        root / identifier.lower()
    ).exists():
        number += 1
    return identifier
