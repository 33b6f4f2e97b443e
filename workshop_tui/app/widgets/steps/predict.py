"""Tick what a post will bring about."""

from __future__ import annotations

from workshop_tui.app.text import user_text
from workshop_tui.content import Predict

from .base import StepSetting
from .ticking import TickingView


class PredictView(TickingView):
    """What may follow, to tick."""

    def __init__(self, step: Predict, setting: StepSetting) -> None:
        texts = (
            (str(number), user_text(option.text)) for number, option in enumerate(step.options)
        )
        super().__init__(step, setting, texts)
