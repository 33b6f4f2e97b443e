"""Moodle Workshop's mark for reviewing: how near is a review to the best one of the same work?

Computed as `mod/workshop/eval/best/lib.php` of Moodle 4 and 5 does, written anew from its
description. For facilitators, as information only: the crowd is its truth, so an expert whom two
peers contradict loses, and a review without weight can be "the best".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum
from typing import Final

from workshop_tui.locale import N_

from .grade import Range
from .working import NotEnough, Sentence, say, too_few

LEAST_VARIANCE: Final = 0.01
"""Points squared; a smaller variance would magnify tiny differences."""
_GRADE_DECIMALS: Final = 5
_DISTANCE_DECIMALS: Final = 4
_NO_INFORMATION: Final = N_(
    "One review, or two of equal weight, always get the full mark: it says nothing."
)


class Strictness(IntEnum):
    """How much nearness is asked for: what a distance is divided by."""

    VERY_STRICT = 1
    STRICT = 3
    FAIR = 5
    LAX = 7
    VERY_LAX = 9


@dataclass(frozen=True, slots=True)
class Review:
    """One person's levels for one piece of work, one for every criterion."""

    levels: Mapping[str, float]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class ReviewMarks:
    """Marks from 0 to 100 by reviewer.

    Attributes:
        best: the reviews nearest to the average one, which the others are compared with.
        note: set when the marks carry no information.
    """

    marks: Mapping[str, float]
    best: frozenset[str]
    note: Sentence | None


def marks_for_reviewing(
    reviews: Mapping[str, Review],
    ranges: Mapping[str, Range],
    strictness: Strictness = Strictness.FAIR,
) -> ReviewMarks | NotEnough:
    """The marks of the `reviews` of one piece of work, by reviewer.

    1. Levels become 0 to 100 points, with 5 decimals. 2. Per criterion the weighted mean, and the
    weighted population variance over reviews of a weight above 0 (West 1979), at least 0.01.
    3. Distance of two reviews: Σ w·|a − b|·(a − b)²/(S·variance) / Σ w over the criteria, with 4
    decimals. 4. The best reviews are all those at the least distance from the mean. 5. The mark is
    100 minus the distance from the nearest best one, at least 0.

    Not defined when no review or no criterion has a weight.

    Raises:
        ValueError: a review lacks a criterion, or a level is outside its range.
    """
    codes = tuple(ranges)
    weighted = sum(review.weight > 0 for review in reviews.values())
    if not weighted:
        return too_few(N_("It takes a review that has a weight."), 0, 1)
    if not any(scale.weight for scale in ranges.values()):
        return too_few(N_("It takes a criterion that has a weight."), 0, 1)
    points = {name: _points(review, ranges) for name, review in reviews.items()}
    weights = [review.weight for review in reviews.values()]
    columns = [[levels[i] for levels in points.values()] for i in range(len(codes))]
    average = [_round(_mean(column, weights), _GRADE_DECIMALS) for column in columns]
    scales = [strictness * max(_variance(column, weights), LEAST_VARIANCE) for column in columns]
    importance = [ranges[code].weight for code in codes]

    def distance(one: Sequence[float], other: Sequence[float]) -> float:
        cubes = (
            w * abs(a - b) ** 3 / scale
            for a, b, w, scale in zip(one, other, importance, scales, strict=True)
        )
        return _round(sum(cubes) / sum(importance), _DISTANCE_DECIMALS)

    from_average = {name: distance(levels, average) for name, levels in points.items()}
    least = min(from_average.values())
    best = frozenset(name for name, far in from_average.items() if far == least)
    marks = {
        name: max(0.0, 100 - min(distance(levels, points[other]) for other in best))
        for name, levels in points.items()
    }
    rounded = {name: _round(mark, _GRADE_DECIMALS) for name, mark in marks.items()}
    return ReviewMarks(rounded, best, _note(weights))


def _points(review: Review, ranges: Mapping[str, Range]) -> list[float]:
    if missing := sorted(set(ranges) - set(review.levels)):
        raise ValueError(f"no level for {', '.join(missing)}")
    return [
        _round(100 * scale.share(review.levels[code]), _GRADE_DECIMALS)
        for code, scale in ranges.items()
    ]


def _mean(values: Sequence[float], weights: Sequence[float]) -> float:
    return sum(x * w for x, w in zip(values, weights, strict=True)) / sum(weights)


def _variance(values: Sequence[float], weights: Sequence[float]) -> float:
    """The weighted population variance; 0 for a single value."""
    mean = _mean(values, weights)
    squares = sum(w * (x - mean) ** 2 for x, w in zip(values, weights, strict=True))
    return squares / sum(weights)


def _note(weights: Sequence[float]) -> Sentence | None:
    counting = [weight for weight in weights if weight > 0]
    alone = len(counting) == 1 or (len(counting) == 2 and counting[0] == counting[1])
    return say(_NO_INFORMATION) if alone else None


def _round(value: float, decimals: int) -> float:
    """Halves away from zero on the number as written, which is how PHP rounds."""
    return float(Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))
