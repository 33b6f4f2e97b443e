"""What several people's levels on one criterion of one post come to."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from workshop_tui.locale import N_

from .working import NotEnough, Sentence, Working, say, too_few

_TOLERANCE: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Consensus:
    """The middle and the spread of levels, in the unit of the levels.

    Attributes:
        values: the levels that count, lowest first.
        weights: of each of them, above 0.
    """

    values: tuple[float, ...]
    weights: tuple[float, ...]

    @property
    def n(self) -> int:
        """How many levels count."""
        return len(self.values)

    @property
    def mean(self) -> float:
        """Σ w·x / Σ w."""
        total = sum(w * x for w, x in zip(self.weights, self.values, strict=True))
        return total / sum(self.weights)

    @property
    def median(self) -> float:
        """The quantile of ½."""
        return self.quantile(0.5)

    @property
    def quartiles(self) -> tuple[float, float]:
        """The quantiles of ¼ and ¾."""
        return self.quantile(0.25), self.quantile(0.75)

    def quantile(self, share: float) -> float:
        """The lowest value at which the weights, counted up, exceed `share` of their sum.

        Where they reach it exactly, the middle between that value and the next: definition 2 of
        Hyndman and Fan, "Sample Quantiles in Statistical Packages" (The American Statistician 50,
        1996), with weights in place of counts. For equal weights the median is the usual one. It
        never interpolates further, so that a quartile of levels is a level or half of one.
        """
        below, above = self._around(share)
        return (below + above) / 2

    def median_working(self) -> Working:
        """How the median came about."""
        return self._quantile_working(
            N_("Median"),
            N_("The median is the level in the middle: half of the people are at or below it."),
            0.5,
        )

    def quartile_workings(self) -> tuple[Working, Working]:
        """How the two quartiles came about."""
        lower = N_("The lower quartile: a quarter of the people are at or below it.")
        upper = N_("The upper quartile: three quarters of the people are at or below it.")
        return (
            self._quantile_working(N_("Lower quartile"), lower, 0.25),
            self._quantile_working(N_("Upper quartile"), upper, 0.75),
        )

    def mean_working(self) -> Working:
        """How the mean came about."""
        total = sum(w * x for w, x in zip(self.weights, self.values, strict=True))
        return Working(
            N_("Mean"),
            N_("The sum of all levels divided by their number; with weights, each times its own."),
            (
                *self._inputs(),
                say(
                    N_("The sum is {total}, divided by {weights}."),
                    total=total,
                    weights=sum(self.weights),
                ),
            ),
            self.mean,
        )

    def _around(self, share: float) -> tuple[float, float]:
        target = share * sum(self.weights)
        counted = 0.0
        for position, (value, weight) in enumerate(zip(self.values, self.weights, strict=True)):
            counted += weight
            if math.isclose(counted, target, rel_tol=_TOLERANCE):
                return value, self.values[min(position + 1, self.n - 1)]
            if counted > target:
                return value, value
        return self.values[-1], self.values[-1]

    def _inputs(self) -> tuple[Sentence, ...]:
        given = say(N_("Levels in order: {values} ({n})."), values=self.values, n=self.n)
        if len(set(self.weights)) == 1:
            return (given,)
        return (given, say(N_("Their weights: {weights}."), weights=self.weights))

    def _quantile_working(self, label: str, formula: str, share: float) -> Working:
        below, above = self._around(share)
        equal = len(set(self.weights)) == 1
        total = float(self.n) if equal else sum(self.weights)
        target = say(
            N_("{share} of {total} is {target}."), share=share, total=total, target=share * total
        )
        found = (
            say(N_("Counted from the lowest, that is passed at level {level}."), level=below)
            if below == above
            else say(
                N_(
                    "Counted from the lowest, that is reached exactly between {below} and {above}; "
                    "the middle of the two counts."
                ),
                below=below,
                above=above,
            )
        )
        return Working(label, formula, (*self._inputs(), target, found), self.quantile(share), 1)


def consensus(
    levels: Iterable[float], weights: Iterable[float] | None = None
) -> Consensus | NotEnough:
    """The consensus of `levels`, each with its weight; without `weights` all count alike.

    A level with a weight of 0 counts nowhere, not even in the number of people.

    Raises:
        ValueError: a weight is negative, or there are not as many weights as levels.
    """
    given = list(levels)
    pairs = sorted(zip(given, [1.0] * len(given) if weights is None else weights, strict=True))
    if any(weight < 0 for _level, weight in pairs):
        raise ValueError("a weight below 0")
    counting = [(level, weight) for level, weight in pairs if weight > 0]
    if not counting:
        return too_few(N_("Nobody's level counts here yet."), 0, 1)
    return Consensus(tuple(level for level, _w in counting), tuple(w for _level, w in counting))
