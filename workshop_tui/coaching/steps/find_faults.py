"""Judge which faults were marked."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_tui.content import FindFaults

from .verdict import Remark, Verdict


def judge(step: FindFaults, response: Sequence[str]) -> Verdict:
    """`response` holds the codes marked; a fault rightly left unmarked counts as much."""
    marked = set(response)
    remarks = tuple(
        Remark(
            key=option.code,
            taken=option.code in marked,
            agrees=(option.code in marked) == option.right,
            why=option.note,
        )
        for option in step.options
    )
    return Verdict(sum(remark.agrees for remark in remarks), len(remarks), remarks)
