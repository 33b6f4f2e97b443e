"""The copy of a photo that is measured.

Every measure but those of the file itself works at one size, so that a threshold means the same for
every camera: at most 1080 pixels on the long side, scaled down, never up.
"""

from __future__ import annotations

from typing import Final

from PIL import Image

LONG_SIDE: Final = 1080
"""Pixels; the width at which a phone shows a post."""
LEAST_SIDE: Final = 64
"""Pixels; below it there are too few blocks to say anything about texture or lines."""


def working_copy(picture: Image.Image) -> Image.Image:
    """The upright `picture` in RGB, its long side at most `LONG_SIDE` pixels."""
    copy = picture.convert("RGB")
    if max(copy.size) > LONG_SIDE:
        copy.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return copy


def has_room(picture: Image.Image) -> bool:
    """Is the picture large enough for measures of texture and lines?"""
    return min(picture.size) >= LEAST_SIDE
