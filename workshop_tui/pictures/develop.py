"""Exposure, contrast, white balance, straightening and cropping of an RGB picture."""

from __future__ import annotations

import functools
import math

from PIL import Image

from workshop_tui.records import Crop, Development, Edits

WARMEST = 0.35
"""Share by which red grows and blue shrinks at full warmth."""


def edited(image: Image.Image, edits: Edits) -> Image.Image:
    """The RGB `image`, developed and then cropped; unchanged where nothing was asked for."""
    return cropped(developed(image, edits.development), edits.crop)


def developed(image: Image.Image, development: Development) -> Image.Image:
    """The RGB `image` with another exposure, contrast, white balance and horizon."""
    straight = straightened(image, development.straighten)
    if (development.exposure, development.contrast, development.warmth) == (0, 0, 0):
        return straight
    curves = _curves(development.exposure, development.contrast, development.warmth)
    return straight.point(curves)


def cropped(image: Image.Image, crop: Crop) -> Image.Image:
    """The part of `image` inside `crop`, at least one pixel of it."""
    if crop == Crop():
        return image
    left, top = round(crop.left * image.width), round(crop.top * image.height)
    right = max(left + 1, round(crop.right * image.width))
    bottom = max(top + 1, round(crop.bottom * image.height))
    return image.crop((left, top, right, bottom))


def straightened(image: Image.Image, degrees: float) -> Image.Image:
    """`image` turned clockwise and cut to the largest frame of its proportions without corners."""
    if not degrees:
        return image
    turned = image.rotate(-degrees, Image.Resampling.BICUBIC)
    share = _inner_share(image.width / image.height, math.radians(abs(degrees)))
    margin_x, margin_y = image.width * (1 - share) / 2, image.height * (1 - share) / 2
    frame = (margin_x, margin_y, image.width - margin_x, image.height - margin_y)
    return turned.resize(image.size, Image.Resampling.BICUBIC, box=frame)


def _inner_share(ratio: float, angle: float) -> float:
    """How much a frame must shrink to fit, turned by `angle`, into an equal unturned one."""
    sine, cosine = math.sin(angle), math.cos(angle)
    return 1 / max(cosine + ratio * sine, cosine + sine / ratio)


@functools.lru_cache(maxsize=64)
def _curves(exposure: float, contrast: int, warmth: int) -> list[int]:
    """Look-up tables for red, green and blue, 256 entries each, one after the other."""
    shift = WARMEST * warmth / 100
    gains = (1 + shift, 1.0, 1 - shift)
    return [
        round(255 * _tone(value / 255, gain * 2**exposure, contrast))
        for gain in gains
        for value in range(256)
    ]


def _tone(value: float, gain: float, contrast: int) -> float:
    """An sRGB value from 0 to 1 with its light multiplied, then drawn away from middle grey."""
    light = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    light = min(1.0, light * gain)
    value = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return min(1.0, max(0.0, 0.5 + (value - 0.5) * (1 + contrast / 100)))
