"""Judge an order of cards."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_tui.content import Order

from .ordering import judge_order
from .verdict import Verdict


def judge(step: Order, response: Sequence[str]) -> Verdict:
    """`response` holds the numbers (from 0) of the cards used, the first one first."""
    placed = [number for number, card in enumerate(step.cards) if card.slot is not None]
    places = [
        placed.index(number) + 1 if number in placed else None for number in range(len(step.cards))
    ]
    return judge_order(places, [card.reason for card in step.cards], response)
