"""Two samples a cell, one above the other: coarse, but drawn alike everywhere."""

from __future__ import annotations

from PIL import Image

from .cells import Cell, CellRow, in_runs, sampled

UPPER_HALF = "▀"


def fit_half_blocks(
    image: Image.Image, columns: int, rows: int, *, sharpen: bool = True
) -> list[CellRow]:
    """The RGB `image`, stretched over `columns` by `rows` cells, as rows of runs of glyphs."""
    pixels = sampled(image, columns, rows * 2, sharpen=sharpen)
    stride = columns * 3
    return [in_runs(_cells(pixels, 2 * y * stride, stride)) for y in range(rows)]


def _cells(pixels: bytes, top: int, stride: int) -> list[Cell]:
    return [
        Cell(
            UPPER_HALF,
            (pixels[a], pixels[a + 1], pixels[a + 2]),
            (pixels[a + stride], pixels[a + stride + 1], pixels[a + stride + 2]),
        )
        for a in range(top, top + stride, 3)
    ]
