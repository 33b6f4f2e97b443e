"""Pictures on the screen: every way of drawing, every file, the loupe, the marked spots."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.app.driving import Laptop, app_of, paste, press, screen_text, see, wait_for
from tests.hostile_pictures import HOSTILE, SHOWN, write_hostile
from workshop_tui.app.graphics import Graphics
from workshop_tui.app.screenshot import settle
from workshop_tui.app.widgets.pictures import BeforeAfter, LoupeView, PictureView
from workshop_tui.records import Answer, Critique, Rewrite


@pytest.fixture
def finished(laptop: Laptop) -> Laptop:
    """A laptop on which N1 has been walked to its end."""
    laptop.register()
    laptop.write(
        "me",
        "N1",
        Answer("faults", [], 3, 5),
        Answer("opening", ["B"], 1, 1),
        Rewrite("Pak Marto ragu.", "caption"),
    )
    return laptop


def glyphs_of(view: PictureView) -> set[str]:
    """The characters that a picture is drawn with."""
    return {c for y in range(view.content_size.height) for c in view.render_line(y).text} - {" "}


@pytest.mark.parametrize(
    ("graphics", "typical"),
    [(Graphics.QUADRANT, "▘"), (Graphics.HALF, "▀"), (Graphics.SEXTANT, "🬂")],
)
async def test_pictures_change_with_the_way_they_are_drawn(
    finished: Laptop, graphics: Graphics, typical: str
) -> None:
    async with finished.start() as pilot:
        await app_of(pilot).open("critiques", "S03")
        app_of(pilot).graphics = graphics
        await settle(pilot)
        glyphs = glyphs_of(app_of(pilot).screen.query_one(PictureView))
        assert typical in glyphs
        assert graphics is not Graphics.HALF or glyphs == {"▀"}


async def test_without_pictures_their_description_stands_there(finished: Laptop) -> None:
    async with finished.start() as pilot:
        app_of(pilot).graphics = Graphics.TEXT
        await app_of(pilot).open("critiques", "S03")
        view = app_of(pilot).screen.query_one(PictureView)
        text = " ".join(view.render_line(y).text for y in range(view.content_size.height))
        assert "Gambar dimatikan" in text
        assert view.description.split()[0] in text


async def test_a_way_to_draw_is_tried_before_it_is_kept(finished: Laptop) -> None:
    async with finished.start() as pilot:
        await app_of(pilot).go("settings")
        choices = app_of(pilot).screen.query_one("#graphics")
        choices.focus()
        await press(pilot, "down", "enter")
        await see(pilot, "Sekstan", "Simpan bila gambarnya utuh")
        shown = app_of(pilot).screen.query_one(PictureView)
        await settle(pilot)
        assert "🬂" in glyphs_of(shown)
        await press(pilot, "escape")
        assert app_of(pilot).graphics is Graphics.QUADRANT
        await press(pilot, "enter", "tab", "enter")
        await settle(pilot)
        assert app_of(pilot).graphics.value == "sextant"
    async with finished.start() as pilot:
        assert app_of(pilot).graphics.value == "sextant"


@pytest.mark.thorough
async def test_any_file_is_drawn_or_described(finished: Laptop, tmp_path: Path) -> None:
    files = write_hostile(tmp_path)
    async with finished.start() as pilot:
        await app_of(pilot).open("critiques", "S03")
        view = app_of(pilot).screen.query_one(PictureView)
        for file in files:
            view.show(file, "Keterangan [/b] gambar")
            await settle(pilot)
            text = " ".join(view.render_line(y).text for y in range(view.content_size.height))
            refused = HOSTILE[file.name][1] != SHOWN
            assert ("Keterangan [/b] gambar" in text) == refused, file.name


async def test_the_spots_lead_the_eye_and_let_the_focus_go_on(finished: Laptop) -> None:
    async with finished.start() as pilot:
        await app_of(pilot).open("exercises", "N1", 3)
        await settle(pilot)
        pictures = app_of(pilot).screen.query_one(BeforeAfter)
        seen = []
        for _spot in range(4):
            await press(pilot, "tab")
            note = pictures.render_line(pictures.content_size.height - 2).text
            seen.append((note[:1], pictures.divider))
        assert [number for number, _divider in seen] == ["1", "2", "3", "4"]
        assert seen[0][1] >= 0.5 >= seen[2][1]
        await press(pilot, "tab")
        assert not pictures.has_focus


async def test_a_spot_stays_where_it_is_in_the_picture(finished: Laptop) -> None:
    async with finished.start(size=(120, 36)) as pilot:
        await app_of(pilot).open("exercises", "N1", 3)
        await settle(pilot)
        pictures = app_of(pilot).screen.query_one(BeforeAfter)
        pictures.divider = 1.0
        for size in ((120, 36), (80, 24)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            rows = [pictures.render_line(y).text for y in range(pictures.content_size.height)]
            row = next(y for y, text in enumerate(rows) if " 2 " in text)
            assert abs(row / len(rows) - 0.42) < 0.1  # where the exercise's author put it


@pytest.mark.thorough
async def test_the_loupe_moves_both_pictures_at_once(finished: Laptop) -> None:
    async with finished.start() as pilot:
        await app_of(pilot).open("exercises", "N1", 3)
        await settle(pilot)
        await press(pilot, "z")
        await see(pilot, "50 % dari kiri", "Sebelum", "Sesudah")
        first, second = app_of(pilot).screen.query(LoupeView)
        before = [first.render_line(y).text for y in range(10)]
        await press(pilot, "right", "up", "plus")
        await see(pilot, "2 : 1")
        await settle(pilot)
        assert first.centre == second.centre != (0.5, 0.5)
        assert [first.render_line(y).text for y in range(10)] != before
        for _press in range(60):
            await pilot.press("up")
        await see(pilot, "% dari atas")
        assert first.centre[1] > 0
        await press(pilot, "z")
        await wait_for(pilot, lambda: "langkah 4" in screen_text(pilot), "back at the exercise")


async def test_a_dialog_over_pictures_leaves_nothing_behind(finished: Laptop) -> None:
    async with finished.start() as pilot:
        await app_of(pilot).open("exercises", "F1")
        await settle(pilot)
        before = app_of(pilot).export_screenshot(simplify=True)
        await press(pilot, "f", "escape", "ctrl+p", "escape", "p", "escape")
        await settle(pilot)
        await pilot.resize_terminal(60, 20)
        await settle(pilot)
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert app_of(pilot).export_screenshot(simplify=True) == before


def written_sizes(folder: Path) -> list[tuple[int, int]]:
    """The sizes of all cards below a folder."""
    sizes = []
    for file in folder.rglob("N1-*.png"):
        with Image.open(file) as image:
            sizes.append(image.size)
    return sizes


async def test_before_and_after_are_written_as_a_picture(finished: Laptop, tmp_path: Path) -> None:
    async with finished.start() as pilot:
        await app_of(pilot).open("exercises", "N1", 3)
        await settle(pilot)
        await press(pilot, "e", "enter")
        await see(pilot, "Tersimpan di", "N1-share-")
        await press(pilot, "enter", "down", "enter")
        await see(pilot, "N1-a4-")
    assert sorted(written_sizes(tmp_path)) == [(1080, 1350), (1080, 1350), (1240, 1754)]


async def test_a_post_without_a_caption_of_one_s_own_is_not_exported(finished: Laptop) -> None:
    finished.write("me", "S01", Critique(dict.fromkeys("FCJMVE", 2)))
    async with finished.start() as pilot:
        await app_of(pilot).open("critiques", "S01")
        await see(pilot, "beda +1")
        await press(pilot, "e", "enter")
        await see(pilot, "Tulis dulu caption Anda")


async def test_a_photo_of_one_s_own_is_looked_at(finished: Laptop, tmp_path: Path) -> None:
    dark = tmp_path / "gelap [b].jpg"
    with Image.open(finished.library.folders["F1"] / "after.webp") as image:
        image.resize((1080, 1350)).point(lambda value: value / 6).save(dark, quality=90)
    async with finished.start() as pilot:
        await app_of(pilot).go("exercises")
        await press(pilot, "o")
        await see(pilot, "Foto Anda sendiri")
        await paste(pilot, str(dark))
        await press(pilot, "enter")
        shown = await see(pilot, "gelap [b].jpg", "Coba ini dulu", "Untuk mata Anda")
        assert "gelap" in shown.replace("gelap [b]", "").lower()
        await press(pilot, "z")
        await see(pilot, "Lup")
        await press(pilot, "escape", "escape")
        await see(pilot, "Latihan")


async def test_a_file_that_is_no_photo_says_so(finished: Laptop, tmp_path: Path) -> None:
    file = tmp_path / "foto.jpg"
    file.write_bytes(b"not a photo")
    async with finished.start() as pilot:
        await app_of(pilot).go("exercises")
        await press(pilot, "o")
        await paste(pilot, f'"{file}"')
        await press(pilot, "enter")
        await see(pilot, "tidak terbaca")
