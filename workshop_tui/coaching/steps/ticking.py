"""Judge which of several options were ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workshop_tui.content import Text

from .verdict import Remark, Verdict


@dataclass(frozen=True, slots=True)
class Tick:
    """An option to tick or to leave, and why."""

    key: str
    right: bool
    why: Text | None


def judge_ticks(options: Iterable[Tick], response: Sequence[str]) -> Verdict:
    """`response` holds the keys ticked; what is rightly left unticked counts as much."""
    ticked = set(response)
    remarks = tuple(
        Remark(
            key=option.key,
            taken=option.key in ticked,
            agrees=(option.key in ticked) == option.right,
            why=option.why,
        )
        for option in options
    )
    return Verdict(sum(remark.agrees for remark in remarks), len(remarks), remarks)
