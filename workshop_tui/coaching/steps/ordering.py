"""Judge an order in which some things stay and others leave."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from workshop_tui.content import Text

from .verdict import Remark, Verdict


def judge_order(
    places: Sequence[int | None], reasons: Sequence[Text | None], response: Sequence[str]
) -> Verdict:
    """`response` holds the numbers (from 0) of the things kept, in order.

    `places` are the expert's, from 1; `None` means left out. Order counts relatively: of the things
    that both keep, those in the longest run that already follows the expert's order agree. So one
    thing out of place costs one point, not all below it.
    """
    ranks = {str(number): place for number, place in enumerate(places)}
    kept = [key for key in dict.fromkeys(response) if key in ranks]
    both = [key for key in kept if ranks[key] is not None]
    in_order = {both[i] for i in _longest_increasing([ranks[key] or 0 for key in both])}
    remarks = tuple(
        Remark(
            key=key,
            taken=key in kept,
            agrees=key in in_order if rank is not None else key not in kept,
            why=reasons[int(key)],
            expert_place=rank,
        )
        for key, rank in ranks.items()
    )
    return Verdict(sum(remark.agrees for remark in remarks), len(remarks), remarks)


def _longest_increasing(numbers: Sequence[int]) -> list[int]:
    """The positions of a longest strictly increasing subsequence, by patience sorting."""
    tops: list[int] = []
    top_positions: list[int] = []
    before: list[int] = []
    for position, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        before.append(top_positions[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [number]
        top_positions[pile : pile + 1] = [position]
    found: list[int] = []
    position = top_positions[-1] if top_positions else -1
    while position >= 0:
        found.append(position)
        position = before[position]
    return found[::-1]
