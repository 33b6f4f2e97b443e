"""Mark the faults that a post has."""

from __future__ import annotations

from workshop_tui.app.text import user_line
from workshop_tui.content import FindFaults

from .base import StepSetting
from .ticking import TickingView


class FindFaultsView(TickingView):
    """The names of faults to tick."""

    def __init__(self, step: FindFaults, setting: StepSetting) -> None:
        names = ((option.code, user_line(setting.faults[option.code])) for option in step.options)
        super().__init__(step, setting, names)
