"""First attempts beside the last ones: answers in exercises, and critiques beside the expert."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from workshop_tui.content import JudgedPost
from workshop_tui.locale import N_
from workshop_tui.records import Answer, Critique, Record, body_of

from .calibration import Calibration
from .spread import LEVELS
from .working import Working, say

FEWEST_POSTS: Final = 4
"""Posts to judge before an early and a late half can be set side by side."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What agreed with the expert in some steps of an exercise: `right` of `of`."""

    right: int
    of: int

    @property
    def share(self) -> float:
        """`right` of `of`, from 0 to 1."""
        return self.right / self.of


@dataclass(frozen=True, slots=True)
class FirstAndLast:
    """The first and the last answers to those steps of an exercise that were answered again.

    Attributes:
        steps: how often each of them was answered, by its id.
    """

    exercise: str
    first: Attempt
    last: Attempt
    steps: Mapping[str, int]

    def workings(self) -> tuple[Working, Working]:
        """How both shares came about, in per cent."""
        return (
            self._working(N_("Agreed with the expert at first, in per cent"), self.first),
            self._working(N_("Agreed with the expert at last, in per cent"), self.last),
        )

    def _working(self, label: str, attempt: Attempt) -> Working:
        return Working(
            label,
            N_(
                "Only steps that you answered more than once count. Their parts that agreed with "
                "the expert, divided by all their parts."
            ),
            (
                say(
                    N_("Steps answered more than once: {n}; how often: {times}."),
                    n=len(self.steps),
                    times=list(self.steps.values()),
                ),
                say(N_("Parts that agreed: {right} of {of}."), right=attempt.right, of=attempt.of),
            ),
            100 * attempt.share,
            0,
        )


@dataclass(frozen=True, slots=True)
class JudgedAgain:
    """Two sets of own levels beside the expert's; `post` is empty for halves of many posts."""

    post: str
    first: Calibration
    last: Calibration


def first_and_last_answers(answers: Iterable[Record]) -> list[FirstAndLast]:
    """One entry per exercise of which a step was answered more than once, by exercise.

    `answers` are one person's records, oldest first; an answer that nothing can agree with is left
    out, as are other records.
    """
    attempts: dict[str, dict[str, list[Attempt]]] = {}
    for record in answers:
        answer = body_of(record, Answer)
        if answer is not None and 0 <= answer.right <= answer.of and answer.of:
            steps = attempts.setdefault(record.subject, {})
            steps.setdefault(answer.step, []).append(Attempt(answer.right, answer.of))
    found = []
    for exercise, steps in sorted(attempts.items()):
        again = {step: given for step, given in steps.items() if len(given) > 1}
        if again:
            found.append(
                FirstAndLast(
                    exercise,
                    _together(given[0] for given in again.values()),
                    _together(given[-1] for given in again.values()),
                    {step: len(given) for step, given in again.items()},
                )
            )
    return found


def judged_again(critiques: Iterable[Record], posts: Mapping[str, JudgedPost]) -> list[JudgedAgain]:
    """One entry per post with a reference that was judged more than once, in the order of `posts`.

    `critiques` are one person's, oldest first. The expert's levels were on the screen before the
    second critique; see `early_and_late` for what was judged unseen.
    """
    by_post = _calibrations(critiques, posts)
    return [
        JudgedAgain(post, by_post[post][0], by_post[post][-1])
        for post in posts
        if len(by_post.get(post, ())) > 1
    ]


def early_and_late(
    critiques: Iterable[Record], posts: Mapping[str, JudgedPost]
) -> JudgedAgain | None:
    """The earlier half of the posts that the person judged beside the later half.

    Of each post the first critique counts, which was made before the expert's levels were shown.
    The middle one of an odd number counts to neither half. `None` below `FEWEST_POSTS` posts.
    """
    firsts = [given[0] for given in _calibrations(critiques, posts).values()]
    if len(firsts) < FEWEST_POSTS:
        return None
    half = len(firsts) // 2
    return JudgedAgain("", _pooled(firsts[:half]), _pooled(firsts[-half:]))


def _together(attempts: Iterable[Attempt]) -> Attempt:
    given = list(attempts)
    return Attempt(sum(attempt.right for attempt in given), sum(attempt.of for attempt in given))


def _pooled(calibrations: Iterable[Calibration]) -> Calibration:
    return Calibration(tuple(pair for given in calibrations for pair in given.pairs))


def _calibrations(
    critiques: Iterable[Record], posts: Mapping[str, JudgedPost]
) -> dict[str, list[Calibration]]:
    """The critiques of each post beside its reference, posts in the order first judged."""
    found: dict[str, list[Calibration]] = {}
    for record in critiques:
        critique, post = body_of(record, Critique), posts.get(record.subject)
        if critique is None or post is None:
            continue
        pairs = tuple(
            (critique.levels[code], reference.level)
            for code, reference in post.reference.items()
            if critique.levels.get(code) in LEVELS
        )
        if pairs:
            found.setdefault(post.id, []).append(Calibration(pairs))
    return found
