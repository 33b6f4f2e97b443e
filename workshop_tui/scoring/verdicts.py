"""What the levels of a critique mean for the post."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from workshop_tui.content import Rubric


class PostVerdict(Enum):
    """May the post go out?"""

    READY = "ready"
    NOT_YET = "not_yet"
    HOLD = "hold"


def post_verdict(levels: Mapping[str, int], rubric: Rubric) -> PostVerdict | None:
    """The rubric's verdict, or `None` while a criterion has no level."""
    if any(code not in levels for code in rubric.codes()):
        return None
    rule = rubric.verdicts
    if levels[rule.hold_criterion] <= rule.hold_level:
        return PostVerdict.HOLD
    if all(levels[code] >= rule.ready_level for code in rubric.codes()):
        return PostVerdict.READY
    return PostVerdict.NOT_YET
