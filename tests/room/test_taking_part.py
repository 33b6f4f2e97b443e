"""The participant's program in a room, as one uses it: real program, real hub."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.driving import Laptop, app_of, paste, press, screen_text, see, wait_for
from tests.hostile import CONTROL, ESCAPES, MARKUP
from tests.room.acting import Wire, people
from workshop_tui.app.room_joining import Joining
from workshop_tui.app.screenshot import settle
from workshop_tui.content import Library
from workshop_tui.records import Critique, Draft, body_of
from workshop_tui.room.addresses import Invitation
from workshop_tui.room.code import shown_code
from workshop_tui.room.facilitator_client import FacilitatorClient
from workshop_tui.room.hub.overview import roster
from workshop_tui.room.hub.server import Hub

JUDGED = Draft("critique", dict.fromkeys("FCJMVE", 3), position=7)
"""A critique in hand that only waits to be handed in."""


@pytest.fixture
def laptop(tmp_path: Path, library: Library) -> Laptop:
    """A participant's laptop on which the first start is over."""
    (tmp_path / "laptop").mkdir()
    laptop = Laptop(tmp_path / "laptop", library)
    laptop.register()
    return laptop


def joining(hub: Hub, port: int = 0) -> Joining:
    return Joining(f"127.0.0.1:{port or hub.port}", shown_code(hub.room.code))


async def at(pilot: Pilot[None], *where: str) -> None:
    """Wait until the program is at a place and at work on a subject there."""
    wanted = (*where, "")[:2]
    await wait_for(pilot, lambda: app_of(pilot).where == wanted, f"at {where}")
    await settle(pilot)


async def until(pilot: Pilot[None], check: Callable[[], bool]) -> None:
    await wait_for(pilot, check, "the hub has it")


async def test_joining_with_a_code_judging_and_the_reveal(
    hub: Hub, facilitator: FacilitatorClient, laptop: Laptop, tmp_path: Path
) -> None:
    laptop.write("me", "S01", JUDGED)
    invitation = Invitation("127.0.0.1", hub.port, hub.room.code)
    async with (
        people(tmp_path, "Elang Biru 7") as (siti,),
        laptop.start(joining=Joining("127.0.0.1:1", "K7QP-4M2X")) as pilot,
    ):
        app = app_of(pilot)
        await see(pilot, "127.0.0.1:1: ", "Wi-Fi", "firewall")
        assert pilot.app.focused is app.screen.query_one("#address")
        await press(pilot, "ctrl+u")
        await paste(pilot, f"workshop-tui join 127.0.0.1:{hub.port} 0000-0000")
        await press(pilot, "enter")
        await see(pilot, "Tidak ada ruang dengan kode ini")
        await siti.join(invitation)
        await press(pilot, "ctrl+u")
        await paste(pilot, shown_code(invitation.code).lower())
        await press(pilot, "enter")
        await see(pilot, "Elang Biru 7 (2) · tersambung", "Menunggu fasilitator")

        await facilitator.move("jump", activity="critique-s01")
        await facilitator.notice(f"{MARKUP} {ESCAPES}")
        await at(pilot, "critiques", "S01")
        await see(pilot, "Fasilitator: [@click=app.quit]x[/]", "● tersambung · 8 mnt")
        await siti.critique(level=2)
        await press(pilot, "ctrl+s")
        await see(pilot, "Sudah dikumpulkan", "Ke ruang")
        await until(pilot, lambda: "me" in hub.room.done.latest["critique"]["S01"])
        await app.go("scores")
        await see(pilot, "sedang dinilai bersama")

        await app.go("room")
        await facilitator.move("reveal")
        shown = await see(pilot, "2 orang ikut serta", "1 rekan", "ahli", "sama")
        assert not CONTROL & set(shown)
        await press(pilot, "v")
        await see(pilot, "● Kritik S01")


