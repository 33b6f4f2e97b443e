"""Everything that is taught, loaded from folders."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from workshop_tui.locale import _

from .exercises import Exercise, Faults, Track, Tracks
from .files import ContentError, read_model
from .places import content_dir
from .posts import Picture, SamplePost
from .problems import Problem, shown
from .rubric import Rubric
from .soundness import exercise_problems, post_problems
from .text import Text

EXERCISES: Final = "exercises"
POSTS: Final = "sample_posts"

ItemT = TypeVar("ItemT", Exercise, SamplePost)


@dataclass(frozen=True, slots=True)
class Library:
    """The material, and the problems of what had to be left out.

    `exercises` and `posts` are by id, in the order of their folders' names.
    """

    rubric: Rubric
    tracks: Sequence[Track]
    faults: Mapping[str, Text]
    exercises: Mapping[str, Exercise]
    posts: Mapping[str, SamplePost]
    folders: Mapping[str, Path]
    problems: Sequence[Problem] = ()

    def picture_file(self, owner: str, picture: Picture) -> Path:
        """The file of a picture of the exercise or post whose id is `owner`."""
        return self.folders[owner] / picture.file

    def in_track(self, track: str) -> list[Exercise]:
        """The exercises of a track, in order."""
        return [exercise for exercise in self.exercises.values() if exercise.track == track]

    def sealed_posts(self) -> list[SamplePost]:
        """The posts that belong to the pre-test and the post-test."""
        return [post for post in self.posts.values() if post.sealed]

    def title_of(self, subject: str) -> str:
        """The title of an exercise or post, or the id itself where it is not known here."""
        item = self.exercises.get(subject) or self.posts.get(subject)
        return str(item.title) if item else subject


def load_library(*packs: Path, shipped: bool = True) -> Library:
    """The shipped material together with that of `packs`; without `shipped`, that of `packs` alone.

    A pack is a folder with `exercises/` or `sample_posts/` or both. What is broken in it is left
    out and told in `problems`; the shipped rubric, tracks and catalogue of faults hold for all.

    Raises:
        ContentError: the shipped rubric, tracks or catalogue of faults cannot be used.
        FileNotFoundError: the installation is incomplete.
    """
    home = {name: content_dir(name) for name in (EXERCISES, POSTS)}
    rubric = read_model(home[POSTS] / "rubric.toml", Rubric)
    tracks = read_model(home[EXERCISES] / "tracks.toml", Tracks).tracks
    faults = read_model(home[EXERCISES] / "faults.toml", Faults).faults
    track_ids = {track.id for track in tracks}

    shelf = _Shelf([problem for pack in packs if (problem := pack_problem(pack))])

    def files(kind: str, name: str) -> Iterator[Path]:
        roots = [*([home[kind]] if shipped else []), *(pack / kind for pack in packs)]
        return (folder / name for folder in shelf.folders_in(roots))

    exercises = shelf.fill(
        files(EXERCISES, "exercise.toml"),
        Exercise,
        lambda exercise, file: exercise_problems(exercise, file, track_ids, faults, rubric),
    )
    posts = shelf.fill(
        files(POSTS, "post.toml"),
        SamplePost,
        lambda post, file: post_problems(post, file, rubric),
    )
    return Library(rubric, tracks, faults, exercises, posts, shelf.folders, shelf.problems)


def pack_problem(pack: Path) -> Problem | None:
    """Why a folder is no pack at all, or `None` when it is one."""
    try:
        if not pack.is_dir():
            found = _("no such folder")
        elif not any((pack / kind).is_dir() for kind in (EXERCISES, POSTS)):
            found = _("neither of them")
        else:
            return None
    except OSError as error:
        return _unreadable(pack, error)
    expected = _("a folder that holds exercises/ or sample_posts/")
    return Problem(pack, _("the whole folder"), found, expected)


def _unreadable(folder: Path, error: OSError) -> Problem:
    found = error.strerror or type(error).__name__
    return Problem(folder, _("the whole folder"), found, _("a folder that can be read"))


class _Shelf:
    """Items by id as they are read, where each came from, and what had to be left out."""

    def __init__(self, problems: list[Problem]) -> None:
        self.folders: dict[str, Path] = {}
        self.problems = problems

    def folders_in(self, roots: Iterable[Path]) -> Iterator[Path]:
        """The folders in each of `roots` by name; a root that is named twice counts once."""
        seen: set[str] = set()
        for root in roots:
            if (real := os.path.realpath(root)) in seen:
                continue
            seen.add(real)
            try:
                yield from sorted(folder for folder in root.iterdir() if folder.is_dir())
            except FileNotFoundError:
                continue  # most packs have only one of the two
            except OSError as error:
                self.problems.append(_unreadable(root, error))

    def fill(
        self,
        files: Iterable[Path],
        model: type[ItemT],
        problems_of: Callable[[ItemT, Path], list[Problem]],
    ) -> dict[str, ItemT]:
        """The sound items among `files`, by id."""
        items: dict[str, ItemT] = {}
        for file in files:
            try:
                item = read_model(file, model)
            except ContentError as error:
                self.problems.append(error.problem)
                continue
            problems = problems_of(item, file) + self._taken(item.id, file)
            self.problems += problems
            if not problems:
                items[item.id] = item
                self.folders[item.id] = file.parent
        return items

    def _taken(self, identifier: str, file: Path) -> list[Problem]:
        if identifier not in self.folders:
            return []
        owner = self.folders[identifier].name
        expected = _("an id that no other has ({folder} has it)").format(folder=owner)
        return [Problem(file, "id", shown(identifier), expected)]
