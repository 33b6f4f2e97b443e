"""Does a judge choose as the others would? A flag to talk about, never a mark."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from workshop_tui.locale import N_
from workshop_tui.scoring.working import NotEnough, too_few

from .judgement import Judgement
from .strengths import Strengths

ENOUGH_JUDGEMENTS: Final = 5


@dataclass(frozen=True, slots=True)
class JudgeFit:
    """How surprising a judge's choices are; 1 is as expected, above it more surprising.

    Attributes:
        n: how many choices.
        infit: weighs close duels more; above 1.3 or so the judge values something else.
        outfit: sensitive to single choices against a clear favourite.
    """

    n: int
    infit: float
    outfit: float


def fit_of_judges(
    judgements: Iterable[Judgement], strengths: Strengths
) -> dict[str, JudgeFit | NotEnough]:
    """The fit of every judge to the `strengths`.

    With x the share that the first text got and p its chance: infit Σ(x − p)²/Σp(1 − p), outfit
    the mean of (x − p)²/(p(1 − p)) (B. D. Wright and G. N. Masters, Rating Scale Analysis, 1982;
    for duels Pollitt 2012). A tie is never far from p, so that many ties make both small.
    """
    by_judge: dict[str, list[tuple[float, float]]] = {}
    for judgement in judgements:
        chance = strengths.chance(judgement.one, judgement.other)
        square, variance = (judgement.share - chance) ** 2, chance * (1 - chance)
        by_judge.setdefault(judgement.judge, []).append((square, variance))
    return {judge: _fit(given) for judge, given in by_judge.items()}


def _fit(given: list[tuple[float, float]]) -> JudgeFit | NotEnough:
    n = len(given)
    if n < ENOUGH_JUDGEMENTS:
        return too_few(
            N_("It takes {need} choices of a judge; there are {have}."), n, ENOUGH_JUDGEMENTS
        )
    return JudgeFit(
        n,
        infit=sum(square for square, _v in given) / sum(variance for _s, variance in given),
        outfit=sum(square / variance for square, variance in given) / n,
    )
