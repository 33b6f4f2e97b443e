"""All answers once more before handing in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from textual.content import Content

from workshop_tui.app.text import shorten, user_line
from workshop_tui.app.widgets.item_list import Item
from workshop_tui.app.widgets.last_look import LastLook
from workshop_tui.locale import _, ngettext

from .asking import Asked

QUESTION_WIDTH: Final = 64
"""Characters of a question that remind of it."""


class AnswersView(LastLook):
    """Questions with what was chosen; Enter on one goes back to it."""

    def __init__(self, asked: Sequence[Asked], given: Mapping[str, str]) -> None:
        n = sum(question.id not in given for question in asked)
        told = ngettext("{n} question is still open", "{n} questions are still open", n)
        super().__init__(
            [_item(number, question, given) for number, question in enumerate(asked, start=1)],
            told.format(n=n) if n else "",
            _("Hand in the answers"),
        )


def _item(number: int, asked: Asked, given: Mapping[str, str]) -> Item:
    chosen = dict(asked.options).get(given.get(asked.id, ""))
    text = (
        user_line(chosen)
        if chosen is not None
        else Content.styled(_("not answered yet"), "bold $before")
    )
    question = user_line(shorten(asked.question, QUESTION_WIDTH), "$muted")
    start = Content.styled(f"{number:>2}  ", "bold")
    return Item(asked.id, start, Content.assemble(question, "\n", text))
