"""Numbers that open to their working: sentences with the numbers they speak of, as plain data.

A `Sentence` is a marked message and its values; it becomes text only when it is shown, in the
language spoken then, with that language's decimal sign. A `Working` is a handful of them that ends
in the number on the screen. What cannot be computed is a `NotEnough`, which is one sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from workshop_tui.locale import N_, _
from workshop_tui.locale.numbers import decimal

Value: TypeAlias = "int | float | str | Sentence | Sequence[Value]"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message marked with `N_()` and what stands for its `{names}`.

    Fractions are shown with at most `decimals` decimals; a sequence with semicolons between its
    items, because the comma is the decimal sign of Indonesian.
    """

    text: str
    values: Mapping[str, Value] = field(default_factory=dict)
    decimals: int = 2

    def __str__(self) -> str:
        shown = {name: _shown(value, self.decimals) for name, value in self.values.items()}
        return _(self.text).format(**shown)


def say(text: str, decimals: int = 2, **values: Value) -> Sentence:
    """A sentence; `text` is marked with `N_()`."""
    return Sentence(text, values, decimals)


@dataclass(frozen=True, slots=True)
class Working:
    """How a number came about.

    Attributes:
        label: what the number is, a message marked with `N_()`.
        formula: the formula in words, likewise.
        steps: the inputs first, then what was done with them; their `values` hold the numbers.
        result: the number, and `decimals` how exactly it is shown.
    """

    label: str
    formula: str
    steps: tuple[Sentence, ...]
    result: float
    decimals: int = 2

    def shown(self) -> str:
        """The number as it stands on the screen."""
        return _fixed(self.result, self.decimals)

    def lines(self) -> list[str]:
        """The working in the language spoken now; the last line ends with the number shown."""
        return [
            _(self.formula),
            *(str(step) for step in self.steps),
            str(say(N_("{label}: {number}"), label=_(self.label), number=self.shown())),
        ]


@dataclass(frozen=True, slots=True)
class NotEnough:
    """There is no number, because something is missing.

    Attributes:
        missing: what is missing, as a sentence.
        have: how many there are of it.
        need: how many it takes; equal to `have` when their number is not what is wrong.
    """

    missing: Sentence
    have: int
    need: int

    def __str__(self) -> str:
        return str(say(N_("Not enough data yet. {missing}"), missing=self.missing))


def too_few(text: str, have: int, need: int) -> NotEnough:
    """Fewer than needed; `text`, marked with `N_()`, may name `{have}` and `{need}`."""
    return NotEnough(say(text, have=have, need=need), have, need)


def no_variation(text: str, n: int) -> NotEnough:
    """Enough of them, but they say nothing; `text` is marked with `N_()`."""
    return NotEnough(say(text, have=n, need=n), n, n)


def _shown(value: Value, decimals: int) -> str:
    match value:
        case int():
            return str(value).replace("-", "−")
        case str() | Sentence():
            return str(value)
        case float():
            shown = _fixed(value, decimals)
            return shown.rstrip("0").rstrip(",.") if decimals else shown
        case _:
            return "; ".join(_shown(item, decimals) for item in value)


def _fixed(value: float, decimals: int) -> str:
    """So many decimals, a true minus sign, and none before a 0."""
    return decimal(round(value, decimals) + 0.0, decimals).replace("-", "−")
