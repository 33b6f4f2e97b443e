"""Codes, names, limits, agendas, addresses: what needs no hub."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.room.hub_process import AGENDA
from workshop_tui.content import Library
from workshop_tui.content.files import ContentError
from workshop_tui.content.text import Text
from workshop_tui.room import agenda as moves
from workshop_tui.room.addresses import (
    Invitation,
    parse_invitation,
    qr_rows,
    qr_text,
    usable,
)
from workshop_tui.room.agenda import (
    AgendaError,
    Progress,
    Talk,
    load_agenda,
    shipped_agendas,
)
from workshop_tui.room.code import ALPHABET, new_code, parse_code, same_code, shown_code
from workshop_tui.room.credentials import PIN_TRIES, PinDesk
from workshop_tui.room.hub.members import shown_names
from workshop_tui.room.hub.moves import moved
from workshop_tui.room.limits import RateLimit, WrongGuesses
from workshop_tui.room.protocol import Action, PhaseRequest, phase_of, protocols_overlap


class Clock:
    """A clock that stands still until somebody moves it."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


# Codes


@given(st.lists(st.sampled_from(ALPHABET), min_size=8, max_size=8).map("".join))
def test_a_code_is_read_however_it_is_typed(code: str) -> None:
    typed = shown_code(code).lower().replace("0", "o").replace("1", "l")
    assert parse_code(typed) == code
    assert same_code(f" {typed} ", code)


@pytest.mark.parametrize(
    "typed", ["", "K7QP4M2", "K7QP4M2XX", "K7QP-4M2U", "ééééééé1", "K7QP\x004M2"]
)
def test_what_is_no_code(typed: str) -> None:
    assert parse_code(typed) is None
    assert not same_code(typed, "K7QP4M2X")


def test_codes_differ() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(parse_code(code) == code for code in codes)


# Secrets and limits


def test_a_pin_is_good_once_and_not_for_long() -> None:
    clock = Clock()
    desk = PinDesk(clock)
    pin = desk.issue("siti")
    assert desk.redeem(f"{pin[:3]} {pin[3:]}") == "siti"
    assert desk.redeem(pin) is None
    pin = desk.issue("siti")
    clock.now += 121
    assert desk.redeem(pin) is None


def test_a_pin_is_void_after_five_wrong_ones() -> None:
    desk = PinDesk(Clock())
    pin = desk.issue("siti")
    wrong = "000000" if pin != "000000" else "000001"
    for _ in range(PIN_TRIES):
        assert desk.redeem(wrong) is None
    assert desk.redeem(pin) is None


def test_wrong_codes_are_counted_per_address_and_in_all() -> None:
    clock = Clock()
    guesses = WrongGuesses(clock)
    for _ in range(5):
        assert guesses.wait("a") == 0
        guesses.add("a")
    assert guesses.wait("a") == 60
    assert guesses.wait("b") == 0
    for n in range(55):
        guesses.add(f"other-{n}")
    assert guesses.wait("b") == 60
    clock.now += 61
    assert guesses.wait("a") == guesses.wait("b") == 0


def test_a_rate_limit_lets_a_burst_through_and_then_the_rate() -> None:
    clock = Clock()
    limit = RateLimit(clock, 2)
    assert sum(limit.allows("a") for _ in range(20)) == 8
    assert limit.allows("b")
    clock.now += 1
    assert sum(limit.allows("a") for _ in range(20)) == 2


def test_names_that_are_taken_get_a_number() -> None:
    people = [("a", "Siti"), ("b", "siti"), ("c", "Siti (2)"), ("d", "Siti"), ("e", "")]
    names = shown_names(people)
    assert names["a"] == "Siti"
    assert names["b"] == "siti (2)"
    assert len({name.casefold() for name in names.values()}) == 5
    assert names["e"]


