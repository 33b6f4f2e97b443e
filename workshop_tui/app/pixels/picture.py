"""A picture in pixels, the cells that stand for it, and the cells shown where pixels cannot be."""

from __future__ import annotations

import itertools
import re
import threading
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, TypeAlias
from weakref import WeakValueDictionary

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip

from .placeholders import CELL_LENGTH, PLACEHOLDER, placeholders
from .reading import RUN, place

if TYPE_CHECKING:
    from PIL.Image import Image

NUMBERS: Final = range(1, 256)
PlaceShown: TypeAlias = tuple[int, int, int]
"""The serial number of a picture, and a column and a row of it."""
KEPT_PARTS: Final = 8
NO_HOLES: Final = frozenset[tuple[int, int]]()


class PixelPicture:
    """A picture scaled to the pixels of its cells.

    `cells` are the same picture in coloured cells, for where something is dimmed or in front.
    """

    def __init__(self, columns: int, rows: int, cells: tuple[Strip, ...]) -> None:
        self.columns = columns
        self.rows = rows
        self.cells = cells
        self.serial = next(_serials)
        self.number = _register(self)
        self.places: list[list[PlaceShown]] = [
            [(self.serial, column, row) for column in range(columns)] for row in range(rows)
        ]

    @property
    def id(self) -> int:
        """What kitty reads from a cell: the number in its third mark, and nothing in its colour."""
        return self.number << 24


class SixelPicture(PixelPicture):
    """Written again, in part or as a whole, whenever its cells are painted."""

    def __init__(self, image: Image, columns: int, rows: int, cells: tuple[Strip, ...]) -> None:
        from workshop_tui.pictures.sixel import in_palette, sixels

        self._image = in_palette(image)
        self._area = Region(0, 0, columns, rows)
        self._parts = {(self._area, NO_HOLES): sixels(self._image)}
        super().__init__(columns, rows, cells)

    def whole(self) -> str:
        """What draws all of it at the cursor."""
        return self.part(self._area, NO_HOLES)

    def part(self, region: Region, holes: frozenset[tuple[int, int]]) -> str:
        """What draws the cells of `region`, without the `holes`: (column, row) in the picture."""
        key = (region, holes)
        if key not in self._parts:
            if len(self._parts) > KEPT_PARTS:
                del self._parts[list(self._parts)[1]]  # the first one is the whole picture
            self._parts[key] = self._encoded(region, holes)
        return self._parts[key]

    def _encoded(self, region: Region, holes: Iterable[tuple[int, int]]) -> str:
        from workshop_tui.pictures.sixel import TRANSPARENT, sixels

        width, height = self._image.width // self.columns, self._image.height // self.rows
        left, top = region.x * width, region.y * height
        part = self._image.crop((left, top, region.right * width, region.bottom * height))
        for column, row in holes:
            x, y = column * width - left, row * height - top
            part.paste(TRANSPARENT, (x, y, x + width, y + height))
        return sixels(part)


class KittyPicture(PixelPicture):
    """Handed over once; then the terminal draws it wherever its cells are."""

    def __init__(self, image: Image, columns: int, rows: int, cells: tuple[Strip, ...]) -> None:
        from workshop_tui.pictures.kitty import as_png

        self._png = as_png(image)
        super().__init__(columns, rows, cells)

    def transmission(self) -> str:
        """What hands it over."""
        from workshop_tui.pictures.kitty import transmission

        return transmission(self._png, self.id, self.columns, self.rows)


class PixelStrips(tuple[Strip, ...]):
    """The lines of a picture; whoever keeps them keeps the picture."""

    picture: PixelPicture


_known: Final[WeakValueDictionary[int, PixelPicture]] = WeakValueDictionary()
_serials: Final = itertools.count(1)
_turns: Final = itertools.cycle(NUMBERS)
_lock: Final = threading.Lock()


def _register(picture: PixelPicture) -> int:
    """Give a number that no picture still in use has."""
    with _lock:
        for _attempt in NUMBERS:
            if (number := next(_turns)) not in _known:
                _known[number] = picture
                return number
    raise OverflowError("more pictures are in use than can be told apart")


def picture_numbered(number: int) -> PixelPicture | None:
    """The picture of that number, while anybody keeps it."""
    return _known.get(number)


def picture_strips(picture: PixelPicture) -> PixelStrips:
    """The lines of cells that stand for a picture.

    A segment for every cell: where Rich cuts one, it may leave a mark on the wrong side.
    """
    strips = PixelStrips(
        Strip(
            [Segment(cell) for cell in placeholders(picture.number, row, picture.columns)],
            picture.columns,
        )
        for row in range(picture.rows)
    )
    strips.picture = picture
    return strips


def in_cells(line: Strip) -> Strip:
    """The line with coloured cells in the place of pixels."""
    segments: list[Segment] = []
    for pixels, part in itertools.groupby(line, lambda segment: segment.text[:1] == PLACEHOLDER):
        if pixels:
            text = "".join(segment.text for segment in part)
            segments.extend(itertools.chain(*map(_in_cells, RUN.finditer(text))))
        else:
            segments.extend(part)
    return Strip(segments, line.cell_length)


def _in_cells(run: re.Match[str]) -> Iterable[Segment]:
    at, width = place(run), len(run[0]) // CELL_LENGTH
    picture = picture_numbered(at.number)
    if picture is None:
        return [Segment(" " * width)]
    return picture.cells[at.row].crop(at.column, at.column + width)
