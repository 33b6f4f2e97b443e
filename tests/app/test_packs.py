"""Material of one's own in the application: added, used, told about, let go."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.app.driving import SMALL, Laptop, app_of, paste, press, see, wait_for
from workshop_tui.app.screenshot import settle
from workshop_tui.packs.skeleton import new_exercise, new_post


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A sound pack with one exercise."""
    new_exercise(tmp_path / "dinkes")
    return tmp_path / "dinkes"


@pytest.fixture
def broken_pack(tmp_path: Path) -> Path:
    """A pack whose exercise cannot be read and whose post can."""
    folder = tmp_path / "rusak"
    new_exercise(folder).write_text("id = [@click=app.quit]x[/]", encoding="utf-8")
    new_post(folder)
    return folder


async def test_a_pack_added_in_the_settings_is_used_at_once_and_remembered(
    laptop: Laptop, pack: Path
) -> None:
    async with laptop.start(SMALL) as pilot:
        await press(pilot, "comma", "tab", "tab", "tab")
        await see(pilot, "belum ada paket")
        await press(pilot, "enter", "a")
        await paste(pilot, str(pack / "nowhere"))
        await press(pilot, "enter")
        await see(pilot, "folder tidak ada")
        pilot.app.screen.query_one(Input).value = str(pack)
        await press(pilot, "enter")
        await see(pilot, "✓ dinkes", "1 latihan", "Semuanya baik")
        await press(pilot, "escape")
        await see(pilot, "1 paket")
        await press(pilot, "escape", "2")
        await see(pilot, "DINKES-E1 Dari kegiatan ke")
    assert str(pack) in laptop.settings.read_text()
    async with laptop.start(SMALL) as pilot:
        await app_of(pilot).open("exercises", "DINKES-E1")
        await see(pilot, "Tandai yang membuat unggahan ini lemah")
        await press(pilot, "escape")
        await app_of(pilot).action_packs()
        await settle(pilot)
        await press(pilot, "x")
        await see(pilot, "Belum ada paket")
        await press(pilot, "escape")
        await wait_for(
            pilot,
            lambda: "DINKES-E1" not in app_of(pilot).session.library.exercises,
            "the pack is gone",
        )


async def test_a_broken_pack_is_told_and_what_is_sound_in_it_is_used(
    laptop: Laptop, broken_pack: Path
) -> None:
    async with laptop.start(SMALL) as pilot:
        app_of(pilot).session.packs.remember(broken_pack)
    async with laptop.start(SMALL) as pilot:
        await see(pilot, "1 masalah dalam bahan sendiri")
        await press(pilot, "3")
        await see(pilot, "RUSAK-P1")
        await app_of(pilot).action_packs()
        await see(pilot, "! rusak", "exercise.toml", "[@click=app.quit]x[/]")