@pytest.mark.parametrize(
    ("theirs", "overlap"), [((1, 1), True), ((1, 9), True), ((2, 9), False), ((0, 0), False)]
)
def test_protocol_versions(theirs: tuple[int, int], overlap: bool) -> None:
    assert protocols_overlap(theirs) is overlap


# Agendas


@pytest.mark.parametrize(
    ("name", "minutes"), [("two-hours", 120), ("half-day", 240), ("two-days", 711)]
)
def test_the_shipped_agendas(name: str, minutes: int, library: Library) -> None:
    sealed = {post.id for post in library.sealed_posts()}
    agenda = load_agenda(name, {*library.exercises, *library.posts}, sealed)
    assert agenda.minutes == minutes
    assert {"pretest", "critique", "rewrite", "peer_critique", "posttest"} <= {
        activity.kind for activity in agenda.activities
    }
    assert all(activity.title.en for activity in agenda.activities)
    assert len(shipped_agendas()) == 3


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('"S05", "S09"', '"S05", "S99"'), "activities[2].subject: ditemukan 'S99'"),
        (("minutes = 8", "minutes = 0"), "activities[2].minutes"),
        (('kind = "talk"', 'kind = "sing"'), "activities[1].kind"),
        (('id = "pretest"', 'id = "welcome"'), "activities[1].id: ditemukan 'welcome'"),
        (("k = 3", "k = 99"), ".k:"),
        (('subject = "S01"', 'subjekt = "S01"'), "activities[4]"),
    ],
)
def test_an_agenda_with_a_mistake_says_where(
    change: tuple[str, str], told: str, tmp_path: Path, library: Library
) -> None:
    file = tmp_path / "own.toml"
    file.write_text(shipped_agendas()["two-hours"].read_text("utf-8").replace(*change), "utf-8")
    with pytest.raises(ContentError) as caught:
        load_agenda(str(file), {*library.exercises, *library.posts})
    assert str(caught.value).startswith(str(file))
    assert told in str(caught.value)


def test_a_test_is_about_sealed_posts(tmp_path: Path, library: Library) -> None:
    file = tmp_path / "own.toml"
    text = shipped_agendas()["two-hours"].read_text("utf-8")
    file.write_text(text.replace('"S05", "S09"', '"S05", "S01"', 1), "utf-8")
    with pytest.raises(ContentError, match=r"activities\[2\]\.subject.*'S01'.*S05, S09"):
        load_agenda(str(file), {*library.exercises, *library.posts}, {"S05", "S09"})


def test_an_agenda_that_does_not_exist_says_which_do() -> None:
    with pytest.raises(ContentError, match="half-day, two-days, two-hours"):
        load_agenda("half-dya", set())


NOW = 1_000_000
START = Progress(AGENDA.activities)
MOVES = st.sampled_from(get_args(Action))


@given(st.lists(st.tuples(MOVES, st.integers(0, 4)), max_size=40))
def test_whatever_the_facilitator_does_the_revision_grows_and_nothing_is_lost(
    steps: list[tuple[Action, int]],
) -> None:
    progress, history = START, [START]
    for number, (action, which) in enumerate(steps):
        request = PhaseRequest(
            action,
            rev=progress.rev,
            activity=progress.activities[which].id,
            minutes=which - 2,
            new=Talk(f"new-{number}", Text("Tambahan"), 5),
        )
        try:
            after = moved(progress, request, NOW, history)
        except AgendaError:
            continue
        assert after.rev == progress.rev + 1
        assert set(START.activities) <= set(after.activities)
        assert after.current not in after.skipped
        assert phase_of(after, NOW).rev == after.rev
        history.append(progress)
        progress = after


def test_time_is_added_to_the_end_or_to_now_when_that_is_over() -> None:
    begun = moves.advance(START, NOW)
    assert begun.ends_at == NOW + 5 * 60_000
    assert moves.extend(begun, 2, NOW).ends_at == NOW + 7 * 60_000
    later = NOW + 60 * 60_000
    assert moves.extend(begun, 2, later).ends_at == later + 2 * 60_000
    assert moves.extend(begun, -9, NOW).ends_at == NOW


