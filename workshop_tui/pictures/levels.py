"""A person's levels beside the expert's, one row for each criterion of the rubric."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image

from workshop_tui.locale import _

from .palette import INK, MUTED, OWN, REFERENCE
from .typesetting import TextStyle, baseline_of, draw_line, draw_text, measure, set_text

TOP_LEVEL: Final = 4
MAX_ROWS: Final = 9
"""As many criteria as a rubric can have."""
_ROW: Final = 1.7
"""Height of a row, in type sizes."""


@dataclass(frozen=True, slots=True)
class Level:
    """A criterion's name, the person's own level from 1 to 4 and, if there is one, the expert's."""

    name: str
    own: int
    reference: int | None = None


def levels_height(levels: Sequence[Level], style: TextStyle) -> int:
    """The height in pixels of what `draw_levels` draws."""
    return round(style.size * _ROW) * (1 + _rows(levels))


def draw_levels(
    image: Image.Image,
    corner: tuple[int, int],
    columns: tuple[int, int],
    levels: Sequence[Level],
    style: TextStyle,
) -> None:
    """A heading with the key to the marks, then the criteria in two columns.

    `columns` is the width of a column and the gap between the two, in pixels.
    """
    x, y = corner
    row = round(style.size * _ROW)
    bold = TextStyle(style.size, "Bold", style.line_height)
    column, gap = columns
    _draw_heading(image, (x, y), 2 * column + gap, levels, bold)
    for number, level in enumerate(levels[:MAX_ROWS]):
        side, down = divmod(number, _rows(levels))
        corner = (x + side * (column + gap), y + row * (1 + down))
        _draw_row(image, corner, column, level, style)


def _rows(levels: Sequence[Level]) -> int:
    return (min(len(levels), MAX_ROWS) + 1) // 2


def _draw_heading(
    image: Image.Image,
    corner: tuple[int, int],
    width: int,
    levels: Sequence[Level],
    style: TextStyle,
) -> None:
    x, y = corner
    baseline = baseline_of(y, style)
    draw_line(image, (x, baseline), _("Level per criterion"), style, INK)
    keys = [(f"●  {_('You')}", OWN)]
    if any(level.reference is not None for level in levels):
        keys.append((f"◆  {_('Expert')}", REFERENCE))
    end = x + width
    for text, colour in reversed(keys):
        end -= round(measure(text, style))
        draw_line(image, (end, baseline), text, style, colour)
        end -= style.size


def _draw_row(
    image: Image.Image, corner: tuple[int, int], width: int, level: Level, style: TextStyle
) -> None:
    """The name at the left, a scale of four places at the right with the marks on it.

    Where both agree, the two marks share the place.
    """
    x, y = corner
    step = round(style.size * 1.9)
    scale = x + width - TOP_LEVEL * step + round((step - measure("○", style)) / 2)
    name = set_text(level.name, style, scale - x - style.size, max_lines=1)
    draw_text(image, (x, y), name, INK)
    baseline = baseline_of(y, style)
    for place in range(1, TOP_LEVEL + 1):
        marks = [("●", OWN)] if level.own == place else []
        if level.reference == place:
            marks.append(("◆", REFERENCE))
        line = marks or [("○", MUTED)]
        start = scale + (place - 1) * step + step // 2
        start -= round(sum(measure(mark, style) for mark, _colour in line) / 2)
        for mark, colour in line:
            draw_line(image, (start, baseline), mark, style, colour)
            start += round(measure(mark, style))
