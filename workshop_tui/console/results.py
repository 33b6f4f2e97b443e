"""What came out of an activity, for the facilitator, once it is revealed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from workshop_tui.content import Choose, Exercise, FindFaults, Predict, Rubric, Step, Text
from workshop_tui.records import Critique, Hands, Record, body_of
from workshop_tui.scoring.best_assessment import Review, ReviewMarks, marks_for_reviewing
from workshop_tui.scoring.from_records import latest_levels
from workshop_tui.scoring.grade import Range
from workshop_tui.scoring.spread import LEVELS
from workshop_tui.scoring.working import NotEnough

Counts: TypeAlias = Mapping[str, Sequence[int]]
"""By criterion, how many people gave level 1, 2, 3 and 4."""


@dataclass(frozen=True, slots=True)
class OptionResult:
    """One option of a step: how many took it, and whether the expert would."""

    name: str
    people: int
    right: bool


@dataclass(frozen=True, slots=True)
class StepResult:
    """One step of an exercise; `options` are empty where answers are no choice among options."""

    step: str
    people: int
    options: tuple[OptionResult, ...] = ()


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


def step_results(
    answers: Mapping[str, Mapping[str, int]], exercise: Exercise, faults: Mapping[str, Text]
) -> list[StepResult]:
    """What people answered at each step, the option that was taken most first.

    `answers` are counts by step and response, as the hub reveals them: codes joined by commas.
    """
    found = []
    for step in exercise.steps:
        given = answers.get(step.id)
        if given:
            taken = Counter[str]()
            for response, people in given.items():
                taken.update(dict.fromkeys(response.split(","), people))
            options = [
                OptionResult(name, taken[code], right)
                for code, name, right in _options(step, faults)
            ]
            options.sort(key=lambda option: -option.people)
            found.append(StepResult(step.id, sum(given.values()), tuple(options)))
    return found


def _options(step: Step, faults: Mapping[str, Text]) -> list[tuple[str, str, bool]]:
    """The code, the name and the rightness of each option, where there are some."""
    match step:
        case FindFaults():
            return [(o.code, str(faults.get(o.code, o.code)), o.right) for o in step.options]
        case Choose():
            return [(o.code, f"{o.code} {o.text}", o.right) for o in step.options]
        case Predict():
            return [(str(n), str(o.text), o.right) for n, o in enumerate(step.options)]
        case _:
            return []


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
