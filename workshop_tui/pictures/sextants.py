"""Two by three samples a cell in two colours: finer than quadrants, for newer terminals' fonts.

As with quadrants, of all the ways to split the six samples in two groups the one with the least
squared error is taken.
"""

from __future__ import annotations

from typing import Final

from PIL import Image

from .cells import Cell, CellRow, in_runs, mean_colour, sampled

SAMPLES: Final = 6
_MASKS: Final = range(1 << (SAMPLES - 1))
"""The last sample is always background: the other half of the masks only swaps the colours."""
_SPLITS: Final = [
    (
        tuple(i for i in range(SAMPLES) if mask >> i & 1),
        tuple(i for i in range(SAMPLES) if not mask >> i & 1),
    )
    for mask in _MASKS
]


def _glyph(mask: int) -> str:
    """Unicode 13, Symbols for Legacy Computing: without empty, left half and right half."""
    if mask == 0:
        return " "
    if mask == 0b010101:
        return "▌"
    return chr(0x1FB00 + mask - 1 - (mask > 0b010101))


GLYPHS: Final = "".join(map(_glyph, _MASKS))


def fit_sextants(
    image: Image.Image, columns: int, rows: int, *, sharpen: bool = True
) -> list[CellRow]:
    """The RGB `image`, stretched over `columns` by `rows` cells, as rows of runs of glyphs."""
    pixels = sampled(image, columns * 2, rows * 3, sharpen=sharpen)
    stride = columns * 6
    return [in_runs(_cells(pixels, 3 * y * stride, stride)) for y in range(rows)]


def _cells(pixels: bytes, top: int, stride: int) -> list[Cell]:
    cells: list[Cell] = []
    for a in range(top, top + stride, 6):
        six = tuple(
            pixels[at : at + 3]
            for line in range(3)
            for at in (a + line * stride, a + line * stride + 3)
        )
        mask = _best_mask(six)
        on, off = _SPLITS[mask]
        background = mean_colour(six, off)
        cells.append(Cell(GLYPHS[mask], mean_colour(six, on) if on else background, background))
    return cells


def _best_mask(six: tuple[bytes, ...]) -> int:
    """The split that explains most: the largest sum of squared group sums over group sizes."""
    if len(set(six)) == 1:
        return 0
    gains = [0.0] * len(_MASKS)
    for channel in zip(*six, strict=True):
        total = sum(channel)
        # Sums of all subsets, each from one that is smaller by its highest sample.
        sums = [0]
        for value in channel[:-1]:
            sums += [known + value for known in sums]
        for mask, inside in enumerate(sums):
            n, outside = _SIZES[mask], total - inside
            gains[mask] += (inside * inside / n if n else 0.0) + outside * outside / (SAMPLES - n)
    return max(_MASKS, key=gains.__getitem__)


_SIZES: Final = [mask.bit_count() for mask in _MASKS]
