"""Judge an order of blocks."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_tui.content import Rank

from .ordering import judge_order
from .verdict import Verdict


def judge(step: Rank, response: Sequence[str]) -> Verdict:
    """`response` holds the numbers (from 0) of the blocks kept, the biggest first."""
    ranks = [block.rank for block in step.blocks]
    return judge_order(ranks, [block.reason for block in step.blocks], response)
