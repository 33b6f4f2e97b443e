"""One person's levels against the reference: how lenient, how exact.

Bias and error after the reviewer calibration of Calibrated Peer Review (Russell, UCLA), in levels
rather than in points, because levels are what people give.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workshop_tui.locale import N_

from .kappa import Kappa, quadratic_kappa
from .working import NotEnough, Sentence, Working, say, too_few


@dataclass(frozen=True, slots=True)
class Calibration:
    """Pairs of an own level and the reference's, at least one, all on the same scale."""

    pairs: tuple[tuple[int, int], ...]

    @property
    def n(self) -> int:
        """How many levels are compared."""
        return len(self.pairs)

    @property
    def bias(self) -> float:
        """Mean of own − reference, in levels: above 0 more generous, below 0 stricter."""
        return sum(own - reference for own, reference in self.pairs) / self.n

    @property
    def error(self) -> float:
        """Mean of |own − reference|, in levels."""
        return sum(abs(own - reference) for own, reference in self.pairs) / self.n

    @property
    def exact(self) -> float:
        """Share of levels equal to the reference's."""
        return self._share_within(0)

    @property
    def within_one(self) -> float:
        """Share of levels at most one away from the reference's."""
        return self._share_within(1)

    @property
    def kappa(self) -> Kappa | NotEnough:
        """Agreement beyond chance."""
        return quadratic_kappa(self.pairs)

    def bias_working(self) -> Working:
        """How the bias came about."""
        differences = [own - reference for own, reference in self.pairs]
        return Working(
            N_("Your levels minus the expert's, on average"),
            N_(
                "For each level: yours minus the expert's. The mean of these differences is above "
                "0 when you are more generous, below 0 when you are stricter."
            ),
            (
                *self._inputs(),
                say(N_("Differences: {differences}."), differences=differences),
                say(N_("Their sum is {total}, divided by {n}."), total=sum(differences), n=self.n),
            ),
            self.bias,
            1,
        )

    def error_working(self) -> Working:
        """How the mean absolute error came about."""
        distances = [abs(own - reference) for own, reference in self.pairs]
        return Working(
            N_("Distance from the expert, on average"),
            N_("For each level: how far from the expert's, whichever way. Then the mean."),
            (
                *self._inputs(),
                say(N_("Distances: {distances}."), distances=distances),
                say(N_("Their sum is {total}, divided by {n}."), total=sum(distances), n=self.n),
            ),
            self.error,
            1,
        )

    def exact_working(self) -> Working:
        """How the share of equal levels came about, in per cent."""
        return self._share_working(
            N_("Same level as the expert, in per cent"),
            N_("The share of levels that equal the expert's."),
            0,
        )

    def within_one_working(self) -> Working:
        """How the share of levels at most one away came about, in per cent."""
        return self._share_working(
            N_("At most one level from the expert, in per cent"),
            N_("The share of levels that are at most one away from the expert's."),
            1,
        )

    def _share_within(self, most: int) -> float:
        return sum(abs(own - reference) <= most for own, reference in self.pairs) / self.n

    def _share_working(self, label: str, formula: str, most: int) -> Working:
        share = self._share_within(most)
        count = say(N_("That holds for {k} of {n}."), k=round(share * self.n), n=self.n)
        return Working(label, formula, (*self._inputs(), count), 100 * share, 0)

    def _inputs(self) -> tuple[Sentence, ...]:
        return (
            say(N_("Your levels: {levels}."), levels=[own for own, _reference in self.pairs]),
            say(N_("The expert's: {levels}."), levels=[r for _own, r in self.pairs]),
        )


def calibrate(pairs: Iterable[tuple[int, int]]) -> Calibration | NotEnough:
    """Compare pairs of (own, reference) levels; one is enough for a bias, not for a kappa."""
    given = tuple(pairs)
    if not given:
        return too_few(N_("Judge a post that an expert has judged, too."), 0, 1)
    return Calibration(given)


def calibrate_criteria(
    pairs: Mapping[str, Iterable[tuple[int, int]]],
) -> dict[str, Calibration | NotEnough]:
    """`calibrate` per criterion."""
    return {code: calibrate(given) for code, given in pairs.items()}


def calibrate_overall(
    pairs: Mapping[str, Iterable[tuple[int, int]]],
) -> Calibration | NotEnough:
    """`calibrate` over the levels of all criteria together, which must share one scale."""
    return calibrate(pair for given in pairs.values() for pair in given)
