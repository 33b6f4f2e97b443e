"""What came out of an activity, for the facilitator, once it is revealed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from workshop_tui.content import Rubric
from workshop_tui.records import Critique, Hands, Record, body_of
from workshop_tui.scoring.best_assessment import Review, ReviewMarks, marks_for_reviewing
from workshop_tui.scoring.from_records import latest_levels
from workshop_tui.scoring.grade import Range
from workshop_tui.scoring.spread import LEVELS
from workshop_tui.scoring.working import NotEnough

Counts: TypeAlias = Mapping[str, Sequence[int]]
"""By criterion, how many people gave level 1, 2, 3 and 4."""


@dataclass(frozen=True, slots=True)
class StepResult:
    """One step of an exercise: the responses, the most frequent first."""

    step: str
    responses: tuple[tuple[str, int], ...]
    people: int


@dataclass(frozen=True, slots=True)
class WorkCritique:
    """A critique of somebody's work, without a name."""

    id: str
    text: str
    levels: Mapping[str, int]


def hands_for(records: Iterable[Record], subject: str) -> Counts:
    """The raised hands that were counted for a post last, by criterion; `records` oldest first."""
    found = [body_of(record, Hands) for record in records if record.subject == subject]
    return next((hands.counts for hands in reversed(found) if hands is not None), {})


def step_results(answers: Mapping[str, Mapping[str, int]]) -> list[StepResult]:
    """By step of an exercise what people answered; `answers` as the hub reveals them."""
    return [
        StepResult(
            step,
            tuple(sorted(given.items(), key=lambda pair: (-pair[1], pair[0]))),
            sum(given.values()),
        )
        for step, given in answers.items()
    ]


def reviewing_marks(
    records: Iterable[Record], subject: str, rubric: Rubric, people: Collection[str]
) -> ReviewMarks | NotEnough:
    """Moodle's comparison with the best assessment, of the complete critiques of a post.

    `records` come oldest first; only those of `people` count.
    """
    given = latest_levels(records).get(subject, {})
    codes = rubric.codes()
    reviews = {
        person: Review(levels)
        for person, levels in given.items()
        if person in people and levels.keys() >= set(codes)
    }
    ranges = {code: Range(LEVELS[0], LEVELS[-1]) for code in codes}
    return marks_for_reviewing(reviews, ranges)


def critiques_of(records: Iterable[Record], work: str) -> list[WorkCritique]:
    """The newest critique of a work by each critic; `records` come oldest first."""
    newest: dict[str, WorkCritique] = {}
    for record in records:
        critique = body_of(record, Critique) if record.subject == work else None
        if critique is not None:
            text = "\n".join(text for text in critique.comments.values() if text.strip())
            newest[record.author] = WorkCritique(record.id, text, critique.levels)
    return list(newest.values())
