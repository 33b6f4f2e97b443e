"""Raised hands beside the levels that persons gave: `records.hands` says what they count for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workshop_tui.records import Hands, Record, add_counts, body_of, clean_counts, hands_raised

from .comparison import Comparison
from .spread import LEVELS, Spread, spread_of


def raised_hands(records: Iterable[Record]) -> dict[str, dict[str, list[int]]]:
    """By subject and criterion, how many raised their hands for level 1, 2, 3 and 4.

    `records` come oldest first; of an author, a subject and a room the latest counts, and several
    rooms are counted together.
    """
    latest: dict[tuple[str, str, str], dict[str, list[int]]] = {}
    for record in records:
        if (hands := body_of(record, Hands)) is not None:
            key = record.subject, record.author, record.room or ""
            latest[key] = clean_counts(hands.counts)
    found: dict[str, dict[str, list[int]]] = {}
    for (subject, _author, _room), counts in latest.items():
        found[subject] = add_counts(found.get(subject, {}), counts)
    return found


def levels_of(counts: Sequence[int]) -> list[int]:
    """A level for each hand."""
    return [level for level, n in zip(LEVELS, counts, strict=True) for _hand in range(n)]


def with_hands(comparison: Comparison, counts: Mapping[str, Sequence[int]]) -> Comparison:
    """A comparison in which raised hands are among the peers."""
    if not hands_raised(counts):
        return comparison
    criteria = tuple(
        replace(row, peers=_together(row.peers, counts.get(row.code, (0,) * len(LEVELS))))
        for row in comparison.criteria
    )
    return replace(comparison, criteria=criteria, peers=comparison.peers + hands_raised(counts))


def _together(spread: Spread | None, counts: Sequence[int]) -> Spread | None:
    given = levels_of(spread.counts) if spread else []
    return spread_of([*given, *levels_of(counts)])
