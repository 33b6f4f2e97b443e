"""Pictures in pixels: what a terminal is sent in the place of the cells that stand for them."""

from __future__ import annotations

import gc
import re

import pytest
from PIL import Image
from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.strip import Strip

from tests.app.driving import Laptop, app_of, press, see
from tests.pictures.test_pixels import picture, read_sixels
from workshop_tui.app.graphics import Graphics
from workshop_tui.app.pixels.driver import USUAL_CELL, cell_pixels, keeps_pixels
from workshop_tui.app.pixels.picture import KittyPicture, SixelPicture, in_cells, picture_strips
from workshop_tui.app.pixels.placeholders import LARGEST, PLACEHOLDER
from workshop_tui.app.pixels.reading import CELL, place
from workshop_tui.app.pixels.stream import PixelStream
from workshop_tui.app.screenshot import settle
from workshop_tui.app.widgets.pictures import PictureView

COLUMNS, ROWS = 8, 5
CELLS = tuple(Strip([Segment("▚" * COLUMNS)], COLUMNS) for _row in range(ROWS))


def image() -> Image.Image:
    """A picture for eight by five cells of ten by twenty pixels."""
    return picture(COLUMNS * 10, ROWS * 20)


@pytest.fixture
def lines() -> tuple[Strip, ...]:
    """A picture as a widget keeps it."""
    return picture_strips(SixelPicture(image(), COLUMNS, ROWS, CELLS))


def painted(lines: tuple[Strip, ...], top: int = 3, left: int = 10) -> str:
    """The lines as Textual writes them."""
    return "".join(f"\x1b[{top + y};{left}H{line.text}" for y, line in enumerate(lines))


def drawn(written: str) -> list[tuple[int, int, int, int]]:
    """Row and column, width and height of each sixel picture in what was written."""
    found = re.findall(r"\x1b\[(\d+);(\d+)H(\x1bP.*?\x1b\\)", written, re.DOTALL)
    return [(int(row), int(column), *read_sixels(data)[0]) for row, column, data in found]


def test_a_mark_tells_the_row_the_column_and_the_picture(lines: tuple[Strip, ...]) -> None:
    assert LARGEST == 297  # as many as kitty's documentation lists
    cells = [place(cell) for cell in CELL.finditer(lines[2].text)]
    assert [(at.row, at.column) for at in cells] == [(2, column) for column in range(COLUMNS)]


def test_a_picture_may_be_cut_at_every_column() -> None:
    wide = picture_strips(KittyPicture(image(), 120, 1, ()))[0]
    for column in range(121):
        parts = [wide.crop(0, column).text, wide.crop(column, 120).text]
        assert [len(CELL.findall(part)) * 4 for part in parts] == [len(part) for part in parts]
        assert len(parts[0]) == column * 4


def test_a_picture_is_drawn_where_its_cells_are_and_not_twice(lines: tuple[Strip, ...]) -> None:
    stream = PixelStream()
    first = stream.translate(painted(lines))
    assert PLACEHOLDER not in first
    assert drawn(first) == [(3, 10, 80, 100)]
    assert drawn(stream.translate(painted(lines))) == []
    stream.forget(24)  # the terminal was resized
    assert drawn(stream.translate(painted(lines))) == [(3, 10, 80, 100)]


def test_only_what_was_covered_is_drawn_again(lines: tuple[Strip, ...]) -> None:
    stream = PixelStream()
    stream.translate(painted(lines))
    assert stream.translate("\x1b[4;12H\x1b[1mtoast\x1b[0m") == "\x1b[4;12H\x1b[1mtoast\x1b[0m"
    assert drawn(stream.translate(painted(lines))) == [(4, 12, 50, 20)]


def test_what_stands_on_a_picture_is_left_out(lines: tuple[Strip, ...]) -> None:
    marked = list(lines)
    mark = Strip([Segment(" 1 ")], 3)
    marked[2] = Strip.join([lines[2].crop(0, 2), mark, lines[2].crop(5, COLUMNS)])
    written = PixelStream().translate(painted(tuple(marked)))
    assert drawn(written) == [(3, 10, 80, 100)]
    sixel = re.search(r"\x1bP.*?\x1b\\", written)
    assert sixel
    pixels = read_sixels(sixel[0])[1]
    assert (25, 45) not in pixels
    assert len(pixels) == 80 * 100 - 30 * 20


