"""Levels compared: own, expert's, peers'."""

from __future__ import annotations

import pytest

from workshop_tui.content import Library
from workshop_tui.records import Answer, Critique, Record, Rewrite, new_record
from workshop_tui.scoring.comparison import (
    compare,
    compare_with_counts,
    mean_differences,
    peer_counts,
)
from workshop_tui.scoring.progress import progress_of
from workshop_tui.scoring.spread import spread_of
from workshop_tui.scoring.verdicts import PostVerdict, post_verdict


def critique(person: str, post: str = "S01", **levels: int) -> Record:
    return new_record(person, post, Critique(levels))


def test_a_spread_counts_levels_and_leaves_out_what_is_none() -> None:
    spread = spread_of([1, 2, 2, 4, 0, 9])
    assert spread is not None
    assert (spread.counts, spread.n, spread.median) == ((1, 2, 0, 1), 4, 2)


def test_nobody_is_no_spread() -> None:
    assert spread_of([]) is None
    assert spread_of([0, 5]) is None


def test_own_levels_stand_beside_the_experts_and_the_peers(library: Library) -> None:
    records = [
        critique("me", F=4),
        critique("ani", F=1, C=2),
        critique("budi", F=3),
        critique("ani", F=2, C=2),  # she changed her mind
        critique("me", F=3, C=1),
    ]
    comparison = compare(library.posts["S01"], library.rubric, records, "me")
    photo, story = comparison.criteria[:2]
    assert comparison.peers == 2
    assert photo.reference is not None
    assert (photo.own, photo.reference.level, photo.difference) == (3, 1, 2)
    assert photo.peers is not None
    assert photo.peers.counts == (0, 1, 1, 0)
    assert (story.own, story.difference) == (1, 0)
    assert comparison.criteria[2].own is None
    assert comparison.criteria[2].difference is None


def test_without_peers_the_expert_alone_is_compared_with(library: Library) -> None:
    comparison = compare(library.posts["S03"], library.rubric, [critique("me", "S03", E=2)], "me")
    assert comparison.peers == 0
    assert all(criterion.peers is None for criterion in comparison.criteria)


def test_levels_that_do_not_exist_are_not_own_levels(library: Library) -> None:
    comparison = compare(library.posts["S01"], library.rubric, [critique("me", F=11, X=2)], "me")
    assert comparison.criteria[0].own is None


def test_mean_differences_say_who_is_generous(library: Library) -> None:
    comparisons = [
        compare(library.posts["S01"], library.rubric, [critique("me", F=3, C=1)], "me"),
        compare(library.posts["S03"], library.rubric, [critique("me", "S03", F=2, C=1)], "me"),
    ]
    assert mean_differences(comparisons) == {"F": 1.0, "C": -1.0}


def test_peers_are_counted_once_per_post() -> None:
    records = [critique("me"), critique("ani"), critique("ani"), critique("budi", "S02")]
    assert peer_counts(records, "me") == {"S01": 1, "S02": 1}


@pytest.mark.parametrize(
    ("levels", "verdict"),
    [
        ((3, 3, 3, 3, 3, 3), PostVerdict.READY),
        ((4, 4, 2, 4, 4, 4), PostVerdict.NOT_YET),
        ((4, 4, 4, 4, 4, 1), PostVerdict.HOLD),
        ((1, 1, 1, 1, 1, 2), PostVerdict.NOT_YET),
    ],
)
def test_the_rubric_says_whether_a_post_may_go_out(
    library: Library, levels: tuple[int, ...], verdict: PostVerdict
) -> None:
    given = dict(zip(library.rubric.codes(), levels, strict=True))
    assert post_verdict(given, library.rubric) is verdict
    del given["M"]
    assert post_verdict(given, library.rubric) is None


def test_progress_counts_steps_answered_at_least_once(library: Library) -> None:
    exercise = library.exercises["N1"]
    records = [
        new_record("me", "N1", Answer("faults", [], 0, 5)),
        new_record("me", "N1", Answer("faults", [], 5, 5)),
        new_record("me", "N1", Answer("no such step", [], 5, 5)),
        new_record("me", "F1", Answer("opening", [], 1, 1)),
    ]
    progress = progress_of(exercise, records)
    assert progress.done == frozenset({"faults"})
    assert (progress.started, progress.complete) == (True, False)
    rest = [
        new_record("me", "N1", Answer("opening", [], 1, 1)),
        new_record("me", "N1", Rewrite("kata", "caption")),
    ]
    assert progress_of(exercise, records + rest).complete


def test_a_room_of_which_only_counts_are_known_is_compared_without_oneself(
    library: Library,
) -> None:
    post, rubric = library.posts["S01"], library.rubric
    counts = {"F": [0, 2, 1, 0], "C": [0, 0, 0, 0], "X": [9, 9, 9, 9]}
    compared = compare_with_counts(post, rubric, {"F": 2}, counts, counted=True)
    spread = compared.criteria[0].peers
    assert spread is not None
    assert spread.counts == (0, 1, 1, 0)
    assert spread.median == 2.5
    assert compared.criteria[1].peers is None
    assert compare_with_counts(post, rubric, {}, counts, counted=True).criteria[0].own is None
    hostile = compare_with_counts(post, rubric, {}, {"F": [-5, 10**12]}, counted=False)
    assert hostile.criteria[0].peers is not None
