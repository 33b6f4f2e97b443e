"""Two by two samples a cell in two colours.

Of the eight ways to split four samples in two groups the one with the least squared error is
taken, each group in its mean colour. On photographs this reads clearly better than half blocks,
and every terminal's font has these characters; docs/pictures.md has the figures.
"""

from __future__ import annotations

from typing import Final

from PIL import Image

from .cells import Cell, CellRow, in_runs, mean_colour, sampled

GLYPHS: Final = " ▘▝▀▖▌▞▛"
"""By mask: 1 upper left, 2 upper right, 4 lower left; the lower right is always background."""

_SPLITS: Final = [
    (
        tuple(i for i in range(4) if mask >> i & 1),
        tuple(i for i in range(4) if not mask >> i & 1),
    )
    for mask in range(8)
]


def fit_quadrants(
    image: Image.Image, columns: int, rows: int, *, sharpen: bool = True
) -> list[CellRow]:
    """The RGB `image`, stretched over `columns` by `rows` cells, as rows of runs of glyphs."""
    pixels = sampled(image, columns * 2, rows * 2, sharpen=sharpen)
    stride = columns * 6
    return [in_runs(_cells(pixels, 2 * y * stride, stride)) for y in range(rows)]


def _cells(pixels: bytes, top: int, stride: int) -> list[Cell]:
    cells: list[Cell] = []
    for a in range(top, top + stride, 6):
        b = a + stride
        quad = (pixels[a : a + 3], pixels[a + 3 : a + 6], pixels[b : b + 3], pixels[b + 3 : b + 6])
        mask = _best_mask(*quad)
        on, off = _SPLITS[mask]
        background = mean_colour(quad, off)
        cells.append(Cell(GLYPHS[mask], mean_colour(quad, on) if on else background, background))
    return cells


def _best_mask(p: bytes, q: bytes, r: bytes, s: bytes) -> int:
    """The split that explains most: the largest sum of squared group sums over group sizes."""
    if p == q == r == s:
        return 0
    gains = [0.0] * 8
    for k in (0, 1, 2):
        a, b, c, d = p[k], q[k], r[k], s[k]
        total = a + b + c + d
        gains[0] += total * total / 4
        for mask, single in ((1, a), (2, b), (4, c), (7, d)):
            rest = total - single
            gains[mask] += single * single + rest * rest / 3
        for mask, pair in ((3, a + b), (5, a + c), (6, b + c)):
            rest = total - pair
            gains[mask] += (pair * pair + rest * rest) / 2
    return max(range(8), key=gains.__getitem__)
