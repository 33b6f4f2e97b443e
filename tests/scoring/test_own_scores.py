"""What the pages of the scores show of one person."""

from __future__ import annotations

import pytest

from workshop_tui.content import Library
from workshop_tui.records import Answer, Critique, Record, new_record
from workshop_tui.scoring.attempts import (
    FEWEST_POSTS,
    early_and_late,
    first_and_last_answers,
    judged_again,
)
from workshop_tui.scoring.comparison import Comparison, compare
from workshop_tui.scoring.duels import Judgement
from workshop_tui.scoring.level_workings import level_workings
from workshop_tui.scoring.own_texts import own_preferred, standings
from workshop_tui.scoring.preference import SignTest
from workshop_tui.scoring.working import NotEnough, Working


def critique(person: str, post: str = "S01", **levels: int) -> Record:
    return new_record(person, post, Critique(levels))


@pytest.fixture
def comparison(library: Library) -> Comparison:
    """S01, whose expert gave F 1 and C 1: I was two off on C at last, one on F; J was left out."""
    records = [
        critique("me", C=4, F=2),
        critique("me", C=3, F=2),
        critique("ani", C=1, F=1),
        critique("budi", C=2, F=1),
    ]
    return compare(library.posts["S01"], library.rubric, records, "me")


def test_criteria_come_first_on_which_one_differs_most(comparison: Comparison) -> None:
    assert [row.code for row in comparison.by_difference] == ["C", "F", "J", "M", "V", "E"]
    assert comparison.widest == 2


def test_without_an_expert_one_is_compared_with_the_peers_median(library: Library) -> None:
    post = library.posts["S01"]
    bare = type(post)(**{f: getattr(post, f) for f in post.__struct_fields__} | {"reference": {}})
    records = [critique("me", F=1), critique("ani", F=2), critique("budi", F=3)]
    row = compare(bare, library.rubric, records, "me").criteria[0]
    assert (row.difference, row.apart) == (None, -1.5)
    criterion = library.rubric.criteria[0]
    assert [f.shown() for f in level_workings(criterion, row) if isinstance(f, Working)] == [
        *("1", "2", "2,5", "2,0", "3,0"),
        "−1,5",
    ]


def test_every_number_of_a_line_ends_its_working(library: Library, comparison: Comparison) -> None:
    criterion = library.rubric.criteria[1]
    figures = level_workings(criterion, comparison.criteria[1])
    told = [figure.lines() for figure in figures if isinstance(figure, Working)]
    assert [lines[-1].rpartition(": ")[2] for lines in told] == [
        *("3", "1", "2", "2", "1,5", "1,0", "2,0")
    ]
    own, expert, difference, peers, *_middle = told
    assert "Pilihan Anda, dari yang pertama: 4; 3." in own
    assert str(comparison.criteria[1].reference.reason) in expert[1]  # type: ignore[union-attr]
    assert "3 − 1 = 2." in difference
    assert peers[1:6] == [
        *("Tingkat 1: 1.", "Tingkat 2: 1.", "Tingkat 3: 0.", "Tingkat 4: 0."),
        "Jumlahnya: 1 + 1 + 0 + 0 = 2.",
    ]


def test_a_criterion_without_an_own_level_says_so(library: Library, comparison: Comparison) -> None:
    figures = level_workings(library.rubric.criteria[2], comparison.criteria[2])
    assert isinstance(figures[0], NotEnough)
    assert len(figures) == 2


def test_only_steps_answered_again_count_as_attempts() -> None:
    records = [
        new_record("me", "N1", Answer("faults", [], 2, 5)),
        new_record("me", "N1", Answer("opening", [], 0, 1)),
        new_record("me", "N1", Answer("faults", [], 9, 5)),  # no such answer can be
        new_record("me", "N1", Answer("faults", [], 3, 5)),
        new_record("me", "N1", Answer("faults", [], 5, 5)),
        new_record("me", "F1", Answer("faults", [], 1, 6)),
    ]
    (found,) = first_and_last_answers(records)
    assert (found.exercise, found.first.share, found.last.share) == ("N1", 0.4, 1.0)
    assert found.steps == {"faults": 3}
    assert [working.shown() for working in found.workings()] == ["40", "100"]


def test_critiques_are_compared_by_their_distance_from_the_expert(library: Library) -> None:
    posts = library.posts
    expert = {post: {c: r.level for c, r in posts[post].reference.items()} for post in posts}
    records = [critique("me", "S01", F=4), new_record("me", "S01", Critique(expert["S01"]))]
    (again,) = judged_again(records, posts)
    assert (again.post, again.first.error, again.last.error) == ("S01", 3.0, 0.0)
    assert early_and_late(records, posts) is None

    others = [new_record("me", post, Critique(expert[post])) for post in list(posts)[1:5]]
    halves = early_and_late([*records, *others], posts)
    assert halves is not None
    assert len({records[0].subject, *(r.subject for r in others)}) > FEWEST_POSTS
    # The middle one of five counts to no half; of S01 the critique made before the reveal counts.
    assert (halves.first.n, halves.last.n) == (1 + 6, 12)
    assert halves.first.error == pytest.approx(3 / 7)
    assert halves.last.error == 0


def duels(*choices: tuple[str, str, float]) -> list[Judgement]:
    return [Judgement(f"j{n}", one, other, share) for n, (one, other, share) in enumerate(choices)]


def test_a_text_stands_with_its_duels_counted() -> None:
    given = duels(("a", "S01", 1), ("S01", "a", 0.5), ("b", "a", 1), ("a", "c", 1), ("a", "c", 1))
    mine, new, original = standings(["a", "new", "S01"], "S01", given)
    band, count = mine.workings()
    assert isinstance(band, Working)
    assert isinstance(count, Working)
    assert (count.result, mine.original.n, mine.others.n) == (5, 2, 3)
    assert "Melawan teks asal: dipilih 1, tidak dipilih 0, sama baik 1." in count.lines()
    assert (new.strength.n, original.strength.n) == (0, 2)
    assert isinstance(new.workings()[0], NotEnough)


def test_texts_that_no_duel_connects_are_said_to_be_so() -> None:
    (mine,) = standings(["a"], "S01", duels(*[("a", "S01", 1.0)] * 6, ("b", "c", 1)))
    told = [str(figure) for figure in mine.workings() if isinstance(figure, NotEnough)]
    assert "terhubung" in told[0]


def test_of_a_rewrite_the_latest_version_that_met_the_original_counts() -> None:
    given = duels(("a1", "S01", 0), ("a2", "S01", 1), ("b1", "S02", 1), ("a3", "x", 0))
    found = own_preferred({"S01": ["a1", "a2", "a3"], "S02": ["b1"], "S03": ["c1"]}, given)
    assert isinstance(found, SignTest)
    assert (found.better, found.worse) == (2, 0)
    assert isinstance(own_preferred({"S03": ["c1"]}, given), NotEnough)
