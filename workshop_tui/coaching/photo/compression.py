"""Compression: the 8-pixel grid of a JPEG saved too small."""

from __future__ import annotations

from typing import Final

from PIL import Image, ImageChops

from workshop_tui.locale import N_

from .measure import UNIT_LEVELS, Kind, Measure

MOST_EXCESS: Final = 1.3
"""Grey levels; set on 27 real JPEG files (at most 1.0) and their copies at quality 25 (1.4 up)."""
_GRID: Final = 8
_LEAST_SIDE: Final = 32
_MOST_SIDE: Final = 1600
"""The middle of a larger file says enough."""


def blocky(own: Image.Image) -> Measure:
    """A finding: steps at the 8-pixel grid exceed those around them by over `MOST_EXCESS` levels.

    `own` must be the file's own pixels, neither resized nor turned, or the grid is lost. At every
    grid line, how much the step between two neighbours exceeds the steps beside it; minus the same
    four pixels away, where there is no grid. The ratio of the two, as often used, cries wolf on
    smooth pictures, where a step of half a grey level is the largest there is.
    """
    if min(own.size) < _LEAST_SIDE:
        message = N_("Too small to judge compression: {width} × {height} pixels.")
        details = (("width", own.width), ("height", own.height))
        return Measure("jpeg", Kind.FINDING, message, high=MOST_EXCESS, details=details)
    value = round(max(0.0, _excess(_middle(own).convert("L"))), 1)
    message = (
        N_(
            "Squeezed too much? The edges of the JPEG's squares stand out by {value} grey levels. "
            "Check smooth areas in the loupe, and look for the original file."
        )
        if value > MOST_EXCESS
        else N_("No damage by compression: its squares stand out by {value} grey levels.")
    )
    return Measure("jpeg", Kind.FINDING, message, value, UNIT_LEVELS, high=MOST_EXCESS)


def _middle(own: Image.Image) -> Image.Image:
    width, height = (min(side, _MOST_SIDE) for side in own.size)
    left, top = (
        (side - kept) // 2 // _GRID * _GRID
        for side, kept in zip(own.size, (width, height), strict=True)
    )
    return own.crop((left, top, left + width, top + height))


def _excess(grey: Image.Image) -> float:
    turned = grey.transpose(Image.Transpose.TRANSPOSE)
    return sum(_stand_out(image, 8) - _stand_out(image, 12) for image in (grey, turned)) / 2


def _stand_out(image: Image.Image, first: int) -> float:
    """By how much the steps into columns `first`, `first + 8`, … exceed those on either side."""
    steps = ImageChops.difference(image, ImageChops.offset(image, 1, 0))
    here, before, after = (_every_eighth(steps, first + by) for by in (0, -1, 1))
    counts = ImageChops.subtract(here, ImageChops.lighter(before, after)).histogram()
    return sum(level * count for level, count in enumerate(counts)) / sum(counts)


def _every_eighth(image: Image.Image, first: int) -> Image.Image:
    """Columns `first`, `first + 8`, …; `first` is at most 13."""
    count = (image.width - 9) // _GRID
    left = first - _GRID // 2  # nearest takes the pixel in the middle of every eight
    box = (left, 0, left + count * _GRID, image.height)
    return image.resize((count, image.height), Image.Resampling.NEAREST, box=box)
