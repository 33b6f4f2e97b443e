"""Judge which variant was chosen."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_tui.content import Choose

from .verdict import Remark, Verdict


def judge(step: Choose, response: Sequence[str]) -> Verdict:
    """`response` holds the code of the chosen variant; every variant gets its reason."""
    chosen = next(iter(response), None)
    remarks = tuple(
        Remark(
            key=option.code,
            taken=option.code == chosen,
            agrees=(option.code == chosen) == option.right,
            why=option.reason,
        )
        for option in step.options
    )
    return Verdict(int(all(remark.agrees for remark in remarks)), 1, remarks)
