"""Laying out a poster: with the keyboard alone, with the mouse alone, undone, written as a PNG."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from textual.pilot import Pilot
from textual.widgets import Button

from tests.app.driving import Laptop, app_of, press, see
from tests.app.test_darkroom import answers
from workshop_tui.app.graphics import Graphics
from workshop_tui.app.screenshot import settle
from workshop_tui.app.widgets.item_list import ItemList
from workshop_tui.app.widgets.pictures import PosterPreview
from workshop_tui.app.widgets.pictures.poster import Look, drawn
from workshop_tui.records import Answer
from workshop_tui.records.poster import Block, Poster


@pytest.fixture
def ready(laptop: Laptop) -> Laptop:
    """A laptop on which the two steps before the poster are done."""
    laptop.write("me", "V1", Answer("hierarchy", ["0"], 1, 7), Answer("colours", ["B"], 1, 1))
    return laptop


async def opened(pilot: Pilot[None]) -> ItemList:
    """The blocks, when the poster is there."""
    await app_of(pilot).open("exercises", "V1", 2)
    await settle(pilot)
    return app_of(pilot).screen.query_one(ItemList)


def poster_in(pilot: Pilot[None]) -> Poster:
    """The poster that is shown."""
    return app_of(pilot).screen.query_one("#own", PosterPreview).poster


async def test_a_better_poster_by_keyboard_is_kept_and_opened_again(ready: Laptop) -> None:
    async with ready.start() as pilot:
        await opened(pilot)
        await press(pilot, "down", *["x"] * 5)  # what does not help goes out
        assert len(poster_in(pilot).blocks) == 2
        await press(pilot, "end", "x", "1", "C", "C")  # contact, then the step, the headline
        await press(pilot, "end", "x", "3", "end", "x", "4")
        await press(pilot, "home", "r", "r", "right", "right", "1")  # the logo into its corner
        shown = await see(pilot, "di luar poster", "kata")
        assert "↘" in shown
        made = poster_in(pilot)
        assert [block.role for block in made.blocks][-1] == "logo"
        await press(pilot, "ctrl+s")
        await see(pilot, "Ahli", "6 dari 8 poin", "“Sabtu 11 Juli")
        assert app_of(pilot).screen.query_one("#expert").is_on_screen
    async with ready.start() as pilot:
        await opened(pilot)
        assert poster_in(pilot) == made
        await see(pilot, "6 dari 8 poin")


@pytest.mark.thorough
async def test_by_mouse_alone_and_leaving_keeps_the_draft(ready: Laptop) -> None:
    async with ready.start() as pilot:
        blocks = await opened(pilot)
        start = poster_in(pilot)
        await pilot.click(blocks, offset=(20, 3))
        settings = app_of(pilot).screen.query_one("#settings")
        rows = (await see(pilot, "Warna")).splitlines()
        top = settings.region.y

        async def click(row: int, glyph: str, after: str) -> None:
            line = rows[top + row]
            await pilot.click(offset=(line.index(glyph, line.index(after)), top + row))
            await pilot.pause()

        await click(0, "▸", "Besar")
        await click(0, "▸", "Warna")
        await click(1, "◂", "Kolom")
        await click(1, "▸", "Baris")
        moved = next(block for block in poster_in(pilot).blocks if block.text.startswith("JADWAL"))
        assert (moved.size, moved.colours, moved.row, moved.column) == (
            4,
            "clash",
            "middle",
            "left",
        )
        await click(1, "▴", "Kolom")
        await pilot.click("#place")
        assert len(poster_in(pilot).blocks) == len(start.blocks) - 1
        for _change in range(6):
            await pilot.click("#undo")
        assert poster_in(pilot) == start
        await pilot.click("#place")
        await pilot.click("#far")
        await see(pilot, "sejauh lengan")
        made = poster_in(pilot)
        await press(pilot, "escape")
    async with ready.start() as pilot:
        await opened(pilot)
        assert poster_in(pilot) == made
        await pilot.click(app_of(pilot).screen.query_one("#check", Button))
        await see(pilot, "poin", "Lanjut")
    assert answers(ready, "V1")[-1].of > 5


async def test_the_poster_is_written_as_a_picture_and_one_says_where(
    ready: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_pictures_path", lambda: tmp_path)
    async with ready.start() as pilot:
        await opened(pilot)
        await press(pilot, "e")
        await settle(pilot)
        await see(pilot, "Tersimpan di")
    file = next(iter(tmp_path.glob("poster-*.png")))  # noqa: ASYNC240  the application is closed
    with Image.open(file) as image:
        assert image.size == (1080, 1350)


async def test_a_damaged_poster_in_the_file_is_the_one_at_the_start(ready: Laptop) -> None:
    ready.write("me", "V1", Answer("layout", ['{"blocks": [{"role": "king"}]}'], 1, 7))
    async with ready.start() as pilot:
        await opened(pilot)
        assert len(poster_in(pilot).blocks) == 7
        await see(pilot, "Ulangi")


@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize("graphics", [kind for kind in Graphics if kind is not Graphics.TEXT])
def test_a_poster_is_drawn_in_every_way(graphics: Graphics, far: bool) -> None:
    poster = Poster((Block("headline", "Cetak KTP di desamu", 4),))
    strips = drawn(Look(poster, 35, 12, graphics, (8, 16), far))
    assert (strips[0].cell_length, len(strips)) == (19, 12)
