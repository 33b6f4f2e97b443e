"""Which pairs of works may be shown to all, and how people chose between them."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from workshop_tui.room.agenda import DuelRound
from workshop_tui.room.protocol import DuelCount
from workshop_tui.scoring.from_records import judgements_in

from .room import Room
from .tasks import anonymous

MOST_PAIRS: Final = 12
_PLACE: Final = {1.0: 0, 0.5: 1, 0.0: 2}
"""By the share of the one on the left, where a choice is counted."""


def duel_counts(room: Room) -> list[DuelCount]:
    """Pairs of the current round of duels whose owners both allow it, the most judged first.

    How people chose is told once the round is revealed.
    """
    activity = room.progress.activity
    if not isinstance(activity, DuelRound):
        return []
    present = room.present_ids()
    works = {
        work.id: work
        for work in room.done.latest_works(activity.subject, present).values()
        if room.done.consents.get(work.id)
    }
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for judgement in judgements_in(duel for duel in room.done.duels if duel.author in present):
        if judgement.one in works and judgement.other in works:
            swapped = judgement.one > judgement.other
            share = 1 - judgement.share if swapped else judgement.share
            counts[min(judgement.one, judgement.other), max(judgement.one, judgement.other)][
                _PLACE[share]
            ] += 1
    shown = sorted(counts, key=lambda pair: (-sum(counts[pair]), pair))[:MOST_PAIRS]
    revealed = room.progress.stage == "revealed"
    return [
        DuelCount(
            anonymous(works[left]),
            anonymous(works[right]),
            counts[left, right] if revealed else None,
        )
        for left, right in shown
    ]
