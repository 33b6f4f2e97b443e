"""Pictures: whatever the file holds, they come out upright, in RGB, and as true as cells allow."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.hostile_pictures import HOSTILE, SHOWN, picture
from workshop_tui.content import Library
from workshop_tui.pictures import (
    GlyphSet,
    PictureError,
    cropped,
    developed,
    fit_cells,
    fit_size,
    open_picture,
    picture_size,
)
from workshop_tui.records import Crop, Development

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


def quarters(*colours: tuple[int, int, int], size: int = 64) -> Image.Image:
    """A picture of four squares: upper left, upper right, lower left, lower right."""
    image = Image.new("RGB", (size, size))
    half = size // 2
    for number, colour in enumerate(colours):
        image.paste(colour, ((number % 2) * half, (number // 2) * half, size, size))
        if number % 2 == 0:
            image.paste(colour, (0, (number // 2) * half, half, size))
    return image


@pytest.mark.parametrize(
    ("picture", "area", "expected"),
    [
        ((1080, 1350), (60, 38), (60, 38)),
        ((1080, 1350), (30, 40), (30, 19)),
        ((1000, 1000), (80, 20), (40, 20)),
        ((4000, 200), (40, 20), (40, 1)),
        ((10, 10_000), (40, 20), (1, 20)),
        ((0, 10), (40, 20), (0, 0)),
    ],
)
def test_a_picture_keeps_its_proportions(
    picture: tuple[int, int], area: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert fit_size(picture, area) == expected


def test_a_plain_picture_is_one_run_per_row() -> None:
    rows = fit_cells(Image.new("RGB", (50, 50), RED), 20, 5)
    assert [[cell.glyphs for cell in row] for row in rows] == [[" " * 20]] * 5
    assert {cell.background for row in rows for cell in row} == {RED}


@pytest.mark.parametrize(
    ("colours", "glyph"),
    [
        ((RED, BLUE, RED, BLUE), "▌"),
        ((RED, RED, BLUE, BLUE), "▀"),
        ((RED, BLUE, BLUE, BLUE), "▘"),
        ((BLUE, RED, BLUE, BLUE), "▝"),
        ((BLUE, BLUE, RED, BLUE), "▖"),
        ((RED, BLUE, BLUE, RED), "▞"),
        ((RED, RED, RED, BLUE), "▛"),
    ],
)
def test_one_cell_shows_which_quarters_belong_together(
    colours: tuple[tuple[int, int, int], ...], glyph: str
) -> None:
    [[cell]] = fit_cells(quarters(*colours), 1, 1)
    shapes = {glyph, {"▞": "▚"}.get(glyph, glyph)}
    on, off = cell.colour, cell.background
    assert cell.glyphs in shapes
    assert {on.index(max(on)), off.index(max(off))} == {0, 2}


def test_rows_are_as_wide_as_asked_for(library: Library) -> None:
    exercise = library.exercises["V1"]
    file = library.picture_file("V1", exercise.after.picture)
    rows = fit_cells(open_picture(file, 200), 31, 17)
    assert len(rows) == 17
    assert {sum(len(cell.glyphs) for cell in row) for row in rows} == {31}


def saved(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, **options)  # type: ignore[arg-type]
    return path


@pytest.mark.parametrize("name", HOSTILE)
def test_any_file_is_shown_or_refused_in_a_sentence(tmp_path: Path, name: str) -> None:
    content, fate = HOSTILE[name]
    file = tmp_path / name
    file.write_bytes(content())
    if fate == SHOWN:
        image = open_picture(file, 100)
        assert (image.mode, max(image.size) <= 100) == ("RGB", True)
        width, height = picture_size(file)
        assert (image.width > image.height) == (width > height)
    else:
        with pytest.raises(PictureError) as error:
            open_picture(file, 100)
        assert name in str(error.value)
        assert "\n" not in str(error.value)


def test_transparent_pictures_lie_on_white(tmp_path: Path) -> None:
    file = saved(tmp_path / "clear.png", Image.new("RGBA", (64, 64), (0, 0, 0, 0)))
    assert open_picture(file, 64).getpixel((5, 5)) == WHITE


def test_sixteen_bits_are_scaled_not_clipped(tmp_path: Path) -> None:
    file = saved(tmp_path / "deep.png", Image.new("I;16", (64, 64), 32_768))
    assert open_picture(file, 64).getpixel((5, 5)) == (127, 127, 127)


def test_a_phone_format_is_named(tmp_path: Path) -> None:
    file = tmp_path / "IMG_1.HEIC"
    file.write_bytes(HOSTILE["phone.heic"][0]())
    with pytest.raises(PictureError, match="JPEG"):
        open_picture(file, 64)


@pytest.mark.parametrize("glyphs", GlyphSet)
def test_every_glyph_set_fills_the_area(glyphs: GlyphSet) -> None:
    rows = fit_cells(picture(), 31, 17, glyphs)
    assert len(rows) == 17
    assert {sum(len(cell.glyphs) for cell in row) for row in rows} == {31}


@pytest.mark.parametrize(
    ("split", "glyph"),
    [((0, 0, 32, 64), "▌"), ((0, 0, 64, 22), "🬂"), ((0, 0, 32, 22), "🬀"), ((0, 43, 32, 64), "🬏")],
)
def test_sextants_show_which_sixths_belong_together(
    split: tuple[int, int, int, int], glyph: str
) -> None:
    image = Image.new("RGB", (64, 64), BLUE)
    image.paste(RED, split)
    [[cell]] = fit_cells(image, 1, 1, GlyphSet.SEXTANT)
    assert cell.glyphs == glyph


def test_what_was_done_to_a_picture_shows() -> None:
    grey = Image.new("RGB", (90, 60), (100, 100, 100))
    brighter = developed(grey, Development(exposure=1.0)).getpixel((9, 9))
    warmer = developed(grey, Development(warmth=60)).getpixel((9, 9))
    flatter = developed(picture(), Development(contrast=-60))
    assert brighter == (138, 138, 138)  # twice the light: 2 x 0.127 in linear light is sRGB 138
    assert isinstance(warmer, tuple)
    assert warmer[0] > 100 > warmer[2]
    assert flatter.convert("L").getextrema() != picture().convert("L").getextrema()
    assert developed(grey, Development()) is grey


def test_straightening_turns_clockwise_and_leaves_no_corners() -> None:
    page = Image.new("RGB", (300, 200), WHITE)
    page.paste(RED, (0, 100, 300, 200))
    straight = developed(page, Development(straighten=8.0))
    assert straight.size == page.size
    colours = {colour for _count, colour in straight.getcolors(100_000) or []}
    assert (0, 0, 0) not in colours
    left = [straight.getpixel((5, y)) == WHITE for y in range(200)].count(True)
    right = [straight.getpixel((294, y)) == WHITE for y in range(200)].count(True)
    assert left < right  # turned clockwise the red half rises at the left


def test_a_crop_is_in_shares_of_the_picture() -> None:
    image = quarters(RED, BLUE, WHITE, RED)
    corner = cropped(image, Crop(0.5, 0.0, 0.5, 0.5))
    assert (corner.size, corner.getpixel((3, 3))) == ((32, 32), BLUE)
    assert cropped(image, Crop(0.999, 0.999, 0.0, 0.0)).size == (1, 1)


def test_a_picture_taken_sideways_is_turned_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: rotate by 90 degrees clockwise to see it upright
    file = saved(tmp_path / "phone.jpg", Image.new("RGB", (80, 40), RED), exif=exif)
    assert picture_size(file) == (40, 80)
    assert open_picture(file, 100).size == (40, 80)


def test_a_large_picture_is_made_small(tmp_path: Path) -> None:
    file = saved(tmp_path / "large.jpg", Image.new("RGB", (5_000, 3_000), BLUE))
    assert open_picture(file, 200).size == (200, 120)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match=r"none\.webp: gambarnya tidak ada"):
        open_picture(tmp_path / "none.webp", 100)


def test_every_shipped_picture_can_be_shown(library: Library) -> None:
    files = [file for folder in library.folders.values() for file in folder.glob("*.webp")]
    assert len(files) > 50
    for file in files:
        assert open_picture(file, 60).mode == "RGB"
