"""What pre-test and post-test come to, from the records of a class."""

from __future__ import annotations

import pytest

from workshop_tui.content import Library
from workshop_tui.records import Critique, ItemAnswer, Record, TakenTest, body_of, new_record
from workshop_tui.scoring.gain import Gain
from workshop_tui.scoring.sittings import (
    SealedJudging,
    SittingPoints,
    points_of,
    sealed_judging,
)
from workshop_tui.scoring.working import NotEnough


def took(person: str, sitting: str, right: int, of: int = 10) -> Record:
    answers = [ItemAnswer(f"i{n}", ["1", "2", "3", "4"], "1", n < right) for n in range(of)]
    return new_record(person, sitting, TakenTest("A" if sitting == "pretest" else "B", answers))


def judged(person: str, sitting: str, subject: str, level: int) -> Record:
    levels = dict.fromkeys("FCJMVE", level)
    return new_record(person, subject, Critique(levels, sitting=sitting))


def test_a_class_gains_on_its_means_and_losses_show() -> None:
    points = points_of(
        [
            took("ani", "pretest", 4),
            took("budi", "pretest", 8),
            took("ani", "posttest", 9),
            took("budi", "posttest", 7),
            took("citra", "posttest", 10),
        ]
    )
    assert isinstance(points, SittingPoints)
    gain = points.gain()
    assert isinstance(gain, Gain)
    assert (gain.n, gain.before, gain.after, gain.maximum) == (2, 6, 8, 10)
    assert gain.value == pytest.approx(0.5)
    rows = {row.person: row for row in points.personal_gains()}
    assert {person: row.change for person, row in rows.items()} == {"ani": 5, "budi": -1}
    assert points.gain_of("ani") == rows["ani"].gain
    assert isinstance(points.gain_of("citra"), NotEnough)


def test_the_first_test_of_a_sitting_counts() -> None:
    points = points_of([took("ani", "pretest", 3), took("ani", "pretest", 10)])
    assert isinstance(points, SittingPoints)
    assert points.before == {"ani": 3}
    assert isinstance(points.gain(), NotEnough)


def test_there_is_no_gain_from_the_maximum_nor_without_a_test() -> None:
    full = points_of([took("ani", "pretest", 10), took("ani", "posttest", 10)])
    assert isinstance(full, SittingPoints)
    assert isinstance(full.gain(), NotEnough)
    assert [row.change for row in full.personal_gains()] == [0]
    assert isinstance(points_of([]), NotEnough)


def test_a_test_of_another_length_is_left_out() -> None:
    points = points_of(
        [took("ani", "pretest", 3), took("budi", "pretest", 3), took("x", "pretest", 4, 5)]
    )
    assert isinstance(points, SittingPoints)
    assert (points.maximum, set(points.before)) == (10, {"ani", "budi"})


def test_a_test_that_does_not_fit_counts_nowhere() -> None:
    empty = new_record("ani", "pretest", TakenTest("A", []))
    assert body_of(empty, TakenTest) is None
    assert isinstance(points_of([empty]), NotEnough)


def test_sealed_posts_are_compared_where_both_sittings_judged_them(library: Library) -> None:
    reference = library.posts["S05"].reference
    exact = Critique({c: r.level for c, r in reference.items()}, sitting="posttest")
    records = [
        judged("ani", "pretest", "S05", 3),
        judged("ani", "pretest", "S09", 4),  # not judged after
        judged("ani", "", "S05", 4),  # no part of a test
        new_record("ani", "S05", exact),
        judged("ani", "posttest", "S05", 4),  # again: the first one counts
        judged("budi", "pretest", "S05", 1),
    ]
    result = sealed_judging(records, library.posts)
    assert isinstance(result, SealedJudging)
    before = sum(abs(3 - level.level) for level in reference.values()) / len(reference)
    assert (result.before.n, result.after.n) == (6, 6)
    assert result.before.error == pytest.approx(before)
    assert result.after.error == 0
    assert result.change == pytest.approx(-before)
    assert sealed_judging(records, library.posts, "ani") == result
    assert isinstance(sealed_judging(records, library.posts, "budi"), NotEnough)
