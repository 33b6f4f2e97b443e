"""Noise: grain in what should be smooth."""

from __future__ import annotations

import math
from typing import Final

from PIL import Image, ImageChops, ImageFilter

from workshop_tui.locale import N_

from .measure import UNIT_LEVELS, Kind, Measure
from .working import has_room

MOST_NOISE: Final = 3.0
"""Standard deviation in grey levels; set on 42 real photos."""
_BLOCK: Final = 16
_FLATTEST: Final = 0.15
_LAPLACIAN: Final = ImageFilter.Kernel((3, 3), (1, -2, 1, -2, 4, -2, 1, -2, 1), 1, 128)


def noisy(picture: Image.Image) -> Measure:
    """A finding: noise of a standard deviation above `MOST_NOISE` grey levels.

    After J. Immerkær, "Fast noise variance estimation" (CVIU 64, 1996): a mask that sees neither
    planes nor edges, mean absolute response times sqrt(pi / 2) / 6; here the median over the
    flattest 15 % of the blocks of 16 pixels, and without the clipped darks and lights.
    """
    if not has_room(picture):
        message = N_("Too small to judge noise: {width} × {height} pixels.")
        details = (("width", picture.width), ("height", picture.height))
        return Measure("noise", Kind.FINDING, message, high=MOST_NOISE, details=details)
    value = round(_deviation(picture.convert("L")), 1)
    message = (
        N_(
            "Is that grain? Smooth areas vary by {value} grey levels. Check skin and walls in the "
            "loupe; next time take more light, or go closer instead of zooming."
        )
        if value > MOST_NOISE
        else N_("Hardly any grain: smooth areas vary by {value} grey levels.")
    )
    return Measure("noise", Kind.FINDING, message, value, UNIT_LEVELS, high=MOST_NOISE)


def _deviation(grey: Image.Image) -> float:
    middle = Image.new("L", grey.size, 128)
    inside = (1, 1, grey.width - 1, grey.height - 1)
    responses = ImageChops.difference(grey.filter(_LAPLACIAN), middle).crop(inside).reduce(_BLOCK)
    response, slope, light = responses.tobytes(), _slopes(grey, responses.size), grey.reduce(_BLOCK)
    lights = light.resize(responses.size, Image.Resampling.NEAREST).tobytes()
    usable = [i for i, luma in enumerate(lights) if 16 < luma < 240] or list(range(len(lights)))
    usable.sort(key=lambda i: (slope[i], response[i]))
    flattest = sorted(response[i] for i in usable[: max(8, int(len(usable) * _FLATTEST))])
    return flattest[len(flattest) // 2] * math.sqrt(math.pi / 2) / 6


def _slopes(grey: Image.Image, size: tuple[int, int]) -> bytes:
    """How much each block changes beside noise: differences of means over four pixels."""
    coarse = grey.reduce(4)
    sideways, downwards = (
        ImageChops.difference(coarse, ImageChops.offset(coarse, *step)) for step in ((1, 0), (0, 1))
    )
    slopes = ImageChops.add(sideways, downwards).reduce(_BLOCK // 4)
    return slopes.resize(size, Image.Resampling.NEAREST).tobytes()
