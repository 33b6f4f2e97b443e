"""Would other judges have found the same? Split-half reliability of duels."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workshop_tui.locale import N_
from workshop_tui.scoring.working import NotEnough, Working, no_variation, say, too_few

from .judgement import Judgement
from .strengths import PRIOR_VARIANCE, Tally, fit

LEAST_TEXTS: Final = 3
_TOLERANCE: Final = 1e-4


@dataclass(frozen=True, slots=True)
class SplitHalf:
    """The agreement of two halves of the judges, over many random splits.

    Attributes:
        correlation: the mean correlation of the strengths that the two halves find.
        judges: how many were split.
        splits: how many splits could be used.
    """

    correlation: float
    judges: int
    splits: int

    @property
    def value(self) -> float:
        """The reliability of all judges together: Spearman-Brown, 2r/(1 + r).

        A correlation below 0 stands for no reliability at all and gives 0.
        """
        r = max(0.0, self.correlation)
        return 2 * r / (1 + r)

    def working(self) -> Working:
        """The correlation of the halves, stepped up to all judges."""
        return Working(
            N_("Split-half reliability"),
            N_(
                "The judges are split in two at random, again and again; each half alone gives "
                "strengths, and the two are correlated. 1 is full agreement, 0 none."
            ),
            (
                say(N_("Judges: {n}; random splits: {splits}."), n=self.judges, splits=self.splits),
                say(N_("Mean correlation of the halves: {r}."), r=self.correlation),
                say(
                    N_("All judges together are twice as many: 2·r divided by (1 + r), or 0."),
                ),
            ),
            self.value,
        )


def split_half(
    judgements: Iterable[Judgement],
    *,
    seed: int = 0,
    splits: int = 100,
    prior_variance: float = PRIOR_VARIANCE,
) -> SplitHalf | NotEnough:
    """Split the judges at random `splits` times; the same `seed` gives the same splits.

    After the practice of comparative judgement (I. Jones and others): the correlation over the
    texts that both halves judged, averaged over the splits, then stepped up by Spearman-Brown.
    Unlike the separation coefficient it is not inflated by adaptive pairing (Bramley 2015). Splits
    whose halves share fewer than three texts, or in which a half finds all alike, are not used.
    """
    by_judge: dict[str, list[Judgement]] = {}
    for judgement in judgements:
        by_judge.setdefault(judgement.judge, []).append(judgement)
    judges = sorted(by_judge)
    if len(judges) < 2:
        return too_few(N_("It takes {need} judges; there are {have}."), len(judges), 2)
    every = [judgement for judge in judges for judgement in by_judge[judge]]
    start = _strengths(every, prior_variance)
    rng = random.Random(seed)
    found: list[float] = []
    for _split in range(splits):
        rng.shuffle(judges)
        middle = len(judges) // 2
        halves = [
            _strengths([j for judge in half for j in by_judge[judge]], prior_variance, start)
            for half in (judges[:middle], judges[middle:])
        ]
        shared = sorted(halves[0].keys() & halves[1].keys())
        if len(shared) >= LEAST_TEXTS:
            r = _correlation(*([half[text] for text in shared] for half in halves))
            found += [] if r is None else [r]
    if not found:
        return no_variation(N_("No split leaves three texts that both halves judged."), len(judges))
    return SplitHalf(math.fsum(found) / len(found), len(judges), len(found))


def _strengths(
    judgements: list[Judgement], prior_variance: float, start: Mapping[str, float] | None = None
) -> dict[str, float]:
    counts = Tally(judgements)
    first = None if start is None else [start[text] for text in counts.texts]
    values = fit(counts, prior_variance, first, _TOLERANCE)
    return dict(zip(counts.texts, values, strict=True))


def _correlation(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Pearson's r, or `None` when one side does not vary."""
    x_mean, y_mean = math.fsum(xs) / len(xs), math.fsum(ys) / len(ys)
    products = math.fsum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys, strict=True))
    x_squares = math.fsum((x - x_mean) ** 2 for x in xs)
    y_squares = math.fsum((y - y_mean) ** 2 for y in ys)
    scale = math.sqrt(x_squares * y_squares)
    return products / scale if scale else None
