"""What every measure of a photo gives back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypeAlias

from workshop_tui.locale import N_, _
from workshop_tui.locale.numbers import month_in_words, number

UNIT_PIXELS: Final = N_("pixels")
UNIT_LEVELS: Final = N_("grey levels")
UNIT_DEGREES: Final = N_("degrees")
UNIT_PERCENT: Final = "%"

Word: TypeAlias = float | str | date
Details: TypeAlias = tuple[tuple[str, Word], ...]


class Kind(StrEnum):
    """How far a measure may be trusted; `docs/photo-measures.md` has the rates behind it.

    A finding was right on at least 85 % of faulty pictures and wrong on at most 10 % of good ones.
    A hint is less sure, or misses much. A question has no reliable measure: the eye decides.
    """

    FINDING = "finding"
    HINT = "hint"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing measured in a photo, or asked about it.

    Attributes:
        id: for ever the same, such as `blur`.
        message: the English text of the sentence, with places for the numbers.
        value: in `unit`; nothing where it could not be judged, and for a question.
        low: the least value that is fine, if there is one.
        high: the greatest value that is fine, if there is one.
        details: more numbers, names and months for the sentence.
    """

    id: str
    kind: Kind
    message: str
    value: float | None = None
    unit: str = ""
    low: float | None = None
    high: float | None = None
    details: Details = ()

    @property
    def fine(self) -> bool | None:
        """Is the value in the range that is fine? Nothing where there is no value."""
        if self.value is None:
            return None
        above = self.low is None or self.value >= self.low
        return above and (self.high is None or self.value <= self.high)

    @property
    def sentence(self) -> str:
        """What to tell, in the language spoken now."""
        words = {"value": self.value, "low": self.low, "high": self.high, **dict(self.details)}
        shown = {name: in_words(word) for name, word in words.items() if word is not None}
        return _(self.message).format(**shown)

    @property
    def reading(self) -> str:
        """The value, its unit and the range that is fine, in the language spoken now."""
        if self.value is None:
            return ""
        unit = _(self.unit) if self.unit else ""
        return f"{in_words(self.value)} {unit}".rstrip() + f" ({self._range()})"

    def _range(self) -> str:
        low, high = (in_words(end) if end is not None else None for end in (self.low, self.high))
        if low is None:
            return _("fine: up to {high}").format(high=high)
        if high is None:
            return _("fine: {low} or more").format(low=low)
        return _("fine: {low} to {high}").format(low=low, high=high)


def in_words(word: Word) -> str:
    """A number or a month as the reader's language writes it: 1,5 in Indonesian, 1.5 in English."""
    if isinstance(word, str):
        return word
    return month_in_words(word) if isinstance(word, date) else number(word)
