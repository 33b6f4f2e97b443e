"""What the projector knows, chooses and draws, without a screen."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.content import Content

from tests.hostile import CONTROL, HOSTILE, MARKUP
from tests.projector.telling import GAIN, LEFT, RIGHT, ROOM, S01, counted, phase
from workshop_tui.app.big_text import big_text, largest
from workshop_tui.app.distribution import distribution_rows, level_names
from workshop_tui.content import Library, load_library
from workshop_tui.projector.clock import time_left
from workshop_tui.projector.drawing import large, large_code, qr_code
from workshop_tui.projector.gain import gain_figure
from workshop_tui.projector.scenes import (
    Duel,
    Gained,
    Lobby,
    Pause,
    Revealed,
    Spotlit,
    Waiting,
    Work,
    scene_of,
)
from workshop_tui.projector.state import RoomState, after, with_duels
from workshop_tui.room.addresses import qr_rows
from workshop_tui.room.code import ALPHABET
from workshop_tui.room.facilitator_client import HubAway
from workshop_tui.room.protocol import (
    AnonymousText,
    DuelCount,
    Hello,
    PhaseChanged,
    Reveal,
    SittingResults,
    Spotlight,
)
from workshop_tui.scoring.distribution import Distribution, distributions, most_split_first

REVEAL = Reveal(24, {"S01": S01})
PAIR = DuelCount(AnonymousText("l", LEFT), AnonymousText("r", RIGHT))
OTHER = DuelCount(AnonymousText("x", LEFT), AnonymousText("y", RIGHT))


shipped = cache(load_library)


def counts_of(pair: DuelCount, *counts: int) -> DuelCount:
    return DuelCount(pair.left, pair.right, list(counts))


# Letters


def test_every_character_of_a_code_and_a_clock_is_drawn_and_looks_different() -> None:
    characters = f"{ALPHABET}:/+−,%"
    drawn = {character: big_text(character) for character in characters}
    assert all(lines is not None and len(lines) == 3 for lines in drawn.values())
    assert len({tuple(lines or ()) for lines in drawn.values()}) == len(characters)


@settings(deadline=None)
@given(st.text(max_size=40), st.integers(1, 200), st.integers(1, 50))
def test_large_letters_fit_or_the_text_stands_as_it_is(text: str, width: int, height: int) -> None:
    lines = largest(text, width, height)
    if lines != [text]:
        assert len(lines) <= height
        assert max(map(len, lines)) <= width


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_titles_are_plain(text: str) -> None:
    shown = large(text, "bold", 80, 6)
    assert not CONTROL & set(shown.plain)
    assert text is not MARKUP or shown.plain.startswith("[@click=app.quit]x[/]")


def test_a_code_is_as_large_as_it_can_be() -> None:
    assert len(large_code("K7QP-4M2X", "", 46, 8).split("\n")) == 3
    assert len(large_code("K7QP-4M2X", "", 55, 14).split("\n")) == 11
    assert large_code("K7QP-4M2X", "", 10, 3).plain == "K7QP- 4M2X"


def test_a_qr_code_is_drawn_whole_or_not_at_all() -> None:
    link = ROOM.ways[0].link
    modules = len(qr_rows(link))
    assert qr_code(link, modules - 1, 40) is None
    small = qr_code(link, modules, (modules + 1) // 2)
    assert small is not None
    assert {line.cell_length for line in small.split("\n")} == {modules}
    twice = qr_code(link, 2 * modules + 1, modules)
    assert twice is not None
    assert {line.cell_length for line in twice.split("\n")} == {2 * modules}


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(372, "06:12"), (0.2, "00:01"), (0, "00:00"), (-5, "00:00"), (3972, "1:06:12")],
)
def test_time_left(seconds: float, shown: str) -> None:
    assert time_left(seconds) == shown


# Distributions


def test_the_most_split_comes_first_and_what_is_equal_stays_in_order(library: Library) -> None:
    found = distributions(S01, library.posts["S01"].reference, library.rubric)
    assert [d.code for d in found] == list(library.rubric.codes())
    assert [d.code for d in most_split_first(found)] == ["E", "J", "V", "C", "M", "F"]
    assert Distribution("F", (5, 0, 0, 5)).split == 2.25
    assert Distribution("F", (0, 0, 0, 0)).split == 0
    agreed = [Distribution(code, (0, 4, 0, 0)) for code in "FCJ"]
    assert most_split_first(agreed) == agreed


@settings(max_examples=60, deadline=None)
@given(
    st.integers(40, 160),
    st.integers(1, 60),
    st.lists(st.lists(st.integers(0, 999), min_size=4, max_size=4), min_size=6, max_size=6),
)
def test_distributions_fit_in_any_window(width: int, height: int, counts: list[list[int]]) -> None:
    library = shipped()
    levels = dict(zip(library.rubric.codes(), counts, strict=True))
    found = distributions(levels, library.posts["S01"].reference, library.rubric)
    lines = distribution_rows(library.rubric, found, width, height).split("\n", allow_blank=True)
    assert len(lines) <= max(height, len(found))
    assert max(line.cell_length for line in lines) <= width
    assert level_names(library.rubric, width).cell_length <= width


def test_the_reference_is_marked_where_nobody_is_and_the_reason_stands_below(
    library: Library,
) -> None:
    nobody = distributions({}, library.posts["S01"].reference, library.rubric)
    shown = distribution_rows(library.rubric, nobody, 80, 18).plain
    assert shown.count("◆") == 2 * len(nobody)
    assert "tidak ada yang dikerjakan" in shown
    unjudged = distributions(S01, {}, library.rubric)
    assert "◆" not in distribution_rows(library.rubric, unjudged, 80, 18).plain


# What is known and what is shown


def test_the_scene_follows_the_room(library: Library) -> None:
    def shown(state: RoomState) -> object:
        return scene_of(state, library)

    assert isinstance(shown(RoomState()), Waiting)
    assert isinstance(shown(replace(ROOM, phase=phase())), Lobby)
    for kind in ("critique", "baseline", "rewrite", "exercise"):
        work = shown(replace(ROOM, phase=phase(kind)))
        assert isinstance(work, Work)
        assert work.picture is not None
        assert work.picture.exists()
    for kind in ("pretest", "posttest", "peer_critique", "duel"):
        work = shown(replace(ROOM, phase=phase(kind)))
        assert isinstance(work, Work)
        assert work.post is None
    for kind in ("talk", "break"):
        assert isinstance(shown(replace(ROOM, phase=phase(kind))), Pause)
    assert isinstance(shown(replace(ROOM, phase=phase(stage="closed"))), Pause)
    revealed = shown(replace(ROOM, phase=phase("critique", "revealed", reveal=REVEAL)))
    assert isinstance(revealed, Revealed)
    assert revealed.people == 24
    gained = Reveal(22, tests=GAIN)
    state = replace(ROOM, phase=phase("posttest", "revealed", reveal=gained))
    assert shown(state) == Gained(GAIN)
    assert isinstance(shown(replace(state, spotlight=AnonymousText("w", "teks"))), Spotlit)


def test_material_that_is_not_here_is_named(library: Library) -> None:
    elsewhere = phase("critique")
    assert elsewhere.activity is not None
    step = msgspec.structs.replace(elsewhere.activity, subject="U99")
    state = replace(ROOM, phase=phase("critique", "revealed", activity=step, reveal=REVEAL))
    scene = scene_of(state, library)
    assert isinstance(scene, Work)
    assert scene.detail == "U99"


def test_nothing_of_results_is_shown_before_the_reveal(library: Library) -> None:
    told = replace(ROOM, phase=phase("critique"))
    leaked = after(told, counted(reveal=REVEAL), 0.0)
    assert isinstance(scene_of(leaked, library), Work)
    assert leaked.phase is not None
    assert leaked.phase.reveal is None
    duel = with_duels(replace(ROOM, phase=phase("duel")), [counts_of(PAIR, 9, 1, 0)])
    scene = scene_of(duel, library)
    assert isinstance(scene, Duel)
    assert scene.counts == ()
    for stage, side in (("work", "before"), ("revealed", "after")):
        shown = scene_of(replace(ROOM, phase=phase("exercise", stage)), library)
        assert isinstance(shown, Work)
        assert shown.post == getattr(library.exercises["N1"], side)


def test_what_is_told_is_taken_in() -> None:
    state = after(ROOM, Hello(phase("critique", ends_in_ms=60_000), 3, 0), 100.0)
    assert state.ends_at == 160.0
    state = after(state, counted(21), 101.0)
    assert (state.handed_in, state.of, state.present) == (21, 24, 24)
    state = after(state, Spotlight(AnonymousText("w", "teks")), 102.0)
    assert state.spotlight is not None
    state = after(state, HubAway(), 103.0)
    assert state.away
    assert state.phase is not None
    state = after(state, PhaseChanged(phase("rewrite", rev=5)), 104.0)
    assert not state.away
    assert state.handed_in == 0
    assert state.ends_at is None


def test_who_hands_in_after_the_reveal_is_counted() -> None:
    state = after(ROOM, PhaseChanged(phase("critique", "revealed", reveal=Reveal(23))), 0.0)
    state = after(state, counted(24, reveal=REVEAL), 1.0)
    assert state.phase is not None
    assert state.phase.reveal == REVEAL
    assert after(state, counted(24, rev=3, reveal=Reveal(1)), 2.0).phase == state.phase


def test_a_pair_stays_as_long_as_it_can() -> None:
    state = with_duels(replace(ROOM, phase=phase("duel")), [PAIR, OTHER])
    assert state.pair == PAIR
    state = with_duels(state, [OTHER, PAIR])
    assert state.pair == PAIR
    revealed = replace(state, phase=phase("duel", "revealed"))
    pairs = [counts_of(OTHER, 3, 0, 0), counts_of(PAIR, 1, 1, 0)]
    assert with_duels(revealed, pairs).pair == pairs[1]
    nobody = [pairs[0], counts_of(PAIR, 0, 0, 0)]
    assert with_duels(revealed, nobody).pair == pairs[0]
    assert with_duels(revealed, []).pair is None


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 200), st.integers(1, 60), st.floats(0, 12), st.floats(0, 12))
def test_a_gain_or_a_loss_is_drawn_in_any_window(
    width: int, height: int, before: float, after_: float
) -> None:
    results = SittingResults(22, before, after_, 12.0, None)
    assert isinstance(gain_figure(results, width, height), Content)


def test_a_gain_in_figures() -> None:
    shown = gain_figure(GAIN, 80, 20).plain
    assert "rata-rata 22 orang, dari 12 poin" in shown
    assert "47% dari yang masih bisa diraih" in shown
    assert gain_figure(SittingResults(), 80, 20).plain == "Belum ada yang mengerjakan kedua uji."