async def test_the_phase_moves_while_the_link_is_cut(
    hub: Hub, facilitator: FacilitatorClient, laptop: Laptop
) -> None:
    async with Wire().to(hub.port) as wire, laptop.start(joining=joining(hub, wire.port)) as pilot:
        await facilitator.move("jump", activity="critique-s01")
        await at(pilot, "critiques", "S01")
        await press(pilot, "enter", "enter", "enter", "enter", "3", "enter", "2", "enter")
        wire.up = False
        wire.cut()
        await see(pilot, "○ terputus")
        await facilitator.move("jump", activity="baseline")
        await press(pilot, "4")
        wire.up = True
        await at(pilot, "rewrites", "N1")
        await see(pilot, "● tersambung")
        done = hub.room.done.latest["critique"]["S01"]
        await until(pilot, lambda: "me" in done)
        critique = body_of(done["me"], Critique)
        assert critique is not None
        assert critique.levels == {"F": 3, "C": 2, "J": 4}
        await until(pilot, lambda: [p.late for p in roster(hub.room)] == [1])

        await paste(pilot, "Pak Marto panen lebih banyak.")
        await press(pilot, "ctrl+s", "escape")
        await see(pilot, "● Kritik S01", "terlambat", "● Tulis ulang N1")
        await press(pilot, "tab", "b")
        await see(pilot, "boleh dibahas")
        await until(pilot, lambda: True in hub.room.done.consents.values())


@pytest.mark.thorough
async def test_own_work_is_never_taken_away_and_a_restart_comes_back(
    hub: Hub, facilitator: FacilitatorClient, laptop: Laptop
) -> None:
    async with laptop.start(joining=joining(hub)) as pilot:
        await see(pilot, "● tersambung")
        app = app_of(pilot)
        await app.open("exercises", "F1")
        await facilitator.move("jump", activity="critique-s01")
        await see(pilot, "Fasilitator: Kritik", "^g Ikut")
        assert app.where == ("exercises", "F1")
    async with laptop.start() as pilot:
        await at(pilot, "exercises", "F1")
        await see(pilot, "● tersambung", "Fasilitator: Kritik")
        await press(pilot, "ctrl+g")
        await at(pilot, "critiques", "S01")
        await app_of(pilot).go("room")
        await settle(pilot)
        await press(pilot, "x")
        await see(pilot, "Masuk ke ruang", "Kembali ke Aula")
        await app_of(pilot).keep("S02", Critique({"F": 1}))
    async with laptop.start() as pilot:
        await see(pilot, "Masuk ke ruang")
        assert "tersambung" not in screen_text(pilot)
        await press(pilot, "enter")
        await at(pilot, "critiques", "S01")
    assert "S02" not in hub.room.done.latest["critique"]


async def test_critiques_and_duels_of_what_colleagues_wrote(
    hub: Hub, facilitator: FacilitatorClient, laptop: Laptop, tmp_path: Path
) -> None:
    invitation = Invitation("127.0.0.1", hub.port, hub.room.code)
    async with people(tmp_path, "Siti", "Budi") as (siti, budi):
        for person, caption in ((siti, MARKUP), (budi, f"{ESCAPES} panen")):
            await person.join(invitation)
            laptop.write("me", (await person.rewrite(caption=caption)).id, JUDGED)
            await person.synced()
        await facilitator.move("jump", activity="peers")
        async with laptop.start((100, 30), joining=joining(hub)) as pilot:
            await at(pilot, "peers", "N1")
            seen = ""
            for number in (1, 2):
                seen += await see(pilot, f"Caption rekan {number} dari 2")
                await press(pilot, "ctrl+s", "enter")
            await see(pilot, "menunggu Anda", "● Kritik caption rekan")
            assert "[@click=app.quit]x[/]" in seen
            assert not CONTROL & set(seen)
            await until(pilot, lambda: [p.handed_in for p in roster(hub.room)][-1])

            await facilitator.move("jump", activity="duel")
            await at(pilot, "room-duels", "N1")
            await see(pilot, "0 dari 1")
            await press(pilot, "1")
            await see(pilot, "Semua pasangan sudah Anda nilai")
            await until(pilot, lambda: len(hub.room.done.duels) == 1)


@pytest.mark.thorough
async def test_an_address_that_is_given_goes_before_the_last_room(hub: Hub, laptop: Laptop) -> None:
    async with laptop.start(joining=joining(hub)) as pilot:
        await see(pilot, "● tersambung")
    async with laptop.start(joining=Joining("127.0.0.1:1")) as pilot:
        await see(pilot, "127.0.0.1:1", "Kembali ke Aula")
        await pilot.pause(1.0)
        assert "tersambung" not in screen_text(pilot)
