"""Tilt: do the long lines of the picture lean?

The edges near the horizontal and the vertical are projected along many angles; at the angle at
which the picture leans, edges that lie in a line fall together, and the squared sums peak. In many
photos nothing is long and straight enough to say; the confidence tells those apart.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from PIL import Image, ImageFilter

from workshop_tui.locale import N_

from .measure import UNIT_DEGREES, Kind, Measure
from .working import has_room

LEAST_CONFIDENCE: Final = 2.5
"""The peak over the median of all angles; set on 42 real photos."""
LEAST_WHEN_AGREED: Final = 1.5
"""The same of each direction alone, where both give the same angle to one degree."""
MOST_TILT: Final = 2.5
"""Degrees; less is hardly seen, and steep streets and perspective measure as much."""
_ANGLES: Final = tuple(half / 2 for half in range(-24, 25))
_SIDE: Final = 420
_BINS: Final = 900
_STEEPNESS: Final = 3.2
"""An edge counts where its slope is within 17 degrees of an axis, and a bit."""
_TOGETHER: Final = 3
"""Pixels; at 12 degrees the outer two are a fifth of a pixel off the line."""
_LEAST_EDGE: Final = 8.0
_MOST_EDGE: Final = 60.0

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tilt:
    """How the picture leans.

    Attributes:
        angle: degrees; positive where the right end of the horizon is the lower one.
        confidence: the peak over the median of all angles.
        agreed: do level and upright lines, each alone, give the same angle?
        line: the ends of the line found, as fractions of width and height from the upper left.
    """

    angle: float
    confidence: float
    agreed: bool
    line: tuple[Point, Point]

    @property
    def sure(self) -> bool:
        """Does the picture have lines enough to tell?"""
        return self.agreed or self.confidence > LEAST_CONFIDENCE


class _Edge(NamedTuple):
    """A bit of edge, from the middle of the picture; the sign of its weight is its polarity."""

    x: float
    y: float
    weight: float


def find_tilt(picture: Image.Image) -> Tilt:
    """The angle, between -12 and 12 degrees, at which the edges line up best.

    Of a picture under `LEAST_SIDE` pixels nothing can be told.
    """
    if not has_room(picture):
        return Tilt(0.0, 0.0, agreed=False, line=((0.0, 0.5), (1.0, 0.5)))
    grey = picture.convert("L")
    grey.thumbnail((_SIDE, _SIDE), Image.Resampling.LANCZOS)
    level, upright = _edges(grey.filter(ImageFilter.GaussianBlur(0.8)))
    squares = [[_squares(edges, angle) for angle in _ANGLES] for edges in (level, upright)]
    angle, confidence = _peak([sum(both) for both in zip(*squares, strict=True)])
    (one, one_sure), (other, other_sure) = map(_peak, squares)
    return Tilt(
        angle,
        confidence,
        agreed=abs(one - other) <= 1 and min(one_sure, other_sure) > LEAST_WHEN_AGREED,
        line=_line(grey.size, angle, _strongest(level, angle)),
    )


def leaning(picture: Image.Image) -> Measure:
    """A hint, and only where the confidence allows: the lines lean by more than `MOST_TILT`.

    It speaks on a quarter of the photos that lean, which is too few for a finding. A camera turned
    on purpose or planks that lead away may look the same to it.
    """
    message = N_("Tilt cannot be told: too few long lines. Hold floor or horizon against the edge.")
    found = find_tilt(picture)
    if not found.sure:
        return _tilt_measure(message)
    if abs(found.angle) <= MOST_TILT:
        message = N_("The picture is level.")
    elif found.angle > 0:
        message = N_(
            "Horizon leans about {angle} degrees to the right. Is it meant to? Floor, banner and "
            "sea look calmer when level."
        )
    else:
        message = N_(
            "Horizon leans about {angle} degrees to the left. Is it meant to? Floor, banner and "
            "sea look calmer when level."
        )
    return _tilt_measure(message, found.angle)


def _tilt_measure(message: str, angle: float | None = None) -> Measure:
    about = math.floor(abs(angle or 0) + 0.5)
    return Measure(
        "tilt",
        Kind.HINT,
        message,
        angle,
        UNIT_DEGREES,
        low=-MOST_TILT,
        high=MOST_TILT,
        details=(("angle", about),),
    )


def _edges(grey: Image.Image) -> tuple[list[_Edge], list[_Edge]]:
    """The strong edges near the horizontal, and those near the vertical, turned by 90 degrees.

    Only inside the ellipse that touches the frame: corners would favour the frame's own angle.
    Edge pixels next to each other along the line count as one, `_TOGETHER` at a time.
    """
    (width, height), pixels = grey.size, grey.tobytes()
    cx, cy = width / 2, height / 2
    least = _least_edge(pixels, width, height)
    level: defaultdict[tuple[int, int], float] = defaultdict(float)
    upright: defaultdict[tuple[int, int], float] = defaultdict(float)
    for y in range(2, height - 2):
        reach = cx * math.sqrt(max(0.0, 1 - ((y - cy) / cy) ** 2))
        for x in range(max(2, math.ceil(cx - reach)), min(width - 2, math.floor(cx + reach) + 1)):
            i = y * width + x
            across = pixels[i + 1] - pixels[i - 1]
            down = pixels[i + width] - pixels[i - width]
            strength = math.hypot(across, down)
            if strength <= least:
                continue
            weight = min(_MOST_EDGE, strength)
            if abs(down) > _STEEPNESS * abs(across):
                level[x // _TOGETHER, y] += math.copysign(weight, down)
            elif abs(across) > _STEEPNESS * abs(down):
                upright[y // _TOGETHER, x] += math.copysign(weight, across)
    middle = _TOGETHER // 2
    return (
        [_Edge(k * _TOGETHER + middle - cx, y - cy, sum_) for (k, y), sum_ in level.items()],
        [_Edge(cy - k * _TOGETHER - middle, x - cx, sum_) for (k, x), sum_ in upright.items()],
    )


def _least_edge(pixels: bytes, width: int, height: int) -> float:
    """The strength that a fifth of the pixels exceeds."""
    strengths = sorted(
        math.hypot(pixels[i + 1] - pixels[i - 1], pixels[i + width] - pixels[i - width])
        for i in range(width + 1, width * (height - 1) - 1, 3)
    )
    return max(_LEAST_EDGE, strengths[int(len(strengths) * 0.8)])


def _peak(squares: list[float]) -> tuple[float, float]:
    """The angle of the greatest value, and how far it exceeds the median; level if all are zero."""
    middle = sorted(squares)[len(squares) // 2]
    if not middle:
        return 0.0, 0.0
    best = max(range(len(squares)), key=lambda i: (squares[i], -abs(_ANGLES[i])))
    return _ANGLES[best], squares[best] / middle


def _projection(edges: list[_Edge], angle: float) -> list[float]:
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    sums, half = [0.0] * _BINS, _BINS / 2
    for x, y, weight in edges:
        sums[int(y * cosine - x * sine + half)] += weight
    return sums


def _squares(edges: list[_Edge], angle: float) -> float:
    return sum(value * value for value in _projection(edges, angle))


def _strongest(edges: list[_Edge], angle: float) -> float:
    """How far below the middle of the picture the strongest line passes, in pixels across it."""
    if not edges:
        return 0.0
    sums = _projection(edges, angle)
    return max(range(_BINS), key=lambda i: abs(sums[i])) - _BINS / 2


def _line(size: tuple[int, int], angle: float, below: float) -> tuple[Point, Point]:
    """The line across the picture, clipped to the frame."""
    width, height = size
    slope = math.tan(math.radians(angle))
    middle = below / math.cos(math.radians(angle)) + height / 2

    def at(x: float) -> Point:
        y = min(max(middle + slope * (x - width / 2), 0.0), float(height))
        clipped = width / 2 + (y - middle) / slope if slope else x
        return min(max(clipped, 0.0), float(width)) / width, y / height

    return at(0.0), at(float(width))
