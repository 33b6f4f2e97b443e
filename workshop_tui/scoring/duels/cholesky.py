"""A symmetric positive definite system, solved in plain Python.

Inner products run over whole rows by `map`, which is what makes a few hundred unknowns a matter of
a tenth of a second.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul


def factor(matrix: Sequence[Sequence[float]]) -> list[list[float]]:
    """The lower triangle L of L·Lᵀ = `matrix`, a row of i + 1 numbers for row i.

    Raises:
        ValueError: it is not positive definite.
    """
    rows: list[list[float]] = []
    for i, values in enumerate(matrix):
        row: list[float] = []
        for j in range(i):
            other = rows[j]  # one longer than what `row` has so far: map stops before its diagonal
            row.append((values[j] - sum(map(mul, row, other))) / other[j])
        rest = values[i] - sum(map(mul, row, row))
        if rest <= 0:
            raise ValueError("not positive definite")
        row.append(math.sqrt(rest))
        rows.append(row)
    return rows


def solve(lower: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """The x of L·Lᵀ·x = `right`."""
    n = len(lower)
    x: list[float] = []
    for i, row in enumerate(lower):
        x.append((right[i] - sum(map(mul, x, row))) / row[i])
    for i in reversed(range(n)):
        x[i] /= lower[i][i]
        for j in range(i):
            x[j] -= lower[i][j] * x[i]
    return x


def inverse_diagonal(lower: Sequence[Sequence[float]]) -> list[float]:
    """The diagonal of (L·Lᵀ)⁻¹: for each column of L⁻¹ the sum of its squares."""
    diagonal: list[float] = []
    for start in range(len(lower)):
        column: list[float] = [1 / lower[start][start]]
        for row in lower[start + 1 :]:
            column.append(-sum(map(mul, column, row[start:])) / row[-1])
        diagonal.append(sum(map(mul, column, column)))
    return diagonal