def test_two_pictures_beside_a_divider_are_drawn_in_part(lines: tuple[Strip, ...]) -> None:
    other = picture_strips(SixelPicture(image(), COLUMNS, ROWS, CELLS))

    def divided(at: int) -> str:
        bar = Strip([Segment("┃")], 1)
        both = zip(lines, other, strict=True)
        return painted(
            tuple(Strip.join([a.crop(0, at), bar, b.crop(at + 1, COLUMNS)]) for a, b in both)
        )

    stream = PixelStream()
    assert drawn(stream.translate(divided(3))) == [(3, 10, 30, 100), (3, 14, 40, 100)]
    assert drawn(stream.translate(divided(5))) == [(3, 13, 20, 100)]


def test_the_lowest_row_of_the_terminal_is_never_drawn_on(lines: tuple[Strip, ...]) -> None:
    stream = PixelStream()
    stream.height = 7
    assert drawn(stream.translate(painted(lines))) == [(3, 10, 80, 80)]


def test_writes_may_be_cut_anywhere(lines: tuple[Strip, ...]) -> None:
    data = "\x1b[1;1Hbefore" + painted(lines[:1]) + "\x1b[38;5;20mafter\x1b[0m\x1b]0;title\x07"
    for cut in range(len(data)):
        stream = PixelStream()
        written = stream.translate(data[:cut]) + stream.translate(data[cut:])
        assert sum(width for _r, _c, width, _h in drawn(written)) == 80, cut
        text = re.sub(r"\x1b(?:P.*?\x1b\\|\][^\x07]*\x07|\[[\d;]*[A-Za-z]|[78])", "", written)
        assert text == "before" + " " * COLUMNS + "after"


def test_many_small_pieces_become_one_picture_again(lines: tuple[Strip, ...]) -> None:
    stream = PixelStream()
    sizes = []
    for _change in range(20):
        stream.translate("\x1b[4;12Hx")
        sizes += [size[2:] for size in drawn(stream.translate(painted(lines)))]
    assert (80, 100) in sizes[1:]
    assert len(sizes) == 20


def test_kitty_is_handed_a_picture_once_and_told_when_it_may_go() -> None:
    stream = PixelStream()
    lines = picture_strips(KittyPicture(image(), COLUMNS, ROWS, CELLS))
    number = lines.picture.id
    written = stream.translate(painted(lines))
    assert written.count(f"i={number},c=8,r=5") == 1
    assert written.endswith(painted(lines))
    assert stream.translate(painted(lines)) == painted(lines)
    del lines
    gc.collect()
    others = picture_strips(KittyPicture(image(), COLUMNS, ROWS, CELLS))
    assert f"a=d,d=I,q=2,i={number}\x1b" in stream.translate(painted(others))


def test_below_a_dialog_cells_stand_in_for_pixels(lines: tuple[Strip, ...]) -> None:
    line = Strip.join([Strip([Segment("left")], 4), lines[1].crop(2, 6)])
    assert in_cells(line).text == "left▚▚▚▚"
    assert in_cells(line).cell_length == 8


def test_a_cell_is_as_large_as_the_terminal_says() -> None:
    def resized(pixels: tuple[int, int] | None) -> events.Resize:
        size = Size(80, 24)
        return events.Resize(size, size, size, Size(*pixels) if pixels else None)

    assert cell_pixels(resized((725, 436))) == (9, 18)  # with a margin
    assert cell_pixels(resized((0, 0))) == USUAL_CELL


def test_no_pixels_are_sent_to_where_they_do_not_arrive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.delenv("STY", raising=False)
    assert keeps_pixels(None)
    assert not keeps_pixels("textual.drivers.web_driver:WebDriver")
    monkeypatch.setenv("TMUX", "/tmp/tmux-0/default,1,0")
    assert not keeps_pixels(None)


async def test_without_a_terminal_for_them_pixels_are_quadrants(laptop: Laptop) -> None:
    laptop.settings.write_text('{"graphics": "sixel"}')
    async with laptop.start() as pilot:
        assert app_of(pilot).graphics is Graphics.SIXEL  # the choice outlives a start without it
        await app_of(pilot).open("critiques", "S03")
        await settle(pilot)
        view = app_of(pilot).screen.query_one(PictureView)
        glyphs = {c for y in range(view.content_size.height) for c in view.render_line(y).text}
        assert "▘" in glyphs
        assert PLACEHOLDER not in glyphs
        await app_of(pilot).go("settings")
        app_of(pilot).screen.query_one("#graphics").focus()
        await press(pilot, "end", "up", "enter")
        await see(pilot, "digambar dengan kuadran")
        assert app_of(pilot).graphics is Graphics.SIXEL
