"""Choosing the camera: with the keyboard alone and with the mouse alone."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.app.driving import Laptop, app_of, press, see
from tests.app.test_darkroom import answers
from workshop_tui.app.screenshot import settle
from workshop_tui.app.widgets.item_list import ItemList
from workshop_tui.app.widgets.pictures import PictureView
from workshop_tui.records import Answer


@pytest.fixture
def ready(laptop: Laptop) -> Laptop:
    """A laptop on which the faults of the market's post were marked."""
    laptop.write("me", "F4", Answer("faults", ["JABATAN"], 3, 6), Answer("edfat", ["0=E"], 1, 5))
    return laptop


async def picture_of(pilot: Pilot[None]) -> PictureView:
    """The picture in view, when it is there."""
    await app_of(pilot).open("exercises", "F4", 2)
    await settle(pilot)
    return app_of(pilot).screen.query_one(PictureView)


def file_in(picture: PictureView) -> str:
    """The name of the file in view."""
    assert picture.file is not None
    return picture.file.stem


async def flip(pilot: Pilot[None], picture: PictureView, name: str) -> None:
    """Flip through the pictures to the one of that name, at most once around."""
    for _flip in range(5):
        if file_in(picture) != name:
            await press(pilot, "right")
    assert file_in(picture) == name


@pytest.mark.thorough
async def test_by_keyboard_it_is_told_why_and_kept(ready: Laptop) -> None:
    async with ready.start() as pilot:
        picture = await picture_of(pilot)
        seen = set()
        for _flip in range(5):
            seen.add(file_in(picture))
            await press(pilot, "right")
        assert seen == {"entire", "detail", "frame", "angle", "time"}
        await press(pilot, "ctrl+s")
        await see(pilot, "Ambil satu foto dulu")
        await flip(pilot, picture, "detail")
        await press(pilot, "space", "ctrl+s")
        await see(pilot, "Inilah foto pilihan", "Sekarang alasannya")
        reasons = app_of(pilot).screen.query_one(ItemList)
        place = reasons.get_option_index("a")
        await press(pilot, *["down"] * place, "enter", "ctrl+s")
        await see(pilot, "1 dari 2", "Jadikan slide kedua", "Ya: orang")
        await flip(pilot, picture, "time")
        await see(pilot, "Satu detik berisi semuanya")
    assert answers(ready, "F4")[-1].response == ["B", "a"]
    async with ready.start() as pilot:
        assert file_in(await picture_of(pilot)) == "detail"
        await see(pilot, "1 dari 2")


@pytest.mark.thorough
async def test_by_mouse_alone(ready: Laptop) -> None:
    async with ready.start() as pilot:
        picture = await picture_of(pilot)
        letters = (await see(pilot, "◂")).splitlines()[22]
        for letter in "ABCDE":
            await pilot.click(offset=(letters.index(f" {letter} ") + 1, 22))
            await settle(pilot)
            if file_in(picture) == "time":
                break
        await pilot.click(picture, offset=(15, 8))
        shown = (await see(pilot, "Inilah foto pilihan")).splitlines()
        row = next(y for y, line in enumerate(shown) if "Perubahannya" in line)
        await pilot.click(offset=(50, row))
        await pilot.click("#check")
        await see(pilot, "sama dengan ahli", "Lanjut")
    assert answers(ready, "F4")[-1].right == 2
