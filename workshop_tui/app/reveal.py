"""Drawing the levels of one post: columns are fixed per level, bars grow inside their column."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from workshop_tui.app.text import ME, PEERS, REFERENCE, user_line, user_text
from workshop_tui.content import Criterion, Rubric
from workshop_tui.locale import _, ngettext
from workshop_tui.locale.numbers import decimal
from workshop_tui.scoring.comparison import Comparison, CriterionComparison
from workshop_tui.scoring.consensus import Consensus, consensus
from workshop_tui.scoring.spread import LEVELS, Spread
from workshop_tui.scoring.verdicts import PostVerdict, post_verdict

NAME_WIDTH: Final = 9
DIFFERENCE_WIDTH: Final = 8
MARKS_WIDTH: Final = 7
FEW: Final = 2
"""Peers up to which their levels say more than a median does."""
"""What follows a bar inside its column: a count of two digits, both marks, and gaps."""


def _column_width(width: int) -> int:
    return max(6, (width - NAME_WIDTH - DIFFERENCE_WIDTH) // len(LEVELS))


def reveal_header(rubric: Rubric, width: int) -> Content:
    """The names of the levels over their columns."""
    column = _column_width(width)
    names = [
        _cell(user_line(_level_name(level, str(name), column), "bold"), column)
        for level, name in enumerate(rubric.scale, start=1)
    ]
    return Content("").join([Content(" " * NAME_WIDTH), *names])


def _level_name(level: int, name: str, column: int) -> str:
    """The level's name where it fits, else its first word."""
    whole = f"{level} {name}"
    return whole if len(whole) < column else f"{level} {name.split()[0]}"


def reveal_row(criterion: Criterion, row: CriterionComparison, width: int) -> Content:
    """One criterion: who stands at which level, how far apart, the peers' middle, the reason."""
    column = _column_width(width)
    cells = [_cell(_level(row, level, column), column) for level in LEVELS]
    lines: list[Content] = []
    if row.peers and row.peers.n > FEW:
        lines.append(_middle(row.peers))
    if row.reference is not None:
        reason = user_text(f"{REFERENCE} {row.reference.reason}", "$muted")
        lines += reason.wrap(width - 2)
    return Content("\n").join(
        [
            Content("").join(
                [_cell(user_line(criterion.short, "bold"), NAME_WIDTH), *cells, _difference(row)]
            ),
            *(Content.assemble("  ", line) for line in lines),
        ]
    )


def apart(difference: float) -> str:
    """A difference of levels with its sign, such as `+1`, `−2` or `−0,5`."""
    size = abs(difference)
    shown = str(int(size)) if size == int(size) else decimal(size)
    return f"{'−' if difference < 0 else '+'}{shown}"


def verdict_line(rubric: Rubric, comparison: Comparison) -> Content:
    """What the expert's levels mean for the post, and what one's own would."""
    expert = {row.code: row.reference.level for row in comparison.criteria if row.reference}
    judged = _verdict(rubric, expert) if expert else Content(_("no reference yet for own posts"))
    own = {row.code: row.own for row in comparison.criteria if row.own is not None}
    lines = [Content.assemble((f"{REFERENCE} {_('expert')}: ", "bold $reference"), judged)]
    if own:
        lines.append(
            Content.assemble((f"{ME} {_('you')}: ", "bold $primary"), _verdict(rubric, own))
        )
    return Content("\n").join(lines)


def legend(comparison: Comparison) -> Content:
    """What the marks mean."""
    parts: list[Content | tuple[str, str]] = [(f"{ME} {_('you')}", "bold $primary")]
    if comparison.referenced:
        parts += [Content("   "), (f"{REFERENCE} {_('expert')}", "bold $reference")]
    if comparison.peers:
        peers = ngettext("{n} peer", "{n} peers", comparison.peers).format(n=comparison.peers)
        parts += [Content("   "), (f"{PEERS} {peers}", "$peers")]
    return Content.assemble(*parts)


def _verdict(rubric: Rubric, levels: dict[str, int]) -> Content:
    match post_verdict(levels, rubric):
        case PostVerdict.READY:
            return user_line(rubric.verdicts.ready)
        case PostVerdict.HOLD:
            return user_line(rubric.verdicts.hold, "bold $before")
        case PostVerdict.NOT_YET:
            return Content(_("Not yet ready: something is below level 3"))
        case None:
            return Content(_("not all criteria judged"))


def _level(row: CriterionComparison, level: int, column: int) -> Content:
    bar = _bar(row.peers, level, column - MARKS_WIDTH) if row.peers else Content()
    marks = Content.assemble(
        (
            REFERENCE if row.reference and row.reference.level == level else "",
            "bold $reference",
        ),
        (ME if row.own == level else "", "bold $primary"),
    )
    return Content.assemble(bar, " " if bar and marks else "", marks)


def _bar(peers: Spread, level: int, widest: int) -> Content:
    here = peers.counts[level - 1]
    if not here:
        return Content()
    if widest < 1:
        return Content.styled(str(here), "$peers")
    length = max(1, round(here / max(peers.counts) * widest))
    return Content.styled(f"{PEERS * length} {here}", "$peers")


def _middle(peers: Spread) -> Content:
    """Half of the peers lie between the quartiles."""
    found = consensus(peers.levels)
    assert isinstance(found, Consensus)
    lower, upper = (decimal(quartile) for quartile in found.quartiles)
    told = _("{mark} median {median}, half of them {lower} to {upper} (n {n})")
    return Content.styled(
        told.format(mark=PEERS, median=decimal(found.median), lower=lower, upper=upper, n=found.n),
        "$peers",
    )


def _difference(row: CriterionComparison) -> Content:
    if row.apart is None:
        return Content.styled("–", "$muted")
    if row.apart == 0:
        return Content.styled(_("same"), "$after")
    return Content.styled(_("off {n}").format(n=apart(row.apart)), "bold $before")


def _cell(content: Content, width: int) -> Content:
    content = content.truncate(width - 1, ellipsis=True)
    return content.pad_right(width - content.cell_length)
