"""How strong is each text? A penalised Bradley-Terry fit."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workshop_tui.locale import N_
from workshop_tui.scoring.working import NotEnough, too_few

from .cholesky import factor, inverse_diagonal, solve
from .judgement import Judgement

PRIOR_VARIANCE: Final = 1.0
"""Logits squared: before any duel, two texts in three lie within one logit of the average."""
_TOLERANCE: Final = 1e-9
_MOST_STEPS: Final = 100
_SLOW: Final = 0.6
"""A step that is longer than this share of the one before asks for a new factor."""


@dataclass(frozen=True, slots=True)
class Strength:
    """The strength of one text.

    Attributes:
        value: in logits; 0 is the average of all texts compared.
        error: standard error, in logits.
        n: duels it took part in.
        wins: those it won, ties as halves.
    """

    value: float
    error: float
    n: int
    wins: float

    @property
    def chance(self) -> float:
        """The probability to win against an average text: 1/(1 + e^−value)."""
        return win_chance(self.value, 0.0)


@dataclass(frozen=True, slots=True)
class Strengths:
    """The strengths of all texts that were compared.

    Attributes:
        texts: by id.
        groups: how many groups of texts no duel connects; above 1, strengths compare only within
            a group.
    """

    texts: Mapping[str, Strength]
    prior_variance: float
    groups: int

    def chance(self, one: str, other: str) -> float:
        """The probability that `one` wins against `other`."""
        return win_chance(self.texts[one].value, self.texts[other].value)


def win_chance(one: float, other: float) -> float:
    """1/(1 + e^(other − one)), for strengths in logits."""
    difference = one - other
    if difference < 0:
        return (e := math.exp(difference)) / (1 + e)
    return 1 / (1 + math.exp(-difference))


def estimate_strengths(
    judgements: Iterable[Judgement], prior_variance: float = PRIOR_VARIANCE
) -> Strengths | NotEnough:
    """The strengths that best explain `judgements`.

    R. A. Bradley and M. E. Terry, "Rank analysis of incomplete block designs I" (Biometrika 39,
    1952): P(i beats j) = 1/(1 + e^(θ_j − θ_i)). Minimised is
    Σ −share·log P − (1 − share)·log(1 − P) + Σ θ²/(2·`prior_variance`), so that a text that won or
    lost everything stays finite; a tie is half a win for each. Newton's method with a Cholesky
    factor that is kept while it leads on. The sum of the strengths is 0 at the minimum; standard
    errors come from the inverse of the penalised Hessian under Σθ = 0.

    Raises:
        ValueError: `prior_variance` is not above 0.
    """
    if not 0 < prior_variance < math.inf:
        raise ValueError(f"a prior variance of {prior_variance}")
    counts = Tally(judgements)
    if not counts.texts:
        return too_few(N_("It takes a duel; there are {have}."), 0, 1)
    values = fit(counts, prior_variance)
    shift = prior_variance / len(values)
    variances = inverse_diagonal(factor(_hessian(counts, values, prior_variance)))
    return Strengths(
        {
            text: Strength(
                values[i], math.sqrt(max(0.0, variances[i] - shift)), counts.n[i], counts.wins[i]
            )
            for text, i in counts.texts.items()
        },
        prior_variance,
        counts.groups(),
    )


class Tally:
    """Judgements counted by pair of texts, which are numbered in the order of their ids."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        given = list(judgements)
        ids = {text for judgement in given for text in (judgement.one, judgement.other)}
        self.texts = {text: number for number, text in enumerate(sorted(ids))}
        self.n = [0] * len(ids)
        self.wins = [0.0] * len(ids)
        self.pairs: dict[tuple[int, int], int] = {}
        for judgement in given:
            i, j = self.texts[judgement.one], self.texts[judgement.other]
            self.n[i] += 1
            self.n[j] += 1
            self.wins[i] += judgement.share
            self.wins[j] += 1 - judgement.share
            pair = (i, j) if i < j else (j, i)
            self.pairs[pair] = self.pairs.get(pair, 0) + 1

    def groups(self) -> int:
        """How many groups of texts no duel connects."""
        group = list(range(len(self.n)))

        def head(i: int) -> int:
            while group[i] != i:
                group[i] = i = group[group[i]]
            return i

        for i, j in self.pairs:
            group[head(i)] = head(j)
        return sum(head(i) == i for i in range(len(group)))


def fit(
    counts: Tally,
    prior_variance: float,
    start: Sequence[float] | None = None,
    tolerance: float = _TOLERANCE,
) -> list[float]:
    """The strengths by number of text, once a step moves none of them by `tolerance` logits."""
    values = [0.0] * len(counts.n) if start is None else list(start)
    cost = _cost(counts, values, prior_variance)
    lower = factor(_hessian(counts, values, prior_variance))
    last = math.inf
    for _step in range(_MOST_STEPS):
        move = solve(lower, _gradient(counts, values, prior_variance))
        values, cost, length = _down(counts, values, cost, move, prior_variance)
        if length < tolerance:
            break
        if length > _SLOW * last:  # factoring costs most; while the old one leads on, it stays
            lower = factor(_hessian(counts, values, prior_variance))
        last = length
    return values


def _down(
    counts: Tally,
    values: list[float],
    cost: float,
    move: Sequence[float],
    prior_variance: float,
) -> tuple[list[float], float, float]:
    """Go along `move`, half as far as often as it leads up; new values, cost and length."""
    scale, longest = 1.0, max(map(abs, move))
    while True:
        moved = [value - scale * m for value, m in zip(values, move, strict=True)]
        new = _cost(counts, moved, prior_variance)
        if new <= cost or scale * longest < _TOLERANCE:
            return moved, new, scale * longest
        scale /= 2


def _cost(counts: Tally, values: Sequence[float], prior_variance: float) -> float:
    """−log likelihood and penalty: Σ n·log(e^θi + e^θj) − Σ wins·θ + Σ θ²/(2σ²)."""
    cost = sum(value * value for value in values) / (2 * prior_variance)
    for (i, j), n in counts.pairs.items():
        one, other = values[i], values[j]
        cost += n * (max(one, other) + math.log1p(math.exp(-abs(one - other))))
    return cost - sum(wins * value for wins, value in zip(counts.wins, values, strict=True))


def _gradient(counts: Tally, values: Sequence[float], prior_variance: float) -> list[float]:
    gradient = [
        value / prior_variance - wins for value, wins in zip(values, counts.wins, strict=True)
    ]
    for (i, j), n in counts.pairs.items():
        expected = n * win_chance(values[i], values[j])
        gradient[i] += expected
        gradient[j] += n - expected
    return gradient


def _hessian(counts: Tally, values: Sequence[float], prior_variance: float) -> list[list[float]]:
    """Its lower triangle."""
    matrix = [[0.0] * (i + 1) for i in range(len(values))]
    for i in range(len(values)):
        matrix[i][i] = 1 / prior_variance
    for (i, j), n in counts.pairs.items():
        chance = win_chance(values[i], values[j])
        information = n * chance * (1 - chance)
        matrix[i][i] += information
        matrix[j][j] += information
        matrix[j][i] -= information
    return matrix
