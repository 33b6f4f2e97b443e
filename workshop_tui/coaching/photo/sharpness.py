"""Sharpness: blurred, or a little soft.

Blur after F. Crete et al., "The blur effect: perception and estimation with a new no-reference
perceptual blur metric" (SPIE 6492, 2007): blur the picture once more; what was sharp loses much of
its variation between neighbouring pixels, what was blurred loses little. We take it over the blocks
that lose most, not over the whole picture: a portrait before a soft background is sharp where it
matters, and a plain wall says nothing.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageChops, ImageFilter

from workshop_tui.locale import N_

from .exposure import BRIGHT_ENOUGH, LEAST_SPAN, Tones
from .measure import UNIT_LEVELS, Kind, Measure
from .working import has_room

LEAST_LONG_SIDE: Final = 740
"""Pixels; a smaller photo is soft on every phone, whatever the camera did."""
MOST_BLUR: Final = 0.48
"""Set on 27 real photos and their blurred copies; rates on others in `docs/photo-measures.md`."""
LEAST_DETAIL: Final = 4.5
"""Grey levels; set on 28 real photos."""
BLOCK: Final = 32
_SHARPEST: Final = 0.03
"""The share of blocks that must be sharp: about one face in a group."""
_STRONGEST: Final = 0.10
_LEAST_VARIATION: Final = 1.5
"""Grey levels between neighbours; a block with less has nothing that could be sharp."""
_LEAST_EDGE: Final = 0.3
"""The same of the crispest blocks, less than which there is no edge at all, not even a soft one."""
_AXES: Final = (((1, 0), (4, 0)), ((0, 1), (0, 4)))
"""Neighbour and radius of the blur: sideways, then downwards."""


@dataclass(frozen=True, slots=True)
class SharpnessMap:
    """How crisp each block of the picture is, row by row from the upper left.

    0 is without detail or blurred, 1 as crisp as can be.
    """

    columns: int
    rows: int
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Blocks:
    """Per axis and block the mean variation between neighbours, and what blurring takes of it."""

    columns: int
    rows: int
    variation: tuple[Sequence[float], Sequence[float]]
    lost: tuple[Sequence[float], Sequence[float]]


def blurred(picture: Image.Image) -> Measure:
    """A finding: even the crispest 3 % of the blocks keep more than `MOST_BLUR` when blurred.

    The value is 0 for crisp and 1 for wholly blurred, of the worse axis, because a shaken camera
    blurs one axis only. Photos focused nowhere, on purpose or not, read the same.
    """
    if refused := _refused("blur", Kind.FINDING, picture):
        return refused
    blocks = _measured_blocks(picture)
    kept = [_kept(blocks.variation[axis], blocks.lost[axis]) for axis in (0, 1)]
    found = [value for value in kept if value is not None]
    if not found:
        message = N_("Sharpness is not judged: there is no clear edge in the picture.")
        return Measure("blur", Kind.FINDING, message, high=MOST_BLUR)
    value = round(max(found), 2)
    message = (
        N_(
            "Is anything really sharp? Even the crispest parts measure {value} on a scale from 0 "
            "(crisp) to 1 (blurred). Check eyes or letters at full size in the loupe."
        )
        if value > MOST_BLUR
        else N_("Sharp in its crispest parts: {value} on a scale from 0 (crisp) to 1 (blurred).")
    )
    return Measure("blur", Kind.FINDING, message, value, high=MOST_BLUR)


def soft(picture: Image.Image, light: Tones) -> Measure:
    """A hint: halving and doubling the picture loses fewer than `LEAST_DETAIL` levels.

    Taken over the strongest 10 % of the blocks. Close-ups with little depth trip it, so it is not
    among what is reported. Dark and flat photos are not judged: they lose little by nature.
    """
    if refused := _refused("detail", Kind.HINT, picture):
        return refused
    if light.p95 < BRIGHT_ENOUGH or light.p95 - light.p5 < LEAST_SPAN:
        message = N_("Fine detail is not judged: the picture is dark or flat.")
        return Measure("detail", Kind.HINT, message, unit=UNIT_LEVELS, low=LEAST_DETAIL)
    value = round(_detail(picture.convert("L")), 1)
    message = (
        N_("A little soft? Fine detail is {value} grey levels strong. Check it in the loupe.")
        if value < LEAST_DETAIL
        else N_("Fine detail is there: {value} grey levels strong.")
    )
    return Measure("detail", Kind.HINT, message, value, UNIT_LEVELS, low=LEAST_DETAIL)


def sharpness_map(picture: Image.Image) -> SharpnessMap:
    """How crisp each block of `BLOCK` pixels is; pass a working copy for the measure's own blocks.

    A picture that is too small gives one block of 0.
    """
    if not has_room(picture):
        return SharpnessMap(1, 1, (0.0,))
    blocks = _measured_blocks(picture)
    sideways, downwards = (
        [
            min(1.0, lost / variation) if variation >= _LEAST_VARIATION else 0.0
            for lost, variation in zip(blocks.lost[axis], blocks.variation[axis], strict=True)
        ]
        for axis in (0, 1)
    )
    values = tuple(map(max, sideways, downwards))
    return SharpnessMap(blocks.columns, blocks.rows, values)


def _refused(name: str, kind: Kind, picture: Image.Image) -> Measure | None:
    if max(picture.size) >= LEAST_LONG_SIDE and has_room(picture):
        return None
    message = N_(
        "Too small to judge sharpness: {width} × {height} pixels; the long side needs {least}."
    )
    details = (("width", picture.width), ("height", picture.height), ("least", LEAST_LONG_SIDE))
    return Measure(name, kind, message, details=details)


def _measured_blocks(picture: Image.Image) -> _Blocks:
    grey = picture.convert("L")
    inside = (1, 1, grey.width, grey.height)  # without the edge, where an offset picture wraps
    variations, losses = [], []
    for step, radius in _AXES:
        again = grey.filter(ImageFilter.BoxBlur(radius))
        before, after = (
            ImageChops.difference(image, ImageChops.offset(image, *step)).crop(inside)
            for image in (grey, again)
        )
        variations.append(_means(before))
        losses.append(_means(ImageChops.subtract(before, after)))
    columns, rows = (-(-(side - 1) // BLOCK) for side in grey.size)
    return _Blocks(columns, rows, (variations[0], variations[1]), (losses[0], losses[1]))


def _means(image: Image.Image) -> array[float]:
    """The mean of every block; as floating point, because whole levels are too coarse."""
    return array("f", image.convert("F").reduce(BLOCK).tobytes())


def _kept(variation: Sequence[float], lost: Sequence[float]) -> float | None:
    """The share of variation that a blur leaves in the blocks that lose most."""
    top = _top(lost, _SHARPEST)
    total = sum(variation[i] for i in top)
    if total < _LEAST_EDGE * len(top):
        return None
    return 1 - sum(lost[i] for i in top) / total


def _detail(grey: Image.Image) -> float:
    half = grey.resize((grey.width // 2, grey.height // 2), Image.Resampling.BOX)
    again = half.resize(grey.size, Image.Resampling.BICUBIC)
    differences = _means(ImageChops.difference(grey, again))
    top = _top(differences, _STRONGEST)
    return sum(differences[i] for i in top) / len(top)


def _top(values: Sequence[float], share: float) -> list[int]:
    ranked = sorted(range(len(values)), key=values.__getitem__, reverse=True)
    return ranked[: max(4, int(len(values) * share))]
