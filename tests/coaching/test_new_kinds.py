"""Orders, matches, predictions, marks, texts and scores held against the expert's."""

from __future__ import annotations

from typing import TypeVar

import pytest

from workshop_tui.coaching.steps import Verdict, judge
from workshop_tui.coaching.steps.score import Score, response_of, score_of
from workshop_tui.content import Library, Mark, Match, Order, PeerScore, Predict, Step, Write
from workshop_tui.content.steps import part_spans

StepT = TypeVar("StepT", bound=Step)


def step(library: Library, exercise: str, kind: type[StepT]) -> StepT:
    """The first step of a kind in an exercise."""
    return next(s for s in library.exercises[exercise].steps if isinstance(s, kind))


def disagreeing(verdict: Verdict) -> list[str]:
    return [remark.key for remark in verdict.remarks if not remark.agrees]


@pytest.mark.parametrize(
    ("response", "wrong"),
    [
        ("0123", 0),
        ("1023", 1),
        ("1230", 1),
        ("012", 1),
        ("01234", 1),
        ("3210", 3),
        ("456", 7),
        ("", 4),
        ("0123x9", 0),
    ],
)
def test_a_carousel_counts_order_relatively_and_what_stays_out(
    library: Library, response: str, wrong: int
) -> None:
    verdict = judge(step(library, "V4", Order), list(response))
    assert (verdict.of - verdict.right, verdict.of) == (wrong, 7)
    assert [remark.expert_place for remark in verdict.remarks] == [1, 2, 3, 4, None, None, None]
    assert all(remark.why for remark in verdict.remarks)


def test_cards_that_all_belong_are_judged_by_their_longest_run(library: Library) -> None:
    cards = step(library, "N3", Order)
    assert judge(cards, list("012345")).complete
    assert disagreeing(judge(cards, list("501234"))) == ["5"]


def test_a_match_is_judged_card_by_card(library: Library) -> None:
    roles = step(library, "N4", Match)
    verdict = judge(roles, ["0=B", "1=S", "2=K", "3=K", "nonsense", "9=A"])
    assert disagreeing(verdict) == ["3", "4"]
    assert [remark.taken for remark in verdict.remarks] == [True, True, True, True, False]


def test_a_prediction_counts_what_is_rightly_left_out(library: Library) -> None:
    comments = step(library, "N6", Predict)
    assert judge(comments, ["0", "1", "2", "3"]).complete
    assert disagreeing(judge(comments, ["0", "1", "2", "4"])) == ["3", "4"]


def test_leaks_marked_and_missed(library: Library) -> None:
    leaks = step(library, "F5", Mark)
    assert judge(leaks, ["1", "2", "3", "5"]).complete
    assert disagreeing(judge(leaks, ["1", "2", "3", "4"])) == ["4", "5"]


def test_every_part_is_found_where_it_stands(library: Library) -> None:
    for exercise in library.exercises.values():
        for mark in (s for s in exercise.steps if isinstance(s, Mark)):
            caption = mark.caption or exercise.before.caption
            spans = part_spans(caption, mark.parts)
            assert spans is not None
            assert [caption[a:b] for a, b in spans] == [part.text for part in mark.parts]


@pytest.mark.parametrize(
    ("exercise", "text", "fits"),
    [
        ("N2", "Malu rumah belum rapi? Petugas datang gratis.", True),
        ("N2", "Malu rumah belum rapi? " * 6, False),
        ("N2", "Malu?", False),
        ("V2", "  " + "Seorang ibu menimbang botol. " * 8 + "   ", True),
        ("V2", "Seorang ibu menimbang botol. " * 9, False),
    ],
)
def test_an_opening_and_an_alt_text_keep_to_their_characters(
    library: Library, exercise: str, text: str, *, fits: bool
) -> None:
    assert judge(step(library, exercise, Write), [text]).complete == fits


def test_a_practice_post_is_held_against_the_expert(library: Library) -> None:
    peer = step(library, "K1", PeerScore)
    levels = {code: reference.level for code, reference in peer.practice.reference.items()}
    score = Score("K1-L1", levels, {"works": "Jadwalnya = jelas."})
    verdict = judge(peer, response_of(score))
    assert verdict.complete
    assert [remark.expert_place for remark in verdict.remarks] == list(levels.values())
    assert disagreeing(judge(peer, response_of(Score("K1-L1", levels | {"F": 1})))) == ["F"]


def test_a_post_that_people_made_has_no_right_levels(library: Library) -> None:
    peer = step(library, "K1", PeerScore)
    verdict = judge(peer, response_of(Score("a-record", {"F": 1, "C": 4})))
    assert verdict.complete
    assert verdict.remarks == ()


def test_a_score_comes_back_as_it_was_given() -> None:
    score = Score("a", {"F": 1, "E": 4}, {"works": "a = b", "if_then": "c"})
    assert score_of(response_of(score)) == score
    assert score_of(["subject=a", "F=9", "C=x", "nonsense"]) == Score("a")
