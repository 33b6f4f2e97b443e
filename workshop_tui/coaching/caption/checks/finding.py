"""What a check finds, before it is put in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from workshop_tui.coaching.caption.flag import Value
from workshop_tui.coaching.caption.normal import Span
from workshop_tui.coaching.caption.reading import Reading


@dataclass(frozen=True, slots=True)
class Finding:
    """Where something was found in the text for matching, and the values of its message."""

    spans: tuple[Span, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)


Check: TypeAlias = Callable[[Reading], Iterator[Finding]]


def distinct(texts: Iterator[str]) -> tuple[str, ...]:
    """The texts without repetitions, upper and lower case being the same, in their order."""
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(text.lower(), text)
    return tuple(found.values())
