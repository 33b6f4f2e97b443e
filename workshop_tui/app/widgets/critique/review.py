"""All levels once more before handing in."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, OptionList, Static

from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.content import Rubric
from workshop_tui.locale import _, ngettext

from .work import CritiqueWork


class ReviewView(Vertical):
    """The levels and comments; Enter on one goes back to it."""

    @dataclass
    class Reopened(Message):
        """Back to the criterion at this place, counted from 0."""

        number: int

    class HandedIn(Message):
        """The critique is finished."""

    def __init__(self, rubric: Rubric, work: CritiqueWork) -> None:
        super().__init__(classes="step")
        self.rubric = rubric
        self.work = work

    def compose(self) -> ComposeResult:
        """The list and the button."""
        missing = len(self.work.missing(self.rubric.codes()))
        if missing:
            title = ngettext(
                "{n} criterion still has no level", "{n} criteria still have no level", missing
            ).format(n=missing)
        else:
            title = _("Ready to hand in?")
        yield Static(title, classes="instruction")
        yield Static(_("Enter on a line goes back to it."), classes="aside")
        yield ItemList(id="review")
        with Horizontal(classes="buttons"):
            yield Button(
                _("Hand in the critique"),
                id="hand-in",
                variant="primary",
                compact=True,
                disabled=bool(missing),
            )

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one(ItemList).show([self._item(n) for n in range(len(self.rubric.criteria))])
        button = self.query_one("#hand-in", Button)
        (self.query_one(ItemList) if button.disabled else button).focus()

    @on(OptionList.OptionSelected)
    def reopen(self, event: OptionList.OptionSelected) -> None:
        """Go back to a criterion."""
        self.post_message(self.Reopened(event.option_index))

    @on(Button.Pressed)
    def hand_in(self) -> None:
        """Finish."""
        self.post_message(self.HandedIn())

    def _item(self, number: int) -> Item:
        criterion = self.rubric.criteria[number]
        level = self.work.levels.get(criterion.code)
        shown = (
            user_line(f"{level} {self.rubric.scale[level - 1]}", "bold")
            if level is not None
            else Content.styled(_("no level yet"), "bold $before")
        )
        text = Content.assemble(user_line(criterion.name), "  ", shown)
        comment = self.work.comments.get(criterion.code, "").strip()
        if comment:
            text = Content.assemble(text, "\n", user_line(comment, "$muted"))
        return Item(criterion.code, Content("  "), text)