def test_skipping_the_current_activity_moves_on_by_one_revision() -> None:
    begun = moves.advance(START, NOW)
    skipped = moves.skip(begun, "welcome", NOW)
    assert (skipped.current, skipped.rev) == ("critique-s01", begun.rev + 1)
    back = moves.jump(skipped, "welcome", NOW)
    assert back.skipped == ()


def test_an_inserted_activity_comes_next() -> None:
    begun = moves.advance(START, NOW)
    inserted = moves.insert(begun, Talk("stretch", Text("Peregangan"), 3))
    assert moves.advance(inserted, NOW).current == "stretch"
    with pytest.raises(AgendaError, match="activity_exists"):
        moves.insert(inserted, Talk("stretch", Text("Lagi"), 3))


def test_facilitators_notes_are_not_in_what_participants_are_told() -> None:
    assert b"RAHASIA" not in msgspec.json.encode(phase_of(moves.advance(START, NOW), NOW))


# Addresses


def test_virtual_adapters_and_public_addresses_are_left_out() -> None:
    pairs = [
        ("127.0.0.1", "lo"),
        ("172.17.0.1", "docker0"),
        ("172.28.16.1", "vEthernet (WSL)"),
        ("192.168.56.1", "VirtualBox Host-Only Ethernet Adapter"),
        ("10.8.0.2", "OpenVPN TAP-Windows6"),
        ("169.254.3.4", "Ethernet 2"),
        ("8.8.8.8", "Ethernet 3"),
        ("10.0.0.5", "Ethernet"),
        ("192.168.88.2", "Intel(R) Wi-Fi 6 AX201"),
    ]
    assert [(a.ip, a.adapter) for a in usable(pairs)] == [
        ("192.168.88.2", "Intel(R) Wi-Fi 6 AX201"),
        ("10.0.0.5", "Ethernet"),
    ]


@pytest.mark.parametrize(
    ("typed", "port", "code"),
    [
        ("HTTP://192.168.88.2:8080/K7QP4M2X", 8080, "K7QP4M2X"),
        ("http://192.168.88.2/k7qp-4m2x", 8080, "K7QP4M2X"),
        ("workshop-tui join 192.168.88.2:81 K7QP-4M2X", 81, "K7QP4M2X"),
        ("k7qp 4m2x 192.168.88.2", 8080, "K7QP4M2X"),
        ("192.168.88.2:8080", 8080, ""),
    ],
)
def test_an_invitation_is_read_however_it_is_pasted(typed: str, port: int, code: str) -> None:
    assert parse_invitation(typed) == Invitation("192.168.88.2", port, code)


@pytest.mark.parametrize(
    "typed", ["", "K7QP4M2X", "192.168.88.2:99999 K7QP4M2X", "192.168.88.2 K7"]
)
def test_what_is_no_invitation(typed: str) -> None:
    assert parse_invitation(typed) is None


def test_the_link_and_the_line_lead_back_to_the_room() -> None:
    invitation = Invitation("192.168.88.2", 8080, "K7QP4M2X")
    assert parse_invitation(invitation.link) == parse_invitation(invitation.command) == invitation


def test_the_qr_code_is_small_and_has_its_three_corners() -> None:
    rows = qr_rows("HTTP://192.168.88.2:8080/K7QP4M2X")
    assert len(rows) == len(rows[0]) == 29
    corner = [row[2:9] for row in rows[2:9]]
    assert corner[0] == corner[6] == [True] * 7
    assert corner[1] == [True, *[False] * 5, True]
    assert [row[20:27] for row in rows[2:9]] == corner
    assert len(qr_text("HTTP://192.168.88.2:8080/K7QP4M2X").splitlines()) == 15
