"""The sets of glyphs that a picture can be drawn with."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Protocol

from PIL import Image

from .cells import CellRow
from .half_blocks import fit_half_blocks
from .quadrants import fit_quadrants
from .sextants import fit_sextants


class GlyphSet(StrEnum):
    """From the one that every terminal draws well to the finest."""

    HALF = "half"
    QUADRANT = "quadrant"
    SEXTANT = "sextant"


class _Fit(Protocol):
    def __call__(
        self, image: Image.Image, columns: int, rows: int, *, sharpen: bool
    ) -> list[CellRow]: ...


_FITS: Final[dict[GlyphSet, _Fit]] = {
    GlyphSet.HALF: fit_half_blocks,
    GlyphSet.QUADRANT: fit_quadrants,
    GlyphSet.SEXTANT: fit_sextants,
}


def fit_cells(
    image: Image.Image,
    columns: int,
    rows: int,
    glyphs: GlyphSet = GlyphSet.QUADRANT,
    *,
    sharpen: bool = True,
) -> list[CellRow]:
    """The RGB `image`, stretched over `columns` by `rows` cells, as rows of runs of glyphs."""
    return _FITS[glyphs](image, columns, rows, sharpen=sharpen)
