"""Pictures made to fit a place, never distorted."""

from __future__ import annotations

from typing import Final

from PIL import Image, ImageOps

_NEARLY: Final = 0.02
"""A picture whose ratio differs by no more is trimmed; others keep all they show."""


def fit_inside(picture: Image.Image, size: tuple[int, int], ground: str) -> Image.Image:
    """`picture` whole and in RGB, as large as goes into `size`.

    One of nearly the same ratio fills `size`, trimmed by a hair at two sides. `ground` shows
    through where the picture is clear.
    """
    ratio = picture.height * size[0] / (picture.width * size[1])
    if abs(ratio - 1) <= _NEARLY:
        return fill(picture, size, ground)
    scale = min(size[0] / picture.width, size[1] / picture.height)
    shown = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    flat = _flattened(picture, ground)
    return flat.resize(shown, Image.Resampling.LANCZOS, reducing_gap=3.0)


def fill(picture: Image.Image, size: tuple[int, int], ground: str) -> Image.Image:
    """`picture` in RGB, filling `size`: its middle, where its ratio is another."""
    return ImageOps.fit(_flattened(picture, ground), size, Image.Resampling.LANCZOS)


def _flattened(picture: Image.Image, ground: str) -> Image.Image:
    if picture.mode == "RGB":
        return picture
    page = Image.new("RGBA", picture.size, ground)
    page.alpha_composite(picture.convert("RGBA"))
    return page.convert("RGB")
