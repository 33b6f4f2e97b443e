"""What to show of a room now: a pure function of what is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from workshop_tui.app.text import AFTER
from workshop_tui.content import Exercise, JudgedPost, Library, PublicPost
from workshop_tui.locale import _, ngettext
from workshop_tui.room.protocol import Phase, SittingResults, Step
from workshop_tui.scoring.distribution import Distribution, distributions

from .state import RoomState


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing was heard of a room yet."""


@dataclass(frozen=True, slots=True)
class Lobby:
    """How to join."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Nobody works at a laptop: a talk, a break, the end."""

    title: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """What to do; with the post that it is about where there is one."""

    told: str
    post: PublicPost | None = None
    picture: Path | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Revealed:
    """What all gave to a post, beside the expert."""

    given: tuple[Distribution, ...]
    people: int


@dataclass(frozen=True, slots=True)
class Spotlit:
    """One person's text, without a name."""

    text: str


@dataclass(frozen=True, slots=True)
class Duel:
    """Two texts, without names.

    `counts` says how many found the left one better, both equal, the right one better.
    """

    left: str
    right: str
    counts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Gained:
    """What the class gained from the pre-test to the post-test."""

    results: SittingResults


Scene: TypeAlias = Waiting | Lobby | Pause | Work | Revealed | Spotlit | Duel | Gained


def scene_of(state: RoomState, library: Library) -> Scene:
    """What to show. Results are in it only once the hub has revealed them."""
    phase = state.phase
    if phase is None:
        return Waiting()
    if phase.stage == "closed":
        return Pause(_("Thank you"), _("What you wrote is kept on your laptop."))
    if state.spotlight is not None:
        return Spotlit(state.spotlight.caption)
    if phase.activity is None:
        return Lobby()
    if phase.activity.kind == "duel" and (pair := state.pair) is not None:
        counts = tuple(pair.counts or ()) if phase.stage == "revealed" else ()
        return Duel(pair.left.caption, pair.right.caption, counts)
    if phase.stage == "revealed":
        return _revealed(phase, phase.activity, library)
    return _WORK.get(phase.activity.kind, _other)(phase.activity, library)


def _revealed(phase: Phase, step: Step, library: Library) -> Scene:
    post = library.posts.get(step.subject)
    if step.kind == "critique" and post is not None and phase.reveal is not None:
        levels = phase.reveal.levels.get(step.subject, {})
        given = distributions(levels, post.reference, library.rubric)
        return Revealed(tuple(given), phase.reveal.people)
    if step.kind == "posttest" and phase.reveal is not None and phase.reveal.tests is not None:
        return Gained(phase.reveal.tests)
    if step.kind == "exercise" and step.subject in library.exercises:
        return _after(library.exercises[step.subject], library)
    return _WORK.get(step.kind, _other)(step, library)


def _after(exercise: Exercise, library: Library) -> Scene:
    changes = " · ".join(str(change) for change in exercise.after.changes)
    picture = library.picture_file(exercise.id, exercise.after.picture)
    return Work(f"{_('After')} {AFTER}", exercise.after, picture, changes)


def _critique(step: Step, library: Library) -> Scene:
    return _about(step, library, _("Judge it on your own: six criteria, levels 1 to 4."))


def _rewrite(step: Step, library: Library) -> Scene:
    return _about(step, library, _("Write a better caption, for residents."))


def _baseline(step: Step, library: Library) -> Scene:
    return _about(step, library, _("Write a caption as you usually would."))


def _exercise(step: Step, library: Library) -> Scene:
    exercise = library.exercises.get(step.subject)
    scene = _about(step, library, _("Open the exercise on your laptop."))
    return Work(scene.told, scene.post, scene.picture, str(exercise.goal) if exercise else "")


def _peers(step: Step, _library: Library) -> Scene:
    told = ngettext(
        "Judge {n} caption by a colleague.", "Judge {n} captions by colleagues.", step.k
    ).format(n=step.k)
    return Work(told, detail=_("Begin with what already works. Nobody sees who wrote it."))


def _duel(step: Step, _library: Library) -> Scene:
    told = ngettext("Judge {n} pair.", "Judge {n} pairs.", step.rounds).format(n=step.rounds)
    return Work(told, detail=_("Which of the two would a resident rather read?"))


def _test(_step: Step, _library: Library) -> Scene:
    return Work(
        _("Work on your own, without talking."),
        detail=_("Your levels are for yourself; only the mean of all is shown."),
    )


def _other(step: Step, _library: Library) -> Scene:
    return Pause(str(step.title), _("We go on at zero.") if step.kind == "break" else "")


_WORK: Final[Mapping[str, Callable[[Step, Library], Scene]]] = {
    "critique": _critique,
    "rewrite": _rewrite,
    "baseline": _baseline,
    "exercise": _exercise,
    "peer_critique": _peers,
    "duel": _duel,
    "pretest": _test,
    "posttest": _test,
}


def _about(step: Step, library: Library, told: str) -> Work:
    post: PublicPost | JudgedPost | None = library.posts.get(step.subject)
    if post is None and step.subject in library.exercises:
        post = library.exercises[step.subject].before
    if post is None:
        return Work(told, detail=step.subject)
    return Work(told, post, library.picture_file(step.subject, post.picture))
