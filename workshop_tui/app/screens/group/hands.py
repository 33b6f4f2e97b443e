"""Counting raised hands."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.widgets import Button, Static

from workshop_tui.app.group_critique import GroupCritique
from workshop_tui.app.keys import key
from workshop_tui.app.widgets.hands_grid import HandsGrid, to_read_aloud
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.locale import N_, _

from .base import GroupWork


class HandsScreen(GroupWork):
    """The grid over what to read aloud; every criterion that is counted is kept at once."""

    GUIDE = N_(
        "Read the question and the level aloud, count the hands, type the number; Enter goes to "
        "the next level. The sum at the right is marked where it differs from the largest one: "
        "somebody did not vote, or was counted twice."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "reveal", N_("Reveal"), N_("Show what the group gave"), always=True),
    ]

    def __init__(self, group: GroupCritique) -> None:
        super().__init__(group)
        self._kept = group.counts

    def compose(self) -> ComposeResult:
        """The card at the left; the grid and what to read aloud at the right."""
        rubric = self.session.library.rubric
        yield TopBar()
        with Horizontal(classes="body work"):
            with Container(id="left"):
                yield self.card()
            with Vertical(id="right", classes="step"):
                yield HandsGrid(rubric, self._kept)
                with VerticalScroll(classes="reading", can_focus=False):
                    yield Static(id="aloud")
                with Horizontal(classes="buttons"):
                    yield Button(_("Reveal ▸"), id="reveal", variant="primary", compact=True)
        yield KeyBar()

    def populate(self) -> None:
        """Begin where the eye falls."""
        super().populate()
        grid = self.query_one(HandsGrid)
        grid.focus()
        self._read_aloud(grid.row, grid.level)

    @on(HandsGrid.Moved)
    def follow(self, event: HandsGrid.Moved) -> None:
        """Show what to read aloud."""
        self._read_aloud(event.row, event.level)

    @on(HandsGrid.Counted)
    async def keep(self) -> None:
        """Keep what was counted, if it is news."""
        counts = {code: list(given) for code, given in self.query_one(HandsGrid).counts.items()}
        given = {code: numbers for code, numbers in counts.items() if any(numbers)}
        if given != self._kept and await self.kept(self.group.keep_hands(given)):
            self._kept = given
            super().populate()

    @on(Button.Pressed, "#reveal")
    async def action_reveal(self) -> None:
        """Keep the counts, and show what the group gave."""
        from .reveal import GroupRevealScreen

        await self.keep()
        if self.group.people:
            self.app.switch_screen(GroupRevealScreen(self.group))
        else:
            self.app.say(_("Nobody has judged yet."))

    async def action_leave(self) -> None:
        """Keep the counts and go back."""
        await self.keep()
        await super().action_leave()

    def _read_aloud(self, row: int, level: int) -> None:
        told = to_read_aloud(self.session.library.rubric, row, level)
        self.query_one("#aloud", Static).update(told)
