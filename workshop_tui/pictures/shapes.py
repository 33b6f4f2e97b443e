"""Shapes with smooth edges, which Pillow alone draws jagged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PIL import Image, ImageDraw

_OVERSAMPLING: Final = 4


def draw_rounded(
    image: Image.Image, box: tuple[int, int, int, int], radius: int, colour: str
) -> None:
    """A filled rectangle with round corners; `box` is left, top, right and bottom in pixels."""
    left, top, right, bottom = box
    size = max(1, right - left) * _OVERSAMPLING, max(1, bottom - top) * _OVERSAMPLING
    mask = Image.new("L", size)
    corner = min(radius * _OVERSAMPLING, min(size) // 2)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), corner, fill=255)
    image.paste(colour, (left, top), mask.reduce(_OVERSAMPLING))


def draw_polygon(
    image: Image.Image,
    corner: tuple[int, int],
    size: int,
    points: Sequence[tuple[float, float]],
    colour: str,
) -> None:
    """A filled polygon; `points` are shares, from 0 to 1, of a square of `size` pixels."""
    side = max(1, size) * _OVERSAMPLING
    mask = Image.new("L", (side, side))
    ImageDraw.Draw(mask).polygon([(x * side, y * side) for x, y in points], fill=255)
    image.paste(colour, corner, mask.reduce(_OVERSAMPLING))
