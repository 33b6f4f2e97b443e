"""Judge which parts of a caption were marked."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_tui.content import Mark

from .ticking import Tick, judge_ticks
from .verdict import Verdict


def judge(step: Mark, response: Sequence[str]) -> Verdict:
    """`response` holds the numbers (from 0) of the parts marked."""
    ticks = (Tick(str(number), part.right, part.reason) for number, part in enumerate(step.parts))
    return judge_ticks(ticks, response)
