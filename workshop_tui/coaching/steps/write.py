"""Judge a caption's length; its quality is for people to judge."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_tui.coaching.caption import words
from workshop_tui.content import Write

from .verdict import Verdict


def judge(step: Write, response: Sequence[str]) -> Verdict:
    """`response` holds the caption; one point for keeping to the length asked for."""
    length = len(words("\n".join(response)))
    return Verdict(int(step.min_words <= length <= step.max_words), 1)
