"""Cropping and developing by hand: with the keyboard alone, with the mouse alone, and undone."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.widgets import Button

from tests.app.driving import Laptop, app_of, press, see
from workshop_tui.app.screenshot import settle
from workshop_tui.app.widgets.item_list import ItemList
from workshop_tui.app.widgets.pictures import CropFrame, PictureView
from workshop_tui.records import Answer, Crop, body_of
from workshop_tui.store import Workshop


@pytest.fixture
def ready(laptop: Laptop) -> Laptop:
    """A laptop on which somebody is known."""
    laptop.register()
    return laptop


def answers(laptop: Laptop, subject: str) -> list[Answer]:
    """What was handed in, oldest first."""
    with Workshop.open(laptop.file) as workshop:
        records = workshop.records("answer", subject=subject)
        return [answer for record in records if (answer := body_of(record, Answer))]


async def frame_of(pilot: Pilot[None]) -> CropFrame:
    """The frame, when the picture is there."""
    await settle(pilot)
    return app_of(pilot).screen.query_one(CropFrame)


@pytest.mark.thorough
async def test_a_good_crop_by_keyboard_is_kept_and_opened_again(ready: Laptop) -> None:
    async with ready.start() as pilot:
        await app_of(pilot).open("exercises", "F2")
        frame = await frame_of(pilot)
        await press(pilot, "minus", "minus", "minus", "right", "down", "down")
        made = frame.frame
        assert made.height < 0.9
        await press(pilot, "ctrl+s")
        await see(pilot, "Tidak ada gangguan", "utuh", "Lanjut")
    answer = answers(ready, "F2")[0]
    assert answer.right == answer.of == 4
    async with ready.start() as pilot:
        await app_of(pilot).open("exercises", "F2")
        frame = await frame_of(pilot)
        assert abs(frame.frame.left - made.left) < 1e-3
        await see(pilot, "Tidak ada gangguan")


async def test_a_poor_crop_is_told_what_is_cut_and_what_disturbs(ready: Laptop) -> None:
    async with ready.start() as pilot:
        await app_of(pilot).open("exercises", "F2")
        await frame_of(pilot)
        await press(pilot, "minus", "minus", *["left"] * 30, "ctrl+s")
        shown = await see(pilot, "Terpotong", "Masih masuk bingkai")
        assert "galon" in shown
    assert answers(ready, "F2")[0].right < 4


@pytest.mark.thorough
async def test_a_crop_by_mouse_alone(ready: Laptop) -> None:
    async with ready.start() as pilot:
        await app_of(pilot).open("exercises", "F2")
        frame = await frame_of(pilot)
        start = frame.frame
        await pilot.click(frame, offset=(10, 10))
        clicked = frame.frame
        assert clicked.left < start.left
        await pilot.click("#undo")
        assert frame.frame == start
        await pilot.click(frame, offset=(30, 10))
        await pilot.click("#alone")
        await settle(pilot)
        assert frame.alone
        await pilot.click("#alone")
        await pilot.click("#check")
        await see(pilot, "Lanjut")
    assert len(answers(ready, "F2")) == 1


@pytest.mark.thorough
async def test_proportions_are_locked_and_can_be_changed(ready: Laptop) -> None:
    async with ready.start() as pilot:
        await app_of(pilot).open("exercises", "F2")
        frame = await frame_of(pilot)

        def ratio(crop: Crop) -> float:
            return crop.width * 1440 / (crop.height * 1080)

        assert abs(ratio(frame.frame) - 4 / 5) < 0.01
        await press(pilot, "minus", "r")
        assert abs(ratio(frame.frame) - 3 / 4) < 0.01
        await press(pilot, "r", *["plus"] * 20)
        assert abs(ratio(frame.frame) - 1) < 0.01
        assert frame.frame.height <= 1.0
        await press(pilot, *["u"] * 30)
        assert abs(ratio(frame.frame) - 4 / 5) < 0.01
        await press(pilot, "minus")
        assert abs(ratio(frame.frame) - 4 / 5) < 0.01


async def test_an_untouched_frame_is_not_handed_in(ready: Laptop) -> None:
    async with ready.start() as pilot:
        await app_of(pilot).open("exercises", "F2")
        await frame_of(pilot)
        await press(pilot, "ctrl+s")
        await see(pilot, "Geser bingkainya")
    assert answers(ready, "F2") == []


async def test_the_expert_frame_is_shown_afterwards_and_one_s_own_stays(ready: Laptop) -> None:
    async with ready.start() as pilot:
        await app_of(pilot).open("exercises", "F2")
        frame = await frame_of(pilot)
        await press(pilot, "minus", "ctrl+s")
        await see(pilot, "Lanjut")
        own = frame.frame
        await press(pilot, "v", "v")
        assert frame.frame != own
        await press(pilot, "v")
        assert (frame.frame, frame.alone) == (own, False)


async def test_developing_by_keyboard_shows_in_the_picture(ready: Laptop) -> None:
    async with ready.start() as pilot:
        await app_of(pilot).open("exercises", "F3")
        await settle(pilot)
        picture = app_of(pilot).screen.query_one(PictureView)
        dark = [picture.render_line(y) for y in range(5, 9)]
        await press(pilot, *["right"] * 6, "down", "left", "left")
        await settle(pilot)
        assert [picture.render_line(y) for y in range(5, 9)] != dark
        assert picture.edits.development.exposure == 1.5
        await press(pilot, "b")
        assert picture.edits.development.exposure == 0
        await press(pilot, "b", "u", "ctrl+s")
        await see(pilot, "Lanjut")
    answer = answers(ready, "F3")[0]
    assert "exposure=1.5" in answer.response
    assert "contrast=-5" in answer.response
    assert answer.right == answer.of == 2


@pytest.mark.thorough
async def test_developing_by_mouse_alone_and_leaving_keeps_the_draft(ready: Laptop) -> None:
    async with ready.start() as pilot:
        await app_of(pilot).open("exercises", "F3")
        await settle(pilot)
        for _click in range(3):
            await pilot.click("#more")
            await settle(pilot)
        await pilot.click(ItemList, offset=(5, 1))
        await pilot.click("#less")
        await press(pilot, "escape")
    async with ready.start() as pilot:
        await app_of(pilot).open("exercises", "F3")
        await settle(pilot)
        development = app_of(pilot).screen.query_one(PictureView).edits.development
        assert (development.exposure, development.contrast) == (0.75, -5)
        await pilot.click(app_of(pilot).screen.query_one("#check", Button))
        await see(pilot, "Masih terlalu gelap")


@pytest.mark.thorough
async def test_a_burnt_picture_is_told_so(ready: Laptop) -> None:
    async with ready.start() as pilot:
        await app_of(pilot).open("exercises", "F3")
        await settle(pilot)
        await press(pilot, *["right"] * 12, "ctrl+s")
        await see(pilot, "terlalu terang")
