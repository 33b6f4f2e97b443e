"""The console, as a facilitator uses it, on a hub's real process."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.app.driving import press, screen_text, see, wait_for
from tests.console.conftest import Console, invitation
from tests.hostile import CONTROL, ESCAPES, MARKUP
from tests.room.acting import people
from workshop_tui.console.app import ConsoleApp
from workshop_tui.records import Consent, Critique
from workshop_tui.room.door import find_door
from workshop_tui.room.starting import HubCommand


def console_of(pilot: Pilot[None]) -> ConsoleApp:
    assert isinstance(pilot.app, ConsoleApp)
    return pilot.app


async def test_leading_from_the_lobby_to_the_tables(
    console: Console, command: HubCommand, tmp_path: Path
) -> None:
    async with console() as pilot, people(tmp_path, "Siti") as (siti,):
        app = console_of(pilot)
        code = app.state.room.code
        await see(pilot, f"{code[:4]}-{code[4:]}", "workshop-tui join", "-Aula [b]", "belum mulai")
        await siti.join(invitation(app.state.room))
        await see(pilot, "1 hadir, 1 tersambung", "Siti")
        await press(pilot, "n")
        await see(pilot, "fase 1/14", "Selamat datang", "04:5")
        await press(pilot, "i", "down", "down", "enter", "down", "down", "enter", "enter")
        await see(pilot, "Kritik S03 bersama", "fase 1/15")
        await press(pilot, "n")
        await siti.in_activity("inserted-1")
        await siti.critique("S03", level=1, text="rahasia")
        shown = await see(pilot, "1/1", "Hasil tertahan")
        assert "ahli" not in shown
        await press(pilot, "r")
        await siti.in_activity("inserted-1", "revealed")
        await see(pilot, "1 ikut serta", "ahli", "Tutup hasil")
        await press(pilot, "r")
        await see(pilot, "Hasil tertahan")
        await press(pilot, "u")
        await see(pilot, "hasil ditutup", "1 ikut serta")
        await press(pilot, "d")
        await see(pilot, "hanya untuk fasilitator")
        await press(pilot, "escape", "plus")
        await see(pilot, "11:5")
        await press(pilot, "down", "enter", "enter")
        await see(pilot, "fase 3/15", "Uji awal")
        await press(pilot, "down", "down", "enter", "tab", "enter", "n", "n")
        await see(pilot, "fase 6/15")
        await press(pilot, "b")
        await see(pilot, "fase 4/15")
        await press(pilot, "x", "enter")
        await see(pilot, "tabel ditulis")
        [folder] = command.file.parent.glob("room-*/")
        assert "S03" in (folder / "critiques.csv").read_text("utf-8-sig")


async def test_people_and_their_works(console: Console, tmp_path: Path) -> None:
    async with console() as pilot, people(tmp_path, "Siti", "Budi") as (siti, budi):
        app = console_of(pilot)
        await press(pilot, "n")
        siti.name, budi.name = MARKUP, ESCAPES
        await siti.join(invitation(app.state.room))
        await budi.join(invitation(app.state.room))
        await see(pilot, "2 hadir", "[@click=app.quit]x[/]", "[31mmerah")
        work = await siti.rewrite("K1", f"{MARKUP} milik Siti")
        await siti.keep(work.id, Consent(allowed=True))
        await budi.keep(work.id, Critique({"F": 1}, {"F": ESCAPES}))
        await siti.synced()
        await budi.synced()

        await press(pilot, "tab", "tab", "enter", "tab", "tab", "enter")
        await see(pilot, "Berlaku sekali")
        app.screen.query_one(Input).value = "Elang"
        app.screen.query_one(Input).focus()
        await press(pilot, "enter")
        await see(pilot, "Elang")
        await press(pilot, "u")
        await see(pilot, "nama peserta diganti", "[@click=app.quit]x[/]")
        await press(pilot, "enter", "tab", "tab", "tab", "enter")
        await see(pilot, "dikeluarkan", "1 hadir")
        await press(pilot, "u")
        await see(pilot, "2 hadir")

        await press(pilot, "s")
        await see(pilot, "Teks dan 1 kritik", "[31mmerah")
        await press(pilot, "enter", "down", "enter")
        await see(pilot, "tanpa nama")
        await press(pilot, "escape")
        shown = await see(pilot, "Di proyektor: [31mmerah")
        await press(pilot, "p")
        await see(pilot, "[31mmerah")
        await press(pilot, "u")
        await wait_for(pilot, lambda: app.state.room.spotlight is None, "nothing is spotlit")
        await press(pilot, "p")
        assert "Di proyektor" not in await see(pilot, "fase 1/14")
        assert not CONTROL & set(shown + screen_text(pilot))


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
async def test_a_killed_hub_is_brought_back_and_led_on(
    console: Console, command: HubCommand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop_tui.console.app.AWAY_SECONDS", 0.5)
    async with console() as pilot, people(tmp_path, "Siti") as (siti,):
        app = console_of(pilot)
        code = app.state.room.code
        await siti.join(invitation(app.state.room))
        await press(pilot, "n", "n")
        await see(pilot, "fase 2/14", "1 hadir, 1 tersambung")
        door = find_door(command.file)
        assert door is not None
        os.kill(door.pid, signal.SIGKILL)
        await see(pilot, "Proses ruang tidak menjawab")
        await wait_for(pilot, lambda: not app.state.away, "the hub is back")
        await see(pilot, "fase 2/14")
        assert app.state.room.code == code
        await siti.connected()
        await see(pilot, "1 hadir, 1 tersambung")
        await press(pilot, "n")
        await see(pilot, "fase 3/14")
        await press(pilot, "q", "down", "down", "enter")
        await see(pilot, "Sesi selesai", "x menulis tabel")
        await siti.until(lambda state: state.phase is not None and state.phase.stage == "closed")
        await press(pilot, "q", "enter")
        await wait_for(pilot, lambda: find_door(command.file) is None, "the hub ended")
