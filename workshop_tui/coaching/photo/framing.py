"""The frame: size, shape, thirds, and what a platform cuts off."""

from __future__ import annotations

import math
from typing import Final, TypeAlias

from workshop_tui.coaching.platforms import Format, PlatformFacts
from workshop_tui.locale import N_

from .measure import UNIT_PIXELS, Details, Kind, Measure

Point: TypeAlias = tuple[float, float]
Box: TypeAlias = tuple[float, float, float, float]

LINES_OF_THIRDS: Final = (1 / 3, 2 / 3)
"""Where the lines stand, as fractions of the width and of the height."""


def large_enough(size: tuple[int, int], facts: PlatformFacts) -> Measure:
    """A finding: the short side of the file has fewer pixels than the feed shows."""
    best = facts.instagram.feed.best_short_side
    value = min(size)
    message = (
        N_(
            "{width} × {height} pixels: {platform} shows {low} on the short side (as of {month}). "
            "Is there a larger original? Chat apps send small copies."
        )
        if value < best
        else N_("{width} × {height} pixels: enough for {platform} (as of {month}).")
    )
    details: Details = (("width", size[0]), ("height", size[1]), *_source(facts))
    return Measure("size", Kind.FINDING, message, value, UNIT_PIXELS, low=best, details=details)


def fitting_shape(size: tuple[int, int], facts: PlatformFacts) -> Measure:
    """A finding: width over height is outside what the feed shows whole."""
    feed = facts.instagram.feed
    low, high = round(feed.narrowest.ratio, 2), round(feed.widest.ratio, 2)
    value = round(size[0] / size[1], 2)
    message = (
        N_(
            "Width over height is {value}: {platform} shows {low} to {high} (as of {month}) and "
            "cuts off the rest. Crop it yourself; {format} is the nearest format."
        )
        if not low <= value <= high
        else N_(
            "Width over height is {value}: {platform} shows it whole (as of {month}). The nearest "
            "format is {format}."
        )
    )
    nearest = nearest_format(size, facts)
    name = f"{nearest.name} ({nearest.width} × {nearest.height})"
    details = (("format", name), *_source(facts))
    return Measure("shape", Kind.FINDING, message, value, low=low, high=high, details=details)


def nearest_format(size: tuple[int, int], facts: PlatformFacts) -> Format:
    """The format of the feed whose shape is nearest, by the ratio of the ratios."""
    ratio = size[0] / size[1]
    formats = facts.instagram.feed.formats
    return min(formats, key=lambda known: abs(math.log(known.ratio / ratio)))


def grid_crop(size: tuple[int, int], facts: PlatformFacts) -> Box:
    """What the profile grid shows: left, top, right, bottom as fractions of the picture."""
    width, height = size
    shown = facts.instagram.grid.ratio
    if width / height > shown:
        cut = (1 - height * shown / width) / 2
        return cut, 0.0, 1 - cut, 1.0
    cut = (1 - width / shown / height) / 2
    return 0.0, cut, 1.0, 1 - cut


def crossings() -> tuple[Point, ...]:
    """The four crossings of the thirds, as fractions of width and height, upper left first."""
    return tuple((x, y) for y in LINES_OF_THIRDS for x in LINES_OF_THIRDS)


def nearest_crossing(mark: Point) -> tuple[Point, float]:
    """The crossing nearest to a mark, and how far away it is; both in fractions.

    For a mark that a person put on the subject: no measure finds a subject better than guessing
    the middle of the picture.
    """
    nearest = min(crossings(), key=lambda crossing: math.dist(crossing, mark))
    return nearest, math.dist(nearest, mark)


def questions() -> tuple[Measure, ...]:
    """What no measure can judge, asked of the eye.

    Of the colour casts we made, the best of four measures found 57 %; sunsets, wood and autumn
    look like casts to it. For clutter there is no truth to measure against.
    """
    asked = {
        "cast": N_("Is white really white? Look at paper, a wall, a shirt: yellow, blue, green?"),
        "position": N_(
            "Where does the eye go first? Put a finger on the main person or hand: is it near a "
            "crossing of the thirds, with room in the direction of the gaze?"
        ),
        "clutter": N_("What can go without loss? Count what in the frame tells nothing."),
    }
    return tuple(Measure(name, Kind.QUESTION, message) for name, message in asked.items())


def _source(facts: PlatformFacts) -> Details:
    return ("platform", facts.instagram.name), ("month", facts.month)
