"""Judge which faults were marked."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_tui.content import FindFaults

from .ticking import Tick, judge_ticks
from .verdict import Verdict


def judge(step: FindFaults, response: Sequence[str]) -> Verdict:
    """`response` holds the codes marked; a fault rightly left unmarked counts as much."""
    ticks = (Tick(option.code, option.right, option.note) for option in step.options)
    return judge_ticks(ticks, response)
