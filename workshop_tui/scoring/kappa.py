"""Agreement beyond chance of two series of levels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshop_tui.locale import N_

from .working import NotEnough, Working, no_variation, say, too_few


@dataclass(frozen=True, slots=True)
class Kappa:
    """Quadratic weighted kappa.

    1 is full agreement, 0 what chance gives, below 0 is less than chance.

    Attributes:
        n: how many pairs of levels.
        observed: the mean squared difference within the pairs, in levels squared.
        expected: the same between every first level and every second one.
    """

    n: int
    observed: float
    expected: float

    @property
    def value(self) -> float:
        """1 − observed / expected."""
        return 1 - self.observed / self.expected

    def working(self) -> Working:
        """The two mean squared differences and their ratio."""
        return Working(
            N_("Kappa, weighted by squared differences"),
            N_(
                "1 minus the ratio of two mean squared differences: that within the pairs, and "
                "that which chance would give if everybody kept their levels but mixed the posts."
            ),
            (
                say(N_("Pairs of levels: {n}."), n=self.n),
                say(N_("Mean squared difference within the pairs: {x}."), 3, x=self.observed),
                say(N_("Mean squared difference by chance: {x}."), 3, x=self.expected),
                say(N_("The ratio is {ratio}."), 3, ratio=self.observed / self.expected),
            ),
            self.value,
        )


def quadratic_kappa(pairs: Iterable[tuple[float, float]]) -> Kappa | NotEnough:
    """Cohen's weighted kappa with squared differences as the weights of disagreement.

    κ = 1 − Σ w·o / Σ w·e with w = (i − j)², o the observed and e the expected table of the two
    series (J. Cohen, "Weighted kappa", Psychological Bulletin 70, 1968; the quadratic weights
    after Fleiss and Cohen 1973). Not defined for fewer than two pairs, nor when both series
    consist of one and the same level, where chance alone agrees fully.
    """
    given = list(pairs)
    n = len(given)
    if n < 2:
        return too_few(N_("It takes {need} pairs of levels; there are {have}."), n, 2)
    observed = sum((a - b) ** 2 for a, b in given) / n
    expected = sum((a - b) ** 2 for a, _b in given for _a, b in given) / n**2
    if not expected:
        return no_variation(
            N_("Both always gave one and the same level, so agreement cannot be told from chance."),
            n,
        )
    return Kappa(n, observed, expected)
