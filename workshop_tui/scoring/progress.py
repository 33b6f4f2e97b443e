"""How far a person is in an exercise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshop_tui.content import Exercise
from workshop_tui.records import Answer, Record, Rewrite, body_of


@dataclass(frozen=True, slots=True)
class ExerciseProgress:
    """Which of the steps were answered at least once."""

    done: frozenset[str]
    steps: int

    @property
    def complete(self) -> bool:
        """Has every step been answered?"""
        return len(self.done) == self.steps

    @property
    def started(self) -> bool:
        """Has any step been answered?"""
        return bool(self.done)


def progress_of(exercise: Exercise, records: Iterable[Record]) -> ExerciseProgress:
    """The progress that one person's answers and rewrites about `exercise` show."""
    steps = {step.id for step in exercise.steps}
    done = {
        body.step
        for record in records
        if record.subject == exercise.id
        and (body := body_of(record, Answer) or body_of(record, Rewrite)) is not None
    }
    return ExerciseProgress(frozenset(steps & done), len(steps))
