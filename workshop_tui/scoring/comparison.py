"""One person's levels beside the expert's and the peers'."""

from __future__ import annotations

import statistics
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from workshop_tui.content import JudgedPost, ReferenceLevel, Rubric
from workshop_tui.records import Critique, Record, body_of

from .spread import LEVELS, Spread, spread_from_counts, spread_of


@dataclass(frozen=True, slots=True)
class CriterionComparison:
    """The levels given on one criterion of one post; `None` where none was given.

    Attributes:
        given: every level that the person gave, oldest first; `own` is that of the latest critique.
    """

    code: str
    own: int | None
    reference: ReferenceLevel | None
    peers: Spread | None
    given: tuple[int, ...] = ()

    @property
    def difference(self) -> int | None:
        """Own level minus the expert's: above zero is more generous."""
        if self.own is None or self.reference is None:
            return None
        return self.own - self.reference.level

    @property
    def apart(self) -> float | None:
        """`difference`, or own level minus the peers' median where no expert judged the post."""
        if self.reference is not None or self.own is None or self.peers is None:
            return self.difference
        return self.own - self.peers.median


@dataclass(frozen=True, slots=True)
class Comparison:
    """All criteria of one post, in the rubric's order, and how many peers judged it."""

    criteria: tuple[CriterionComparison, ...]
    peers: int

    @property
    def referenced(self) -> bool:
        """Did an expert judge the post?"""
        return any(criterion.reference is not None for criterion in self.criteria)

    @property
    def by_difference(self) -> tuple[CriterionComparison, ...]:
        """The criteria, those first on which the person differs most; ties in the rubric's order.

        What cannot be compared comes last.
        """
        return tuple(sorted(self.criteria, key=_reach, reverse=True))

    @property
    def widest(self) -> float | None:
        """The largest difference, with its sign; `None` where nothing can be compared."""
        return self.by_difference[0].apart if self.criteria else None


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
    given = [(r.author, body.levels) for r in critiques if (body := body_of(r, Critique))]
    latest = dict(given)
    own = latest.pop(person, {})
    mine = [levels for author, levels in given if author == person]
    return Comparison(
        criteria=tuple(
            CriterionComparison(
                code=code,
                own=own.get(code) if own.get(code) in LEVELS else None,
                reference=post.reference.get(code),
                peers=spread_of(levels[code] for levels in latest.values() if code in levels),
                given=tuple(levels[code] for levels in mine if levels.get(code) in LEVELS),
            )
            for code in rubric.codes()
        ),
        peers=len(latest),
    )


def compare_with_counts(
    post: JudgedPost,
    rubric: Rubric,
    own: Mapping[str, int],
    counts: Mapping[str, Sequence[int]],
    *,
    counted: bool,
) -> Comparison:
    """Compare somebody's own levels with the expert and with a room, of which only counts are told.

    `counts` holds, by criterion, how many gave level 1, 2, 3 and 4; with `counted`, one of them is
    the person.
    """
    peers = {
        code: spread_from_counts(_without(counts.get(code, ()), own.get(code) if counted else None))
        for code in rubric.codes()
    }
    return Comparison(
        criteria=tuple(
            CriterionComparison(
                code=code,
                own=own.get(code) if own.get(code) in LEVELS else None,
                reference=post.reference.get(code),
                peers=peers[code],
            )
            for code in peers
        ),
        peers=max((spread.n for spread in peers.values() if spread), default=0),
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


def _reach(criterion: CriterionComparison) -> float:
    return -1.0 if criterion.apart is None else abs(criterion.apart)


def _without(counts: Sequence[int], level: int | None) -> list[int]:
    """The counts without one who gave `level`."""
    return [n - (number == level) for number, n in enumerate(counts, start=1)]


def _latest_levels(critiques: Iterable[Record]) -> dict[str, Mapping[str, int]]:
    levels: dict[str, Mapping[str, int]] = {}
    for record in critiques:
        critique = body_of(record, Critique)
        if critique is not None:
            levels[record.author] = critique.levels
    return levels
