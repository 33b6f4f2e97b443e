"""Small drawings in text: progress, bars, levels."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from workshop_tui.locale import _

DONE: Final = "●"
BEGUN: Final = "◐"
OPEN: Final = "○"
HERE: Final = "◉"


def dots(done: int, here: int, total: int) -> Content:
    """Steps as dots: done, here, still to come."""
    marks = [HERE if n == here else DONE if n < done else OPEN for n in range(total)]
    return Content.styled("".join(marks), "$primary")


def bar(share: float, width: int) -> str:
    """A share between 0 and 1 as a bar of `width` cells."""
    filled = round(min(1.0, max(0.0, share)) * width)
    return "█" * filled + "░" * (width - filled)


def diverging_bar(value: float, reach: float, width: int) -> Content:
    """A value between -`reach` and `reach` as a bar that grows from the middle, `width` odd."""
    half = width // 2
    length = min(half, round(abs(value) / reach * half))
    left = length if value < 0 else 0
    right = length if value > 0 else 0
    return Content.assemble(
        ("░" * (half - left), "$muted"),
        ("▓" * left, "$peers"),
        ("┃", "bold $reference"),
        ("▓" * right, "$before"),
        ("░" * (half - right), "$muted"),
    )


def in_words(difference: float) -> str:
    """A mean difference to the expert, in levels, in a word."""
    if abs(difference) < 0.25:
        return _("in step")
    return _("generous") if difference > 0 else _("strict")
