"""Put blocks in order, and take out what does not help."""

from __future__ import annotations

from typing import ClassVar

from workshop_tui.coaching.steps import Remark
from workshop_tui.content import Rank
from workshop_tui.locale import N_, _

from .base import StepSetting
from .moving import MovingView


class RankView(MovingView):
    """The blocks of a layout, the biggest first."""

    LEAVE_OUT: ClassVar[str] = N_("remove from the picture")

    def __init__(self, step: Rank, setting: StepSetting) -> None:
        super().__init__(step, setting, [block.text for block in step.blocks], some_leave=True)

    def place_told(self, entry: int, remark: Remark) -> str:
        """The expert's rank of a block."""
        return str(remark.expert_place) if remark.expert_place else _("remove")
