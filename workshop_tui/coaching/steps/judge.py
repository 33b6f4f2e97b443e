"""The judge for whatever kind of step it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from workshop_tui.content import Choose, CropPicture, Develop, FindFaults, Rank, Step, Write

from . import choose, crop, develop, find_faults, rank, write
from .verdict import Verdict


def judge(step: Step, response: Sequence[str]) -> Verdict:
    """Hold a response against the expert's answer; unknown codes in it count for nothing."""
    match step:
        case FindFaults():
            return find_faults.judge(step, response)
        case Choose():
            return choose.judge(step, response)
        case Rank():
            return rank.judge(step, response)
        case Write():
            return write.judge(step, response)
        case CropPicture():
            return crop.judge(step, response)
        case Develop():
            return develop.judge(step, response)
        case _:
            assert_never(step)
