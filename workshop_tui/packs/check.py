"""Is a folder of material sound?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec

from workshop_tui.coaching.caption import example_problems, extension_problems
from workshop_tui.content import (
    ContentError,
    Exercise,
    Library,
    Picture,
    Problem,
    PublicPost,
    SamplePost,
    Text,
    load_library,
)
from workshop_tui.content.files import read_model
from workshop_tui.content.knowledge_test import (
    KnowledgeTest,
    knowledge_test_file,
    knowledge_test_problems,
)
from workshop_tui.content.library import EXERCISES, POSTS
from workshop_tui.content.places import content_dir
from workshop_tui.locale import _
from workshop_tui.pictures import PictureError, open_picture, picture_size

from .captions import caption_problems
from .ids import ids_of, missing_ids
from .office_words import LEXICON, lexicon_of

SHORTEST_SIDE: Final = 400
"""Pixels; below it a picture shows no detail at full width of a terminal."""
LONGEST_SIDE: Final = 1_350
"""Pixels up to which a picture is decoded, as the largest that is shown."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found.

    Attributes:
        exercises: how many exercises are sound.
        posts: how many sample posts are sound.
        problems: what must be mended; what they concern is left out of the counts.
        notes: what could be better, such as a missing English text.
        ids: what the material has, by the folder whose list is to remember it.
    """

    exercises: int
    posts: int
    problems: list[Problem]
    notes: list[Problem]
    ids: Mapping[Path, list[str]]


def check(folder: Path | None = None, beside: Sequence[Path] = ()) -> CheckReport:
    """Check a pack, or the shipped material when no folder is given.

    Its ids must be free in the shipped material and in the packs `beside` it.

    Raises:
        ContentError: the shipped rubric, tracks or catalogue of faults cannot be used.
        FileNotFoundError: the installation is incomplete.
    """
    library = load_library(*beside, folder) if folder else load_library()
    problems = [problem for problem in library.problems if _within(problem.file, folder)]
    problems += _lexicon_problems(folder)
    lexicon = lexicon_of([folder] if folder else [])
    notes: list[Problem] = []
    if folder is None:
        problems += _knowledge_test_problems(notes)
    items = [(file, item) for file, item in _items(library) if _within(file, folder)]
    for file, item in items:
        for where, value in _walk(item):
            if isinstance(value, Picture):
                problems += _picture_problems(file.parent / value.file)
            notes += _language_notes(file, where, value)
        if isinstance(item, Exercise):
            problems += caption_problems(item, file, lexicon)
    ids = {
        _root(kind, folder): ids_of(item for _file, item in items if isinstance(item, model))
        for kind, model in ((EXERCISES, Exercise), (POSTS, SamplePost))
    }
    if not problems:  # what is left out for another reason would seem to be gone
        for root, present in ids.items():
            problems += missing_ids(root, present)
    return CheckReport(
        exercises=sum(item.id in library.exercises for _file, item in items),
        posts=sum(item.id in library.posts for _file, item in items),
        problems=problems,
        notes=notes,
        ids=ids,
    )


def _root(kind: str, folder: Path | None) -> Path:
    return folder / kind if folder else content_dir(kind)


def _within(file: Path, folder: Path | None) -> bool:
    return folder is None or file.resolve().is_relative_to(folder.resolve())


def _knowledge_test_problems(notes: list[Problem]) -> Iterator[Problem]:
    """What is wrong with the shipped test; what could be better goes into `notes`."""
    file = knowledge_test_file()
    try:
        test = read_model(file, KnowledgeTest)
    except ContentError as error:
        yield error.problem
        return
    yield from knowledge_test_problems(test, file)
    for where, value in _walk(test):
        notes += _language_notes(file, where, value)


def _lexicon_problems(folder: Path | None) -> list[Problem]:
    """What is wrong with the caption coach's own words, or with those of a pack's lexicon."""
    if folder is None:
        return list(example_problems())
    lexicon = folder / LEXICON
    return list(extension_problems(lexicon)) if lexicon.exists() else []


def _language_notes(file: Path, where: str, value: object) -> Iterator[Problem]:
    nothing = _("nothing")
    if isinstance(value, Text) and not value.en:
        yield Problem(file, f"{where}.en", nothing, _("an English text"))
    elif isinstance(value, PublicPost) and value.caption and not value.gloss_en:
        expected = _("what the caption says, in English")
        yield Problem(file, f"{where}.gloss_en".lstrip("."), nothing, expected)


def _items(library: Library) -> Iterator[tuple[Path, Exercise | SamplePost]]:
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
    whole = _("the whole file")
    try:
        width, height = picture_size(file)
        open_picture(file, LONGEST_SIDE)
    except PictureError as error:
        return [Problem(file, whole, str(error), _("a picture that can be opened"))]
    if min(width, height) < SHORTEST_SIDE:
        found = _("{width} x {height} pixels").format(width=width, height=height)
        expected = _("at least {side} pixels on the shorter side").format(side=SHORTEST_SIDE)
        return [Problem(file, whole, found, expected)]
    return []
