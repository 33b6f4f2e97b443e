"""Judge a frame: is what matters in it, large enough, and nothing else?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from workshop_tui.content import CropPicture
from workshop_tui.content.steps import Box, Thing
from workshop_tui.locale import _
from workshop_tui.records import Crop

from .verdict import Remark, Verdict

WHOLE: Final = 0.97
"""Share of a subject's box inside the frame from which it counts as whole."""
OUT: Final = 0.15
"""Share of a disturbing thing's box inside the frame up to which it counts as left out."""
NEAR: Final = 0.6
"""Overlap with the expert's frame, intersection over union, from which the two agree."""


def frame_of(response: Sequence[str]) -> Crop:
    """The frame that a response holds; the whole picture where it holds none."""
    try:
        left, top, width, height = (min(1.0, max(0.0, float(text))) for text in response[:4])
    except ValueError:
        return Crop()
    frame = Crop(left, top, min(width, 1.0 - left), min(height, 1.0 - top))
    return frame if frame.width > 0.0 and frame.height > 0.0 else Crop()


def judge(step: CropPicture, response: Sequence[str]) -> Verdict:
    """`response` holds left, top, width and height of the frame, in shares of the picture."""
    frame = frame_of(response)
    subjects = [thing for thing in step.things if thing.role == "subject"]
    noise = [thing for thing in step.things if thing.role == "noise"]
    consent = [thing for thing in step.things if thing.role == "consent"]
    remarks = [_whole(frame, subjects), _size(frame, subjects, step.subject_share)]
    if noise:
        remarks.append(_left_out("noise", frame, noise))
    if consent:
        remarks.append(_left_out("consent", frame, consent))
    near = overlap(frame, Crop(*step.expert)) >= NEAR
    remarks.append(Remark("expert", taken=True, agrees=near, why=step.reason))
    return Verdict(sum(remark.agrees for remark in remarks), len(remarks), tuple(remarks))


def overlap(one: Crop, other: Crop) -> float:
    """Intersection over union of two frames, from 0 to 1."""
    both = _intersection(one, (other.left, other.top, other.width, other.height))
    union = one.width * one.height + other.width * other.height - both
    return both / union if union else 0.0


def _whole(frame: Crop, subjects: Sequence[Thing]) -> Remark:
    cut = [thing for thing in subjects if _inside(frame, thing.box) < WHOLE]
    told = (
        _("Cut off: {names}. Hands and heads belong into the frame.").format(names=_names(cut))
        if cut
        else _("Everybody who matters is in the frame, whole.")
    )
    return Remark("whole", taken=True, agrees=not cut, why=told)


def _size(frame: Crop, subjects: Sequence[Thing], wanted: float) -> Remark:
    left = min((thing.box[0] for thing in subjects), default=0.0)
    top = min((thing.box[1] for thing in subjects), default=0.0)
    right = max((thing.box[0] + thing.box[2] for thing in subjects), default=0.0)
    bottom = max((thing.box[1] + thing.box[3] for thing in subjects), default=0.0)
    inside = _intersection(frame, (left, top, right - left, bottom - top))
    share = inside / (frame.width * frame.height)
    told = _("What matters fills {share} % of the frame; at least {wanted} % is easy to see.")
    why = told.format(share=round(100 * share), wanted=round(100 * wanted))
    return Remark("size", taken=True, agrees=share >= wanted, why=why)


def _left_out(key: str, frame: Crop, things: Sequence[Thing]) -> Remark:
    seen = [thing for thing in things if _inside(frame, thing.box) > OUT]
    if not seen:
        told = _("Nothing at the edges draws the eye away.")
    elif key == "consent":
        told = _("Not without permission: {names}.").format(names=_names(seen))
    else:
        told = _("Still in the frame: {names}.").format(names=_names(seen))
    if key == "consent" and not seen:
        told = _("Nothing in the frame needs a permission.")
    return Remark(key, taken=True, agrees=not seen, why=told)


def _names(things: Iterable[Thing]) -> str:
    return ", ".join(str(thing.name) for thing in things)


def _inside(frame: Crop, box: Box) -> float:
    area = box[2] * box[3]
    return _intersection(frame, box) / area if area else 0.0


def _intersection(frame: Crop, box: Box) -> float:
    left, top, width, height = box
    across = min(frame.right, left + width) - max(frame.left, left)
    down = min(frame.bottom, top + height) - max(frame.top, top)
    return max(0.0, across) * max(0.0, down)
