"""One person's levels beside the expert's and the peers'."""

from __future__ import annotations

import statistics
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from workshop_tui.content import JudgedPost, ReferenceLevel, Rubric
from workshop_tui.records import Critique, Record, body_of

from .spread import LEVELS, Spread, spread_of


@dataclass(frozen=True, slots=True)
class CriterionComparison:
    """The levels given on one criterion of one post; `None` where none was given."""

    code: str
    own: int | None
    reference: ReferenceLevel | None
    peers: Spread | None

    @property
    def difference(self) -> int | None:
        """Own level minus the expert's: above zero is more generous."""
        if self.own is None or self.reference is None:
            return None
        return self.own - self.reference.level


@dataclass(frozen=True, slots=True)
class Comparison:
    """All criteria of one post, in the rubric's order, and how many peers judged it."""

    criteria: tuple[CriterionComparison, ...]
    peers: int

    @property
    def referenced(self) -> bool:
        """Did an expert judge the post?"""
        return any(criterion.reference is not None for criterion in self.criteria)


@dataclass(frozen=True, slots=True)
class PeerLevels:
    """What peers gave one post: the spread by criterion code, and how many of them judged it."""

    spreads: Mapping[str, Spread]
    peers: int


def levels_of_peers(
    critiques: Iterable[Record], codes: Iterable[str], apart_from: Collection[str]
) -> PeerLevels:
    """The levels that others gave one post; nobody in `apart_from` is a peer.

    `critiques` are records of kind critique about this post, oldest first; of each person the
    latest counts. A criterion that no peer judged is left out.
    """
    latest = _latest_levels(critiques)
    others = [levels for person, levels in latest.items() if person not in apart_from]
    spreads = {code: spread_of(given[code] for given in others if code in given) for code in codes}
    return PeerLevels({code: spread for code, spread in spreads.items() if spread}, len(others))


def compare(
    post: JudgedPost, rubric: Rubric, critiques: Iterable[Record], person: str
) -> Comparison:
    """Compare `person` with the expert and with everybody else who critiqued `post`.

    `critiques` are records of kind critique about this post, oldest first; of each person the
    latest counts.
    """
    latest = _latest_levels(critiques)
    own = latest.pop(person, {})
    return Comparison(
        criteria=tuple(
            CriterionComparison(
                code=code,
                own=own.get(code) if own.get(code) in LEVELS else None,
                reference=post.reference.get(code),
                peers=spread_of(levels[code] for levels in latest.values() if code in levels),
            )
            for code in rubric.codes()
        ),
        peers=len(latest),
    )


def mean_differences(comparisons: Iterable[Comparison]) -> dict[str, float]:
    """Own level minus the expert's per criterion, averaged over posts.

    In levels; above zero the person is more generous than the expert. A criterion without any own
    level is left out.
    """
    differences: dict[str, list[int]] = {}
    for comparison in comparisons:
        for criterion in comparison.criteria:
            if criterion.difference is not None:
                differences.setdefault(criterion.code, []).append(criterion.difference)
    return {code: statistics.fmean(values) for code, values in differences.items()}


def peer_counts(critiques: Iterable[Record], person: str) -> dict[str, int]:
    """How many people other than `person` critiqued each subject."""
    critics: dict[str, set[str]] = {}
    for record in critiques:
        if record.author != person:
            critics.setdefault(record.subject, set()).add(record.author)
    return {subject: len(people) for subject, people in critics.items()}


def _latest_levels(critiques: Iterable[Record]) -> dict[str, Mapping[str, int]]:
    levels: dict[str, Mapping[str, int]] = {}
    for record in critiques:
        critique = body_of(record, Critique)
        if critique is not None:
            levels[record.author] = critique.levels
    return levels
