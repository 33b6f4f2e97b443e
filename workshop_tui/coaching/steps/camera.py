"""Judge which position was chosen for the camera, and for what reason."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from workshop_tui.content import ChooseCamera
from workshop_tui.content.steps import CameraReason, Position

from .verdict import Remark, Verdict


def judge(step: ChooseCamera, response: Sequence[str]) -> Verdict:
    """`response` holds the code of a position and of a reason; each is worth one point.

    A good reason for another position counts: it is what the person looks for the next time.
    """
    taken = set(response)
    positions = tuple(_remark(position, taken) for position in step.positions)
    reasons = tuple(_remark(reason, taken) for reason in step.reasons)
    right = sum(all(remark.agrees for remark in part) for part in (positions, reasons))
    return Verdict(right, 2, positions + reasons)


def _remark(option: Position | CameraReason, taken: Collection[str]) -> Remark:
    chosen = option.code in taken
    return Remark(option.code, taken=chosen, agrees=chosen == option.right, why=option.why)
