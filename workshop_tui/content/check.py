"""Is a folder of material sound?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec

from workshop_tui.locale import _

from .library import EXERCISES, POSTS, Library, load_library
from .posts import Picture
from .problems import Problem, shown
from .text import Text

SHORTEST_SIDE: Final = 400
"""Pixels; below it a picture shows no detail at full width of a terminal."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found.

    Attributes:
        exercises: how many exercises are sound.
        posts: how many sample posts are sound.
        problems: what must be mended; what they concern is left out of the counts.
        notes: what could be better, such as a missing English text.
    """

    exercises: int
    posts: int
    problems: list[Problem]
    notes: list[Problem]


def check(folder: Path | None = None) -> CheckReport:
    """Check a pack, or the shipped material when no folder is given.

    Raises:
        ContentError: the shipped rubric, tracks or catalogue of faults cannot be used.
        FileNotFoundError: the installation is incomplete.
    """
    library = load_library() if folder is None else load_library(folder, shipped=False)
    problems = list(library.problems)
    if folder and not any((folder / kind).is_dir() for kind in (EXERCISES, POSTS)):
        found = _("no such folder") if not folder.is_dir() else _("neither of them")
        expected = _("a folder that holds exercises/ or sample_posts/")
        problems.append(Problem(folder, _("the whole folder"), found, expected))
    notes: list[Problem] = []
    for file, item in _items(library):
        for where, value in _walk(item):
            if isinstance(value, Picture):
                problems += _picture_problems(file.parent / value.file)
            elif isinstance(value, Text) and not value.en:
                notes.append(Problem(file, f"{where}.en", _("nothing"), _("an English text")))
    return CheckReport(len(library.exercises), len(library.posts), problems, notes)


def _items(library: Library) -> Iterator[tuple[Path, msgspec.Struct]]:
    for exercise in library.exercises.values():
        yield library.folders[exercise.id] / "exercise.toml", exercise
    for post in library.posts.values():
        yield library.folders[post.id] / "post.toml", post


def _walk(item: Any, where: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401  a model's value
    yield where, item
    if isinstance(item, msgspec.Struct) and not isinstance(item, Text):
        children = [(name, getattr(item, name)) for name in item.__struct_fields__]
        for name, child in children:
            yield from _walk(child, f"{where}.{name}".lstrip("."))
    elif isinstance(item, dict):
        for key, child in item.items():
            yield from _walk(child, f"{where}.{key}")
    elif isinstance(item, tuple):
        for number, child in enumerate(item, start=1):
            yield from _walk(child, f"{where}[{number}]")


def _picture_problems(file: Path) -> list[Problem]:
    from PIL import Image, UnidentifiedImageError

    whole = _("the whole file")
    try:
        with Image.open(file) as image:
            image.load()
            width, height = image.size
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError) as error:
        return [Problem(file, whole, shown(str(error)), _("a picture that can be opened"))]
    if min(width, height) < SHORTEST_SIDE:
        found = _("{width} x {height} pixels").format(width=width, height=height)
        expected = _("at least {side} pixels on the shorter side").format(side=SHORTEST_SIDE)
        return [Problem(file, whole, found, expected)]
    return []
