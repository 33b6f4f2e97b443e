"""The grade of one critique: what its levels come to on a scale from 0 to 100."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workshop_tui.content import Rubric
from workshop_tui.locale import N_

from .spread import LEVELS
from .working import Sentence, Working, say


@dataclass(frozen=True, slots=True)
class Range:
    """The levels that a criterion can have, and how much it counts beside the others.

    Raises:
        ValueError: `high` is not above `low`, or the weight is negative.
    """

    low: float
    high: float
    weight: float = 1.0

    def __post_init__(self) -> None:
        if not self.low < self.high:
            raise ValueError(f"a range from {self.low} to {self.high}")
        if self.weight < 0:
            raise ValueError(f"a weight of {self.weight}")

    def share(self, level: float) -> float:
        """How far up the range `level` is: 0 at the bottom, 1 at the top.

        Raises:
            ValueError: it is outside the range.
        """
        if not self.low <= level <= self.high:
            raise ValueError(f"{level} is not within {self.low} to {self.high}")
        return (level - self.low) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade from 0 to 100.

    Attributes:
        levels: what was given, by criterion; only those that count.
        ranges: of those criteria.
        of: how many criteria could have counted; with fewer levels the grade is of a part.
    """

    levels: Mapping[str, float]
    ranges: Mapping[str, Range]
    of: int

    @property
    def value(self) -> float:
        """100·Σ w·(level − low)/(high − low) / Σ w."""
        weights = sum(self.ranges[code].weight for code in self.levels)
        return 100 * sum(self._weighted(code) for code in self.levels) / weights

    def working(self) -> Working:
        """The shares per criterion, their weights, and the mean."""
        weights = sum(self.ranges[code].weight for code in self.levels)
        total = sum(self._weighted(code) for code in self.levels)
        return Working(
            N_("Grade of this critique"),
            N_(
                "For each criterion: how far up its range the level is, times its weight. Their "
                "sum is divided by the sum of the weights and multiplied by 100."
            ),
            (
                *(self._step(code) for code in self.levels),
                say(N_("Criteria with a level: {n} of {of}."), n=len(self.levels), of=self.of),
                say(
                    N_("The sum is {total}, the weights together {weights}."),
                    total=total,
                    weights=weights,
                ),
            ),
            self.value,
            1,
        )

    def _weighted(self, code: str) -> float:
        return self.ranges[code].weight * self.ranges[code].share(self.levels[code])

    def _step(self, code: str) -> Sentence:
        level, scale = self.levels[code], self.ranges[code]
        return say(
            N_("{code}: level {level} on {low} to {high} is {share}, weight {weight}."),
            code=code,
            level=level,
            low=scale.low,
            high=scale.high,
            share=scale.share(level),
            weight=scale.weight,
        )


def grade(levels: Mapping[str, float], ranges: Mapping[str, Range]) -> Grade | None:
    """The grade of the critique that gave `levels`, by criterion; `None` when nothing counts.

    100·Σ w·(level − low)/(high − low) / Σ w over the criteria that have a level and a weight above
    0: Moodle Workshop's *accumulative* strategy (`mod/workshop/form/accumulative`), where a scale
    counts from its first item. With the span of each range as its weight it is Moodle's *rubric*
    strategy, 100·(Σ level − Σ low)/(Σ high − Σ low). An empty critique has no grade, not a 0.

    Raises:
        ValueError: a level is outside its range.
    """
    counting = {code: scale for code, scale in ranges.items() if scale.weight > 0}
    given = {code: levels[code] for code in counting if code in levels}
    for code, level in given.items():
        counting[code].share(level)
    return Grade(given, counting, len(counting)) if given else None


def ranges_of(rubric: Rubric, weights: Mapping[str, float] | None = None) -> dict[str, Range]:
    """The ranges of a rubric's criteria; a criterion without a weight of its own weighs 1."""
    given: Mapping[str, float] = weights or {}
    return {code: Range(LEVELS[0], LEVELS[-1], given.get(code, 1.0)) for code in rubric.codes()}


def mean_grade(grades: Iterable[tuple[Grade | None, float]]) -> float | None:
    """The weighted mean of grades with their reviewers' weights; `None` when nothing counts.

    Grades that are `None` and weights of 0 count nowhere.
    """
    counting = [(g.value, weight) for g, weight in grades if g is not None and weight > 0]
    total = sum(weight for _value, weight in counting)
    return sum(value * weight for value, weight in counting) / total if counting else None
