"""Drawing what a room gave: a row of bars per criterion, beside the expert's level and reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from workshop_tui.app.text import PEERS, REFERENCE, user_line, user_text
from workshop_tui.content import Rubric
from workshop_tui.locale import _, ngettext
from workshop_tui.scoring.distribution import Distribution
from workshop_tui.scoring.spread import LEVELS

NAME_WIDTH: Final = 10
MARKS_WIDTH: Final = 7
"""What follows a bar inside its column: a count, the expert's mark, and gaps."""
THICK_FROM: Final = 5
"""Lines for a criterion from which its bars are two lines high."""
_EIGHTHS: Final = " ▏▎▍▌▋▊▉█"


def level_names(rubric: Rubric, width: int) -> Content:
    """The names of the levels over their columns."""
    column = _column_width(width)
    names = []
    for level, name in enumerate(rubric.scale, start=1):
        whole = f"{level} {name}"
        shown = whole if len(whole) < column else f"{level} {str(name).split()[0]}"
        names.append(_cell(user_line(shown, "bold $muted"), column))
    return Content("").join([Content(" " * NAME_WIDTH), *names])


def distribution_rows(
    rubric: Rubric, given: Sequence[Distribution], width: int, height: int
) -> Content:
    """All criteria in `height` lines: what there is no room for is cut, the reasons first."""
    lines_each = max(1, height // max(1, len(given)))
    widest = max((count for distribution in given for count in distribution.counts), default=0)
    splits = sorted((distribution.split for distribution in given), reverse=True)
    rows: list[Content] = []
    for distribution in given:
        most_split = distribution.split > max([0.0, *splits[1:2]])
        rows += _criterion(rubric, distribution, width, lines_each, widest, most_split)
    return Content("\n").join(rows)


def distribution_legend(people: int, *, referenced: bool) -> Content:
    """What the marks mean."""
    told = ngettext("{n} person", "{n} people", people).format(n=people)
    expert = ("   ", (f"{REFERENCE} {_('expert')}", "bold $reference")) if referenced else ()
    return Content.assemble((f"{PEERS} {told}", "$peers"), *expert)


def _criterion(
    rubric: Rubric, given: Distribution, width: int, lines: int, widest: int, most_split: bool
) -> list[Content]:
    column = _column_width(width)
    short = next(str(c.short) for c in rubric.criteria if c.code == given.code)
    bars = [
        Content("").join(
            [
                _cell(name, NAME_WIDTH),
                *(_level(given, level, column, widest, marked=not line) for level in LEVELS),
            ]
        )
        for line, name in enumerate(_names(short, most_split)[: 2 if lines >= THICK_FROM else 1])
    ]
    if len(bars) == 1 and most_split and lines > 1:
        name = Content.styled(_("split"), "$before")
    else:
        name = Content()
    reason = _reason(rubric, given, width - NAME_WIDTH, lines - len(bars) - (lines >= THICK_FROM))
    under = [
        Content.assemble(_cell(name if not number else Content(), NAME_WIDTH), line)
        for number, line in enumerate(reason)
    ]
    filled = [*bars, *under]
    return [*filled, *([Content()] * (lines - len(filled)))]


def _names(short: str, most_split: bool) -> tuple[Content, Content]:
    tag = Content.styled(_("split"), "$before") if most_split else Content()
    return user_line(short, "bold"), tag


def _reason(rubric: Rubric, given: Distribution, width: int, lines: int) -> list[Content]:
    if given.reference is None or lines < 1:
        return []
    level = given.reference.level
    told = Content.assemble(
        (f"{REFERENCE} {level} ", "bold $reference"),
        user_line(rubric.scale[level - 1], "bold $reference"),
        (": ", "bold $reference"),
        user_text(given.reference.reason),
    )
    wrapped = list(told.wrap(width))
    if len(wrapped) > lines:
        last = wrapped[lines - 1].rstrip()
        wrapped = [
            *wrapped[: lines - 1],
            Content.assemble(last.truncate(width - 1), "…"),
        ]
    return wrapped


def _level(given: Distribution, level: int, column: int, widest: int, *, marked: bool) -> Content:
    count = given.counts[level - 1]
    expert = given.reference is not None and given.reference.level == level
    parts: list[Content | tuple[str, str]] = []
    if count:
        parts.append((_bar(count / widest, column - MARKS_WIDTH), "$peers"))
        if marked:
            parts.append((f" {count}", "bold"))
    if expert and marked:
        parts.append((f" {REFERENCE}" if count else REFERENCE, "bold $reference"))
    cell = _cell(Content.assemble(*parts), column)
    # The expert's column stands on a ground of its own, so that it is seen where nobody is.
    return cell.stylize("on $panel", 0, column - 1) if expert else cell


def _bar(share: float, width: int) -> str:
    eighths = max(1, round(share * max(1, width) * 8))
    whole, rest = divmod(eighths, 8)
    return "█" * whole + (_EIGHTHS[rest] if rest else "")


def _column_width(width: int) -> int:
    return max(6, (width - NAME_WIDTH) // len(LEVELS))


def _cell(content: Content, width: int) -> Content:
    content = content.truncate(width - 1, ellipsis=True)
    return content.pad_right(width - content.cell_length)
