"""Spaced practice: each step of an exercise comes back when it is about to be forgotten.

The intervals are those of FSRS-6, the Free Spaced Repetition Scheduler (Ye, Su and Cao: "A
Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD 2022), in the
implementation of its authors (`fsrs`), with their default parameters. Nothing is kept but the
answers: what is due follows from them, so it is the same on every laptop and after every merge,
and whoever ignores it loses nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final

from fsrs import Card, Rating, Scheduler

from workshop_tui.content import Exercise
from workshop_tui.records import Answer, Record, Rewrite, body_of

LONGEST_DAYS: Final = 365
"""After a year without it, anybody may be asked again."""
_SCHEDULER: Final = Scheduler(
    learning_steps=(),  # no second time in the same sitting
    relearning_steps=(),
    maximum_interval=LONGEST_DAYS,
    enable_fuzzing=False,  # the same records give the same day
)


@dataclass(frozen=True, slots=True)
class Due:
    """An exercise worth repeating.

    Attributes:
        exercise: its id.
        steps: the places of the steps that are due, counting from 0, in the exercise's order.
        recall: how likely the weakest of them still succeeds, from 0 to 1, by the model.
    """

    exercise: str
    steps: tuple[int, ...]
    recall: float


def due_exercises(
    exercises: Iterable[Exercise], records: Iterable[Record], now: datetime
) -> list[Due]:
    """The exercises with steps that are due today; the one closest to being forgotten first.

    Args:
        exercises: those that may be proposed.
        records: what one person did; other kinds than answers and rewrites count for nothing.
        now: with its time zone, whose midnight ends today.
    """
    cards = _cards(records, now)
    end_of_today = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
    found: list[Due] = []
    for exercise in exercises:
        recall = {
            number: _SCHEDULER.get_card_retrievability(card, now)
            for number, step in enumerate(exercise.steps)
            if (card := cards.get((exercise.id, step.id))) and card.due < end_of_today
        }
        if recall:
            found.append(Due(exercise.id, tuple(recall), min(recall.values())))
    return sorted(found, key=lambda due: due.recall)


def rating_of(body: Answer | Rewrite) -> Rating:
    """How well it went: all agreed, at least half of it, or less.

    A text of one's own was practised; how good it is, is for people to judge. Where the caption
    coach looked at it, its answer stands beside it and says how well that went.
    """
    if isinstance(body, Rewrite) or body.right >= body.of:
        return Rating.Good
    return Rating.Hard if 2 * body.right >= body.of else Rating.Again


def _cards(records: Iterable[Record], now: datetime) -> dict[tuple[str, str], Card]:
    """The state of memory of every step that was ever answered, by exercise and step."""
    cards: dict[tuple[str, str], Card] = {}
    for subject, body, when in _reviews(records, now):
        card = cards.get((subject, body.step)) or Card(card_id=1, due=when)
        cards[subject, body.step], _log = _SCHEDULER.review_card(card, rating_of(body), when)
    return cards


def _reviews(
    records: Iterable[Record], now: datetime
) -> Iterator[tuple[str, Answer | Rewrite, datetime]]:
    """Attempts at steps, the oldest first; one from a clock that runs ahead was made now."""
    latest = now.astimezone(UTC)
    attempts = [
        (record, body)
        for record in sorted(records, key=lambda record: (record.at, record.id))
        if (body := body_of(record, Answer) or body_of(record, Rewrite)) and body.step
    ]
    answered = {(record.subject, b.step) for record, b in attempts if isinstance(b, Answer)}
    for record, body in attempts:
        if isinstance(body, Answer) or (record.subject, body.step) not in answered:
            yield record.subject, body, min(latest, _moment(record.at))


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
