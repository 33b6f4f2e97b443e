"""Light: too dark, too bright, against the light, flat.

All four read one histogram of luma (Rec. 601, 0 to 255) of the photo averaged down to 400 pixels,
so that single noisy pixels do not count. Thresholds: set on 34 real photos that were not dark on
purpose; rates on other photos in `docs/photo-measures.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image

from workshop_tui.locale import N_

from .measure import UNIT_LEVELS, UNIT_PERCENT, Kind, Measure

BRIGHT_ENOUGH: Final = 140
"""The 95th percentile of luma that a photo should reach."""
WHITE: Final = 250
"""From this luma on, a pixel is burnt out."""
WHITE_SHARE: Final = 5.0
"""Percent of burnt-out pixels that are fine: lamps, reflections, a bit of sky."""
DARK_MIDDLE: Final = 60
"""Below this median, in a photo with bright parts, the subject may be against the light."""
LEAST_SPAN: Final = 95
"""Levels between the 5th and the 95th percentile of luma, less than which looks flat."""
_SIDE: Final = 400


@dataclass(frozen=True, slots=True)
class Tones:
    """Percentiles of luma, 0 to 255, and the percentage of burnt-out pixels."""

    p5: int
    p50: int
    p95: int
    white: float

    @property
    def dark(self) -> bool:
        """Is the photo underexposed?"""
        return self.p95 < BRIGHT_ENOUGH

    @property
    def bright(self) -> bool:
        """Is the photo overexposed?"""
        return self.white > WHITE_SHARE


def tones(picture: Image.Image) -> Tones:
    """The tones of a picture in RGB."""
    counts = _luma_counts(picture)
    white = 100 * sum(counts[WHITE:]) / sum(counts)
    return Tones(
        p5=_percentile(counts, 0.05),
        p50=_percentile(counts, 0.5),
        p95=_percentile(counts, 0.95),
        white=round(white, 1),
    )


def luminance_histogram(picture: Image.Image, bins: int = 64) -> tuple[float, ...]:
    """The share of pixels in each of `bins` equal steps of luma, dark first; the sum is 1.

    Raises:
        ValueError: `bins` does not divide 256.
    """
    if bins < 1 or 256 % bins:
        raise ValueError(f"bins must divide 256, not {bins}")
    counts = _luma_counts(picture)
    total, step = sum(counts), 256 // bins
    return tuple(sum(counts[start : start + step]) / total for start in range(0, 256, step))


def underexposed(found: Tones) -> Measure:
    """A finding: the 95th percentile of luma is below `BRIGHT_ENOUGH`.

    A night scene dark on purpose reads as too dark, so the sentence asks.
    """
    message = (
        N_(
            "Is it meant to be this dark? 95% of the picture is darker than {value} of 255. "
            "Look at the histogram: is its right side empty?"
        )
        if found.dark
        else N_("Bright enough: the brightest parts reach {value} of 255.")
    )
    return Measure("underexposed", Kind.FINDING, message, found.p95, UNIT_LEVELS, low=BRIGHT_ENOUGH)


def overexposed(found: Tones) -> Measure:
    """A finding: more than `WHITE_SHARE` percent of the pixels have a luma of `WHITE` or more.

    It finds two stops too bright; of one stop it misses a third.
    """
    message = (
        N_(
            "Is something burnt out? {value}% of the picture is pure white. "
            "Look for detail in the sky, in walls and in shirts."
        )
        if found.bright
        else N_("Hardly anything is burnt out: {value}% of the picture is pure white.")
    )
    return Measure(
        "overexposed", Kind.FINDING, message, found.white, UNIT_PERCENT, high=WHITE_SHARE
    )


def backlit(found: Tones) -> Measure:
    """A hint: half of a photo with bright parts is darker than `DARK_MIDDLE`.

    Dark backgrounds trip it too, and it misses faces in a small shadow.
    """
    if found.dark:
        message = N_("Light from behind is not judged: the whole picture is dark.")
        return Measure("backlit", Kind.HINT, message, unit=UNIT_LEVELS, low=DARK_MIDDLE)
    message = (
        N_(
            "Check the faces: half of the picture is darker than {value} of 255, although other "
            "parts are bright. Does the light come from behind?"
        )
        if found.p50 < DARK_MIDDLE
        else N_("No sign of light from behind: half of the picture is brighter than {value}.")
    )
    return Measure("backlit", Kind.HINT, message, found.p50, UNIT_LEVELS, low=DARK_MIDDLE)


def flat(found: Tones) -> Measure:
    """A finding: 5th and 95th percentile of luma are less than `LEAST_SPAN` apart.

    Fog and a wall that fills the frame are flat by nature. Not judged where the exposure is wrong,
    which flattens by itself.
    """
    if found.dark or found.bright:
        message = N_("Contrast is not judged: too dark or too bright comes first.")
        return Measure("flat", Kind.FINDING, message, unit=UNIT_LEVELS, low=LEAST_SPAN)
    span = found.p95 - found.p5
    message = (
        N_(
            "Does it look faded? Its darks and lights are only {value} levels apart. "
            "Fog and plain walls may be; people and objects should not."
        )
        if span < LEAST_SPAN
        else N_("Enough contrast: darks and lights are {value} levels apart.")
    )
    return Measure("flat", Kind.FINDING, message, span, UNIT_LEVELS, low=LEAST_SPAN)


def _luma_counts(picture: Image.Image) -> list[int]:
    small = picture.convert("RGB")
    small.thumbnail((_SIDE, _SIDE), Image.Resampling.BOX)
    return small.convert("L").histogram()


def _percentile(counts: Sequence[int], share: float) -> int:
    wanted, seen = share * sum(counts), 0
    for value, count in enumerate(counts):
        seen += count
        if seen >= wanted:
            return value
    return len(counts) - 1
