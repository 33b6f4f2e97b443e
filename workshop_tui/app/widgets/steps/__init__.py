"""The widget of each kind of step, under the name of its content and its judge."""

from __future__ import annotations

from typing import assert_never

from workshop_tui.content import (
    Choose,
    ChooseCamera,
    CropPicture,
    Develop,
    FindFaults,
    LayOutPoster,
    Mark,
    Match,
    Order,
    PeerScore,
    Predict,
    Rank,
    SelfScore,
    Step,
    Write,
)

from .base import ScoredPost, StepSetting, StepView
from .camera import CameraView
from .choose import ChooseView
from .crop import CropView
from .develop import DevelopView
from .find_faults import FindFaultsView
from .mark import MarkView
from .match import MatchView
from .order import OrderView
from .poster import PosterView
from .predict import PredictView
from .rank import RankView
from .score import ScoreView
from .write import WriteView


def step_view(step: Step, setting: StepSetting) -> StepView:  # noqa: C901  one case per kind
    """The widget in which `step` is worked on."""
    match step:
        case FindFaults():
            return FindFaultsView(step, setting)
        case Choose():
            return ChooseView(step, setting)
        case Rank():
            return RankView(step, setting)
        case Order():
            return OrderView(step, setting)
        case Match():
            return MatchView(step, setting)
        case Predict():
            return PredictView(step, setting)
        case Mark():
            return MarkView(step, setting)
        case Write():
            return WriteView(step, setting)
        case CropPicture():
            return CropView(step, setting)
        case Develop():
            return DevelopView(step, setting)
        case SelfScore() | PeerScore():
            return ScoreView(step, setting)
        case ChooseCamera():
            return CameraView(step, setting)
        case LayOutPoster():
            return PosterView(step, setting)
        case _:
            assert_never(step)


__all__ = ["ScoreView", "ScoredPost", "StepSetting", "StepView", "WriteView", "step_view"]
