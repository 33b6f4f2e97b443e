"""Pictures as rows of coloured cells, whatever the glyphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

from PIL import Image, ImageFilter

Colour: TypeAlias = tuple[int, int, int]

_SHARPEN: Final = ImageFilter.UnsharpMask(radius=2, percent=80, threshold=0)
"""The same for every picture: a mask fitted to the picture would hide the fault being taught."""


class Cell(NamedTuple):
    """A run of glyphs that share a colour and a background."""

    glyphs: str
    colour: Colour
    background: Colour


CellRow: TypeAlias = list[Cell]


def fit_size(
    picture: tuple[int, int], area: tuple[int, int], cell_ratio: float = 2.0
) -> tuple[int, int]:
    """The largest columns and rows inside `area` that keep the aspect ratio of `picture`.

    `cell_ratio` is a cell's height over its width.
    """
    (width, height), (columns, rows) = picture, area
    if min(width, height, columns, rows) < 1:
        return 0, 0
    fitting = max(1, round(columns / cell_ratio * height / width))
    if fitting <= rows:
        return columns, fitting
    return min(columns, max(1, round(rows * cell_ratio * width / height))), rows


def sampled(image: Image.Image, width: int, height: int, *, sharpen: bool) -> bytes:
    """The RGB `image` as `width` by `height` samples of three bytes, row by row.

    Shrinking a photograph softens it, so it is sharpened; under a loupe it must not be.
    """
    if not sharpen:
        return image.resize((width, height), Image.Resampling.BOX).tobytes()
    large = image.resize((width * 2, height * 2), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return large.filter(_SHARPEN).reduce(2).tobytes()


def in_runs(cells: Iterable[Cell]) -> CellRow:
    """The same row with neighbours of equal colours put together."""
    return list(_runs(cells))


def _runs(cells: Iterable[Cell]) -> Iterator[Cell]:
    glyphs, colours = "", None
    for cell in cells:
        if colours is not None and cell[1:] != colours:
            yield Cell(glyphs, *colours)
            glyphs = ""
        glyphs += cell.glyphs
        colours = (cell.colour, cell.background)
    if colours is not None:
        yield Cell(glyphs, *colours)


def mean_colour(samples: tuple[bytes, ...], members: tuple[int, ...]) -> Colour:
    """The mean of some of the samples of a cell."""
    n = len(members)
    return (
        sum(samples[i][0] for i in members) // n,
        sum(samples[i][1] for i in members) // n,
        sum(samples[i][2] for i in members) // n,
    )
