"""What a phase means for one person: pure functions."""

from __future__ import annotations

from typing import get_args

import pytest

from workshop_tui.app.room_work import (
    PLACE_OF,
    as_it_stands,
    clock,
    forms_of,
    is_at_work,
    is_over,
    outcome_of,
    same_moment,
    title_of,
    to_do,
    wanted_by,
    withheld,
    work_in,
    writes_unaided,
)
from workshop_tui.content.text import Text
from workshop_tui.locale import use_language
from workshop_tui.records import Critique, Draft, Duel, Rewrite
from workshop_tui.room.agenda import Stage
from workshop_tui.room.agenda.model import ActivityKind
from workshop_tui.room.protocol import Phase, Step

KINDS = get_args(ActivityKind)


def phase(kind: str, stage: Stage = "work", rev: int = 1, subject: str = "S01") -> Phase:
    return Phase(rev, stage, Step(f"{kind}-1", kind, Text("Acara"), 8, subject, (subject,)), 1, 9)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_activity_leads_somewhere_or_says_what_to_do(kind: str) -> None:
    use_language("en")
    work = work_in(phase(kind))
    assert (work is None) == (kind in ("talk", "break"))
    assert work_in(phase(kind, "revealed")) is None
    assert "too old" not in to_do(phase(kind))
    assert set(PLACE_OF) == set(KINDS) - {"talk", "break"}


def test_a_kind_from_the_future_leads_nowhere_and_says_so() -> None:
    use_language("en")
    assert work_in(phase("quiz")) is None
    assert "too old" in to_do(phase("quiz"))
    assert wanted_by(Step("q", "quiz", Text("Kuis"), 5, "S01")) == set()


def test_the_lobby_and_the_end() -> None:
    use_language("en")
    lobby, closed = Phase(0, "lobby"), Phase(9, "closed")
    assert work_in(lobby) is work_in(closed) is work_in(None) is None
    assert (title_of(lobby), title_of(closed)) == (
        "Waiting for the facilitator to begin",
        "The session is over",
    )
    assert title_of(phase("critique", "revealed")).startswith("Results: ")


def test_a_test_is_at_work_in_its_sealed_posts_too() -> None:
    now = phase("pretest", subject="S05")
    assert work_in(now) == ("test", "pretest")
    assert is_at_work(("test", "pretest"), now)
    assert is_at_work(("critiques", "S05"), now)
    assert not is_at_work(("critiques", "S01"), now)
    assert not is_at_work(("critiques", "S05"), phase("talk", subject="S05"))
    assert now.activity is not None
    assert wanted_by(now.activity) >= {("critique", "S05"), ("test", "pretest")}


def test_the_first_caption_is_written_unaided() -> None:
    assert writes_unaided(phase("baseline", subject="K1"), "K1")
    assert not writes_unaided(phase("baseline", subject="K1"), "S01")
    assert not writes_unaided(phase("rewrite", subject="K1"), "K1")
    assert not writes_unaided(phase("baseline", "revealed", subject="K1"), "K1")
    assert not writes_unaided(None, "K1")


def test_more_time_is_no_new_moment() -> None:
    now = phase("critique")
    assert same_moment(now, phase("critique", rev=7))
    assert not same_moment(now, phase("critique", "revealed", rev=7))
    assert now.activity is not None
    assert not is_over(now.activity, phase("critique", rev=7))
    assert is_over(now.activity, phase("critique", "revealed"))
    assert is_over(now.activity, phase("baseline"))


def test_levels_are_withheld_while_all_judge_and_no_longer() -> None:
    assert withheld(phase("critique")) == {"S01"}
    assert withheld(phase("critique", "revealed")) == withheld(phase("baseline")) == frozenset()


def test_what_is_handed_in_as_it_stands() -> None:
    step = phase("peer_critique").activity
    assert step is not None
    assert forms_of(step, ["a", "b"]) == [("a", "critique"), ("b", "critique")]
    begun = Draft("critique", {"F": 2}, {"F": "ada", "C": " "}, ["warga"])
    assert as_it_stands(begun) == Critique({"F": 2}, {"F": "ada"}, ["warga"])
    assert as_it_stands(Draft("critique", texts={"F": "ada"})) is None
    assert as_it_stands(Draft("rewrite/", texts={"caption": "Halo.", "alt": " a "})) == Rewrite(
        "Halo.", alt="a"
    )
    assert as_it_stands(Draft("rewrite/", texts={"caption": " "})) is None


def test_how_a_duel_ended_for_the_writer() -> None:
    assert outcome_of(Duel("a", "b", "left"), {"a"}) == "won"
    assert outcome_of(Duel("a", "b", "right"), {"a"}) == "lost"
    assert outcome_of(Duel("a", "b", "equal"), {"a"}) == "equal"


@pytest.mark.parametrize(
    ("seconds", "told"), [(372.4, "06:12"), (0, "00:00"), (-63, "+01:03"), (6000, "100:00")]
)
def test_the_clock(seconds: float, told: str) -> None:
    assert clock(seconds) == told
