"""Judge what was predicted."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_tui.content import Predict

from .ticking import Tick, judge_ticks
from .verdict import Verdict


def judge(step: Predict, response: Sequence[str]) -> Verdict:
    """`response` holds the numbers (from 0) of the options ticked."""
    ticks = (
        Tick(str(number), option.right, option.reason) for number, option in enumerate(step.options)
    )
    return judge_ticks(ticks, response)
