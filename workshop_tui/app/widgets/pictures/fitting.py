"""Pictures fitted into cells, and the cache of those fitted last."""

from __future__ import annotations

import functools
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from rich.color import Color
from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.strip import Strip

from workshop_tui.app.graphics import Graphics
from workshop_tui.app.pixels.driver import USUAL_CELL
from workshop_tui.app.pixels.picture import KittyPicture, SixelPicture, picture_strips
from workshop_tui.records import UNCHANGED, Edits

if TYPE_CHECKING:
    from PIL.Image import Image

    from workshop_tui.pictures import CellRow

Strips: TypeAlias = tuple[Strip, ...]

KEPT_PICTURES: Final = 12
"""Fitted pictures kept in memory; one of 60 by 38 cells takes about 1.7 MB as strips."""
MOST_CELLS: Final = 297
"""Columns or rows of a picture; a terminal can count no more where it is sent pixels."""
WORKING_SIDE: Final = 1_080
"""Pixels of the longest side from which an edited picture is shown."""
LOUPE_SIDE: Final = 4_000
"""Pixels of the longest side that the loupe reads: 48 MB, and 12 megapixels, a phone's picture."""


class PictureKey(NamedTuple):
    """A file in a given state, edited, and fitted into an area of cells.

    `magnified` stretches the crop over the whole area, pixel for pixel and unsharpened. `cell` is
    the width and height of a cell in pixels, where the terminal is sent pixels.
    """

    file: Path
    modified: int
    columns: int
    rows: int
    graphics: Graphics
    edits: Edits = UNCHANGED
    magnified: bool = False
    cell: tuple[int, int] = USUAL_CELL

    @property
    def in_cells(self) -> PictureKey:
        """The same picture in characters: shown while pixels are waited for, and below dialogs."""
        return self._replace(graphics=Graphics.QUADRANT) if self.graphics.in_pixels else self


class PictureCache:
    """The pictures fitted last, the least recently used one dropped first."""

    def __init__(self, capacity: int = KEPT_PICTURES) -> None:
        self._capacity = capacity
        self._kept: OrderedDict[PictureKey, Strips] = OrderedDict()

    def get(self, key: PictureKey) -> Strips | None:
        """The strips of a picture, if they are kept."""
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def put(self, key: PictureKey, strips: Strips) -> None:
        """Keep the strips of a picture."""
        if key.graphics.in_pixels:
            self._kept.pop(key.in_cells, None)  # no longer waited for, and kept in the picture
        self._kept[key] = strips
        self._kept.move_to_end(key)
        while len(self._kept) > self._capacity:
            self._kept.popitem(last=False)


def fit_picture(key: PictureKey) -> Strips:
    """The picture of `key` as strips of cells that fit its area; meant for a worker thread.

    Raises:
        PictureError: the file cannot be shown.
    """
    from workshop_tui.pictures import GlyphSet, fit_cells

    image = _image(key)
    columns, rows = _size(key, image)
    glyphs = GlyphSet(key.in_cells.graphics)
    return as_strips(fit_cells(image, columns, rows, glyphs, sharpen=not key.magnified), columns)


def fit_pixels(key: PictureKey, cells: Strips) -> Strips:
    """The same as strips that stand for pixels; `cells` are what is shown below dialogs.

    Raises:
        PictureError: the file cannot be shown.
    """
    image = _image(key)
    return pixel_strips(
        image, _size(key, image), key.graphics, key.cell, cells, smooth=not key.magnified
    )


def pixel_strips(
    image: Image,
    area: tuple[int, int],
    graphics: Graphics,
    cell: tuple[int, int],
    cells: Strips,
    *,
    smooth: bool = True,
) -> Strips:
    """`image` in pixels that fill `area`, columns and rows of cells of `cell` pixels each."""
    from PIL.Image import Resampling

    columns, rows = area
    filtered = Resampling.LANCZOS if smooth else Resampling.NEAREST
    scaled = image.resize((columns * cell[0], rows * cell[1]), filtered, reducing_gap=2.0)
    kind = SixelPicture if graphics is Graphics.SIXEL else KittyPicture
    return picture_strips(kind(scaled, columns, rows, cells))


def _size(key: PictureKey, image: Image) -> tuple[int, int]:
    """Columns and rows of the picture in its area."""
    from workshop_tui.pictures import fit_size

    area = (min(key.columns, MOST_CELLS), min(key.rows, MOST_CELLS))
    return area if key.magnified else fit_size(image.size, area, key.cell[1] / key.cell[0])


def as_strips(rows: list[CellRow], columns: int) -> Strips:
    """Rows of cells as Textual draws them."""
    return tuple(
        Strip(
            [
                Segment(
                    cell.glyphs,
                    RichStyle.from_color(
                        Color.from_rgb(*cell.colour), Color.from_rgb(*cell.background)
                    ),
                )
                for cell in row
            ],
            columns,
        )
        for row in rows
    )


def _image(key: PictureKey) -> Image:
    from workshop_tui.pictures import edited, open_picture

    if key.magnified:
        return edited(_decoded(key.file, key.modified, LOUPE_SIDE), key.edits)
    if key.edits != UNCHANGED:
        return edited(_decoded(key.file, key.modified, WORKING_SIDE), key.edits)
    # Four pixels a column and at least as many a row: what fitting reads, and little to decode.
    width, height = key.cell if key.graphics.in_pixels else (4, 8)
    return open_picture(key.file, max(key.columns * width, key.rows * height, 64))


def working_copy(file: Path) -> Image:
    """The picture in `file` at the size from which edits are shown; not to be changed.

    Raises:
        PictureError: the file cannot be shown.
    """
    try:
        modified = file.stat().st_mtime_ns
    except OSError:
        modified = 0
    return _decoded(file, modified, WORKING_SIDE)


@functools.lru_cache(maxsize=4)
def _decoded(file: Path, _modified: int, longest_side: int) -> Image:
    from workshop_tui.pictures import open_picture

    return open_picture(file, longest_side)
