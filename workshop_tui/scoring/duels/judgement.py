"""One blind choice between two texts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Judgement:
    """`judge` compared `one` with `other`.

    Attributes:
        share: what `one` got of the win: 1, or 0, or ½ when they were found equal.

    Raises:
        ValueError: a text was compared with itself, or the share is outside 0 to 1.
    """

    judge: str
    one: str
    other: str
    share: float

    def __post_init__(self) -> None:
        if self.one == self.other:
            raise ValueError(f"{self.one} against itself")
        if not 0 <= self.share <= 1:
            raise ValueError(f"a share of {self.share}")
