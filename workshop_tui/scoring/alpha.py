"""Krippendorff's alpha: do several people, with gaps, judge alike?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from workshop_tui.locale import N_

from .working import NotEnough, Working, no_variation, say, too_few


class Metric(Enum):
    """What a difference between two values means."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Alpha:
    """1 is full agreement, 0 what chance gives.

    Customary reading (Krippendorff, Content Analysis, section 11.4): from .8 firm, from .667
    tentative, below that not to be built on.

    Attributes:
        units: how many units had at least two values.
        n: how many values those hold.
        observed: the mean disagreement within units.
        expected: the mean disagreement between any two of the values.
    """

    metric: Metric
    units: int
    n: int
    observed: float
    expected: float

    @property
    def value(self) -> float:
        """1 − observed / expected."""
        return 1 - self.observed / self.expected

    def working(self) -> Working:
        """The two disagreements and their ratio."""
        return Working(
            N_("Krippendorff's alpha"),
            N_(
                "1 minus the ratio of two disagreements: that between people about the same post, "
                "and that between levels drawn at random from all that were given."
            ),
            (
                say(N_("Posts judged by two or more: {units}."), units=self.units),
                say(N_("Levels given to them: {n}."), n=self.n),
                say(N_("Disagreement about the same post: {x}."), 3, x=self.observed),
                say(N_("Disagreement by chance: {x}."), 3, x=self.expected),
                say(N_("The ratio is {ratio}."), 3, ratio=self.observed / self.expected),
            ),
            self.value,
        )


def krippendorff_alpha(
    units: Iterable[Sequence[float | None]], metric: Metric = Metric.ORDINAL
) -> Alpha | NotEnough:
    """Alpha of `units`, each a sequence of the values given to it; `None` is a missing one.

    α = 1 − D_o/D_e (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011):
    D_o = (1/n) Σ_u Σ_{i≠j} δ²(v_i, v_j)/(m_u − 1) over the units with m_u ≥ 2 values, n values in
    all; D_e = Σ_{c,k} n_c·n_k·δ²(c, k) / (n·(n − 1)). δ² is, by metric: [c ≠ k]; the square of the
    number of values from c to k, those at the ends counted half; (c − k)²; ((c − k)/(c + k))².
    Units with fewer than two values count nowhere. Not defined without such a unit, nor when all
    their values are the same one.

    Raises:
        ValueError: a ratio scale with a value below 0.
    """
    complete = [given for unit in units if len(given := _given(unit)) > 1]
    if not complete:
        return too_few(N_("It takes a post that two people judged."), 0, 1)
    totals = Counter(value for unit in complete for value in unit)
    n = totals.total()
    if len(totals) == 1:
        return no_variation(
            N_("Everybody gave one and the same level, so agreement cannot be told from chance."), n
        )
    if metric is Metric.RATIO and min(totals) < 0:
        raise ValueError("a ratio scale has no values below 0")
    delta = _differences(totals, metric)
    observed = sum(_disagreement(Counter(unit), delta) / (len(unit) - 1) for unit in complete)
    expected = _disagreement(totals, delta)
    return Alpha(metric, len(complete), n, observed / n, expected / (n * (n - 1)))


def _disagreement(counts: Mapping[float, int], delta: Mapping[tuple[float, float], float]) -> float:
    """Σ_{i≠j} δ² over the values that `counts` counts."""
    return sum(2 * counts[c] * counts[k] * delta[c, k] for c, k in combinations(counts, 2))


def _given(unit: Sequence[float | None]) -> list[float]:
    return [value for value in unit if value is not None]


def _differences(totals: Mapping[float, int], metric: Metric) -> dict[tuple[float, float], float]:
    """δ² of every two values, either way round."""
    return {
        (c, k): 0.0 if c == k else _difference(min(c, k), max(c, k), totals, metric)
        for c in totals
        for k in totals
    }


def _difference(low: float, high: float, totals: Mapping[float, int], metric: Metric) -> float:
    match metric:
        case Metric.NOMINAL:
            return 1.0
        case Metric.ORDINAL:
            between = sum(count for value, count in totals.items() if low <= value <= high)
            return (between - (totals[low] + totals[high]) / 2) ** 2
        case Metric.INTERVAL:
            return (low - high) ** 2
        case Metric.RATIO:
            return ((low - high) / (low + high)) ** 2
