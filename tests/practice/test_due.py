"""What comes back, and when: only the answers and the clock decide."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from workshop_tui.content import Library
from workshop_tui.practice import Due, due_exercises
from workshop_tui.records import Answer, Body, Critique, Record, Rewrite, new_record

MONDAY = datetime(2026, 6, 8, 9, 0, tzinfo=UTC)
RIGHT, HALF, WRONG = (Answer("faults", [], right, 4) for right in (4, 2, 1))


def acts(*given: tuple[str, Body, datetime]) -> list[Record]:
    """Records of what was done with which exercise and when."""
    made = []
    for subject, body, when in given:
        document = new_record("me", subject, body).to_document()
        document["at"] = int(when.timestamp() * 1000)
        made.append(Record.from_document(document))
    return made


def due(library: Library, records: list[Record], now: datetime) -> list[tuple[str, int]]:
    """Every step that is due, with its exercise."""
    found = due_exercises(library.exercises.values(), records, now)
    return [(item.exercise, step) for item in found for step in item.steps]


def first_day(library: Library, *records: Record) -> int:
    """After how many days the first step is due."""
    days = (day for day in range(400) if due(library, [*records], MONDAY + timedelta(days=day)))
    return next(days)


def test_nothing_was_done_and_nothing_is_due(library: Library) -> None:
    assert due(library, [], MONDAY) == []


def test_nothing_comes_back_on_the_same_day(library: Library) -> None:
    assert due(library, acts(("N1", WRONG, MONDAY)), MONDAY + timedelta(hours=14)) == []


def test_what_went_badly_comes_back_sooner(library: Library) -> None:
    days = [first_day(library, *acts(("N1", answer, MONDAY))) for answer in (WRONG, HALF, RIGHT)]
    assert days == [1, 1, 2]
    badly = acts(("N1", WRONG, MONDAY), ("F1", RIGHT, MONDAY))
    assert due(library, badly, MONDAY + timedelta(days=3)) == [("N1", 0), ("F1", 0)]


def test_the_intervals_grow_with_every_success(library: Library) -> None:
    records: list[Record] = []
    when, days = MONDAY, []
    for _attempt in range(4):
        records += acts(("N1", RIGHT, when))
        wait = next(d for d in range(1, 400) if due(library, records, when + timedelta(days=d)))
        days.append(wait)
        when += timedelta(days=wait)
    assert days == sorted(set(days))
    assert days[-1] > 30


def test_today_ends_at_the_midnight_of_the_place(library: Library) -> None:
    records = acts(("N1", WRONG, datetime(2026, 6, 8, 22, 0, tzinfo=UTC)))
    morning = datetime(2026, 6, 9, 3, 0, tzinfo=UTC)
    assert due(library, records, morning) == [("N1", 0)]  # due at 22.00 of this day
    in_jayapura = timezone(timedelta(hours=9))  # where it is the 10th when it is due
    assert due(library, records, morning.astimezone(in_jayapura)) == []


def test_a_text_of_ones_own_is_practice_too(library: Library) -> None:
    records = acts(("N1", Rewrite("Pak Marto ragu.", "caption"), MONDAY))
    assert due(library, records, MONDAY + timedelta(days=2)) == [("N1", 2)]


def test_the_exercise_that_needs_it_most_comes_first_with_all_steps_that_are_due(
    library: Library,
) -> None:
    records = acts(
        ("F1", RIGHT, MONDAY),
        ("N1", RIGHT, MONDAY),
        ("N1", Answer("opening", ["A"], 0, 1), MONDAY),
    )
    assert due(library, records, MONDAY + timedelta(days=1)) == [("N1", 1)]
    assert due(library, records, MONDAY + timedelta(days=3)) == [("N1", 0), ("N1", 1), ("F1", 0)]


def test_repeating_it_takes_it_off_the_list(library: Library) -> None:
    later = MONDAY + timedelta(days=3)
    once = acts(("N1", WRONG, MONDAY))
    assert due(library, once, later) == [("N1", 0)]
    assert due(library, once + acts(("N1", RIGHT, later)), later) == []


def test_the_order_of_the_records_does_not_matter(library: Library) -> None:
    records = acts(
        ("N1", WRONG, MONDAY),
        ("N1", RIGHT, MONDAY + timedelta(days=1)),
        ("F1", HALF, MONDAY + timedelta(days=2)),
    )
    now = MONDAY + timedelta(days=9)
    assert due_exercises(library.exercises.values(), records, now) == due_exercises(
        library.exercises.values(), reversed(records), now
    )


@pytest.mark.parametrize(
    "body",
    [
        Answer("nonesuch", [], 1, 1),
        Rewrite("Bukan sebuah langkah."),
        Critique(dict.fromkeys("FCJMVE", 2)),
    ],
)
def test_what_is_no_attempt_at_a_step_is_never_due(library: Library, body: Body) -> None:
    assert due(library, acts(("N1", body, MONDAY)), MONDAY + timedelta(days=99)) == []


@pytest.mark.parametrize("right", [-5, 0, 10**9])
def test_strange_points_and_clocks_do_no_harm(library: Library, right: int) -> None:
    records = acts(
        ("N1", Answer("faults", [], right, 0), datetime(9999, 12, 31, tzinfo=UTC)),
        ("N1", Answer("faults", [], right, 10**9), datetime(1970, 1, 1, tzinfo=UTC)),
    )
    assert due(library, records, MONDAY) == []
    assert due(library, records, MONDAY + timedelta(days=400)) in ([], [("N1", 0)])


def test_the_likelihood_is_a_share(library: Library) -> None:
    records = acts(("N1", WRONG, MONDAY))
    (found,) = due_exercises(library.exercises.values(), records, MONDAY + timedelta(days=30))
    assert found == Due("N1", (0,), found.recall)
    assert 0.0 < found.recall < 0.9
