"""Judge which labels the cards were given."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_tui.content import Match

from .verdict import Remark, Verdict


def labels_of(response: Sequence[str]) -> dict[str, str]:
    """The code of the label by the number (from 0) of the card, as a response holds them."""
    return dict(text.split("=", 1) for text in response if "=" in text)


def judge(step: Match, response: Sequence[str]) -> Verdict:
    """`response` holds `number=code` for every card that was given a label."""
    given = labels_of(response)
    remarks = tuple(
        Remark(
            key=str(number),
            taken=str(number) in given,
            agrees=given.get(str(number)) == card.label,
            why=card.reason,
        )
        for number, card in enumerate(step.cards)
    )
    return Verdict(sum(remark.agrees for remark in remarks), len(remarks), remarks)
