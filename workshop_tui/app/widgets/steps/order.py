"""Put cards in order."""

from __future__ import annotations

from typing import ClassVar

from workshop_tui.coaching.steps import Remark
from workshop_tui.content import Order
from workshop_tui.locale import N_, _

from .base import StepSetting
from .moving import MovingView


class OrderView(MovingView):
    """Cards in the order in which a reader meets them; each shows its slot when judged."""

    LEAVE_OUT: ClassVar[str] = N_("not used")

    def __init__(self, step: Order, setting: StepSetting) -> None:
        self._cards = step.cards
        some_leave = any(card.slot is None for card in step.cards)
        super().__init__(step, setting, [card.text for card in step.cards], some_leave=some_leave)

    def place_told(self, entry: int, remark: Remark) -> str:
        """The card's place and its slot."""
        slot = self._cards[entry].slot
        return f"{remark.expert_place} · {slot}" if slot else _("leave it out")
