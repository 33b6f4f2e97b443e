"""All levels once more before handing in."""

from __future__ import annotations

from textual.content import Content

from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.item_list import Item
from workshop_tui.app.widgets.last_look import LastLook
from workshop_tui.content import Criterion, Rubric
from workshop_tui.locale import _, ngettext

from .work import CritiqueWork


class ReviewView(LastLook):
    """The levels and comments; Enter on one goes back to it."""

    def __init__(self, rubric: Rubric, work: CritiqueWork) -> None:
        n = len(work.missing(rubric.codes()))
        told = ngettext("{n} criterion still has no level", "{n} criteria still have no level", n)
        super().__init__(
            [_item(criterion, rubric, work) for criterion in rubric.criteria],
            told.format(n=n) if n else "",
            _("Hand in the critique"),
        )


def _item(criterion: Criterion, rubric: Rubric, work: CritiqueWork) -> Item:
    level = work.levels.get(criterion.code)
    shown = (
        user_line(f"{level} {rubric.scale[level - 1]}", "bold")
        if level is not None
        else Content.styled(_("no level yet"), "bold $before")
    )
    text = Content.assemble(user_line(criterion.name), "  ", shown)
    comment = work.comments.get(criterion.code, "").strip()
    if comment:
        text = Content.assemble(text, "\n", user_line(comment, "$muted"))
    return Item(criterion.code, Content("  "), text)
