"""A group around one laptop: hands are counted, the laptop is passed on, then all is revealed."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.widgets import Button

from tests.app.driving import Laptop, app_of, press, screen_text, see, wait_for
from tests.app.test_snapshots import LANGUAGES
from workshop_tui.app.app import WorkshopApp
from workshop_tui.app.screenshot import settle
from workshop_tui.app.session import Session
from workshop_tui.app.widgets.hands_grid import HandsGrid
from workshop_tui.locale import use_language
from workshop_tui.records import Critique, Hands, Place, Record, body_of
from workshop_tui.store import Workshop
from workshop_tui.store.preferences import PreferencesFile


def kept(laptop: Laptop, kind: str) -> list[Record]:
    with Workshop.open(laptop.file, read_only=True) as workshop:
        return list(workshop.records(kind))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_hands_are_typed_kept_and_revealed(
    laptop: Laptop, language: str, snapshot: SnapshotAssertion
) -> None:
    use_language(language)
    async with laptop.start() as pilot:
        app = app_of(pilot)
        await app.open("critiques")
        await settle(pilot)
        await press(pilot, "g")
        await settle(pilot)
        assert screen_text(pilot) == snapshot(name="group")
        await press(pilot, "h")
        await settle(pilot)
        await press(pilot, *"12", "enter", "5", "enter", "enter", *"34", "backspace", "enter")
        await press(pilot, "6", "right", *"14", "minus", "minus", "plus")
        await settle(pilot)
        assert screen_text(pilot) == snapshot(name="hands")
        await press(pilot, "ctrl+s")
        await settle(pilot)
        assert screen_text(pilot) == snapshot(name="reveal")
        await press(pilot, "escape")
        await see(pilot, "20")
    (*_before, last) = kept(laptop, "hands")
    assert body_of(last, Hands) == Hands({"F": [12, 5, 0, 3], "C": [6, 13, 0, 0]})
    assert (last.author, last.subject) == ("me", "S01")


@pytest.mark.thorough
async def test_hands_are_counted_with_the_mouse_and_kept_on_leaving(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        app = app_of(pilot)
        await app.open("group", "S01")
        await press(pilot, "h")
        await settle(pilot)
        grid = app.screen.query_one(HandsGrid)
        left, right = (16, 2), (20, 2)
        await pilot.click(grid, offset=left)
        for _hand in range(3):
            await pilot.click(grid, offset=right)
        await pilot.click(grid, offset=left)
        await settle(pilot)
        assert grid.counts["F"] == [0, 2, 0, 0]
        await press(pilot, "escape")
        await see(pilot, "2 tangan terangkat")
    (record,) = kept(laptop, "hands")
    assert record.body["counts"] == {"F": [0, 2, 0, 0]}


@pytest.mark.thorough
async def test_passing_the_laptop_shows_nobodys_levels_to_the_next(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        app = app_of(pilot)
        await app.open("group", "S01")
        await press(pilot, "o")
        for person, level in ((1, "2"), (2, "4")):
            await see(pilot, f"Saya orang ke-{person}")
            assert "2 Mulai" not in screen_text(pilot)
            await press(pilot, "enter")
            await see(pilot, "Dalam tiga detik")
            await press(pilot, *(level, "enter") * 6)
            await see(pilot, "Siap diserahkan?")
            await press(pilot, "enter")
        await see(pilot, "Saya orang ke-3")
        await press(pilot, "enter")
        await see(pilot, "Dalam tiga detik")
        await press(pilot, "1", "enter", "escape")
        await see(pilot, "Lanjutkan")
        app.screen.query_one("#all", Button).press()
        await see(pilot, "3 orang", "terbelah")
        await press(pilot, "escape")
        await see(pilot, "3 orang menilai di laptop")
        await press(pilot, "n")
        await see(pilot, "Belum ada yang menilai")
    records = [record for record in kept(laptop, "critique") if record.subject == "S01"]
    levels = [critique.levels for r in records if (critique := body_of(r, Critique))]
    assert levels == [dict.fromkeys("FCJMVE", 2), dict.fromkeys("FCJMVE", 4), {"F": 1}]
    assert len({record.author for record in records} | {"me"}) == 4
    assert len({record.room for record in records}) == 1


@pytest.mark.thorough
async def test_a_group_can_begin_where_nobody_ever_said_who_they_are(new_laptop: Laptop) -> None:
    preferences = PreferencesFile(new_laptop.settings)
    with Workshop.open(new_laptop.file) as workshop:
        session = Session(new_laptop.library, workshop, preferences)
        app = WorkshopApp(session, landing=("S03", Place("group")))
        async with app.run_test(size=(80, 24)) as pilot:
            await see(pilot, "Bagaimana kelompok menilai?", "S03")
            await press(pilot, "h")
            await wait_for(pilot, lambda: bool(app.screen.query(HandsGrid)), "the grid")
            await press(pilot, "7", "enter", "escape")
            await see(pilot, "7 tangan terangkat")
