"""Intraclass correlation: how much of the differences between levels is due to the posts?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_tui.locale import N_

from .working import NotEnough, no_variation, too_few


@dataclass(frozen=True, slots=True)
class IntraclassCorrelation:
    """The three coefficients of a single rating, after Shrout and Fleiss.

    Attributes:
        targets: n, how many posts.
        judges: k, how many people; each judged every post.
        between: BMS, the mean square between posts.
        within: WMS, the mean square within posts.
        between_judges: JMS, the mean square between people.
        residual: EMS, the mean square of what is left.
    """

    targets: int
    judges: int
    between: float
    within: float
    between_judges: float
    residual: float

    @property
    def one_way(self) -> float:
        """ICC(1,1): each post judged by other people, drawn at random."""
        return (self.between - self.within) / (self.between + (self.judges - 1) * self.within)

    @property
    def agreement(self) -> float:
        """ICC(2,1): the same people, drawn at random; leniency counts as disagreement."""
        leniency = self.judges * (self.between_judges - self.residual) / self.targets
        return (self.between - self.residual) / (
            self.between + (self.judges - 1) * self.residual + leniency
        )

    @property
    def consistency(self) -> float:
        """ICC(3,1): these very people; leniency does not count."""
        return (self.between - self.residual) / (self.between + (self.judges - 1) * self.residual)


def intraclass_correlation(
    table: Sequence[Sequence[float | None]],
) -> IntraclassCorrelation | NotEnough:
    """The coefficients of a complete table: a row per post, a column per person.

    P. E. Shrout and J. L. Fleiss, "Intraclass correlations: uses in assessing rater reliability"
    (Psychological Bulletin 86, 1979). A table with gaps is not enough, and so is one in which the
    posts do not differ at all; use Krippendorff's alpha where people judged different posts.

    Raises:
        ValueError: the rows differ in length.
    """
    n, k = len(table), len(table[0]) if table else 0
    if any(len(row) != k for row in table):
        raise ValueError("rows of different lengths")
    if n < 2:
        return too_few(N_("It takes {need} posts; there are {have}."), n, 2)
    if k < 2:
        return too_few(N_("It takes {need} people; there are {have}."), k, 2)
    rows = [[value for value in row if value is not None] for row in table]
    given = sum(len(row) for row in rows)
    if given < n * k:
        return too_few(
            N_("Everybody must judge every post: {have} of {need} levels."), given, n * k
        )
    mean = sum(map(sum, rows)) / (n * k)
    total = sum((x - mean) ** 2 for row in rows for x in row)
    of_rows = k * sum((sum(row) / k - mean) ** 2 for row in rows)
    of_columns = n * sum((sum(column) / n - mean) ** 2 for column in zip(*rows, strict=True))
    rest = max(0.0, total - of_rows - of_columns)
    result = IntraclassCorrelation(
        targets=n,
        judges=k,
        between=of_rows / (n - 1),
        within=(total - of_rows) / (n * (k - 1)),
        between_judges=of_columns / (k - 1),
        residual=rest / ((n - 1) * (k - 1)),
    )
    if not result.between:
        return no_variation(N_("All posts got the same levels on average."), given)
    return result
