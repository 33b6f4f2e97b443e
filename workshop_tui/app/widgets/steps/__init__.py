"""The widget of each kind of step, under the name of its content and its judge."""

from __future__ import annotations

from typing import assert_never

from workshop_tui.content import Choose, CropPicture, Develop, FindFaults, Rank, Step, Write

from .base import StepSetting, StepView
from .choose import ChooseView
from .crop import CropView
from .develop import DevelopView
from .find_faults import FindFaultsView
from .rank import RankView
from .write import WriteView


def step_view(step: Step, setting: StepSetting) -> StepView:
    """The widget in which `step` is worked on."""
    match step:
        case FindFaults():
            return FindFaultsView(step, setting)
        case Choose():
            return ChooseView(step, setting)
        case Rank():
            return RankView(step, setting)
        case Write():
            return WriteView(step, setting)
        case CropPicture():
            return CropView(step, setting)
        case Develop():
            return DevelopView(step, setting)
        case _:
            assert_never(step)


__all__ = ["StepSetting", "StepView", "step_view"]
