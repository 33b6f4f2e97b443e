"""Passing the laptop: each person judges unseen by the others."""

from __future__ import annotations

from typing import Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from workshop_tui.app.group_critique import GroupCritique
from workshop_tui.app.widgets.critique import CriterionView, CritiqueWork, ReviewView
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.locale import N_, _

from .base import GroupWork


class HandOver(Vertical):
    """Between two persons: nothing of what was given can be seen."""

    def __init__(self, number: int, *, paused: bool) -> None:
        super().__init__(classes="hand-over")
        self.number = number
        self.paused = paused

    def compose(self) -> ComposeResult:
        """What to do, and the two ways on."""
        if self.paused:
            yield Static(_("Your levels are kept in hand, unseen."), classes="instruction")
        elif self.number > 1:
            yield Static(_("Kept. Pass the laptop to the next person."), classes="instruction")
        else:
            yield Static(_("Give the laptop to the first person."), classes="instruction")
        yield Static(
            Content(
                _("Judge on your own. Nobody sees your levels; only the spread of all is shown.")
            )
        )
        with Vertical(classes="choices"):
            begin = _("Go on ▸") if self.paused else _("I am person {n}: begin ▸")
            yield Button(begin.format(n=self.number), id="begin", variant="primary", compact=True)
            yield Button(_("All have judged: reveal"), id="all", compact=True)

    def on_mount(self) -> None:
        """The next person only has to press Enter."""
        self.query_one("#begin").focus()


class TurnsScreen(GroupWork):
    """Six criteria for each person, and a cleared screen between two."""

    GUIDE = N_(
        "Each person gives six levels and hands in; the screen is then cleared for the next one. "
        "Esc in the middle hides the levels; whoever leaves then hands them in as they stand. The "
        "last one reveals."
    )

    def __init__(self, group: GroupCritique) -> None:
        super().__init__(group)
        self._work = CritiqueWork([])
        self._stage: Literal["between", "criteria", "review"] = "between"

    def compose(self) -> ComposeResult:
        """The card and the stage."""
        yield TopBar()
        with Horizontal(classes="body work"):
            with Container(id="left"):
                yield self.card()
            yield Container(id="right")
        yield KeyBar()

    def populate(self) -> None:
        """Show the stage."""
        super().populate()
        self.run_worker(self._show(), group="stage", exclusive=True)

    async def _show(self, number: int = 0) -> None:
        right = self.query_one("#right")
        with self.app.batch_update():
            await right.remove_children()
            await right.mount(self._stage_view(number))
        self.refresh_bindings()

    def _stage_view(self, number: int) -> Widget:
        rubric = self.session.library.rubric
        if self._stage == "criteria":
            return CriterionView(rubric, self._work, number, comments=False)
        if self._stage == "review":
            return ReviewView(rubric, self._work)
        return HandOver(self.group.turns + 1, paused=bool(self._work.levels))

    @on(Button.Pressed, "#begin")
    async def begin(self) -> None:
        """The next person judges, or the same one goes on."""
        self._stage = "criteria"
        codes = self.session.library.rubric.codes()
        missing = self._work.missing(codes)
        await self._show(codes.index(missing[0]) if missing else 0)

    @on(Button.Pressed, "#all")
    async def reveal(self) -> None:
        """All have judged."""
        from .reveal import GroupRevealScreen

        await self._keep_in_hand()
        if self.group.people:
            self.app.switch_screen(GroupRevealScreen(self.group))
        else:
            self.app.say(_("Nobody has judged yet."))

    @on(CriterionView.Moved)
    async def review(self, event: CriterionView.Moved) -> None:
        """After the last criterion all levels once more."""
        if event.number >= len(self.session.library.rubric.criteria):
            self._stage = "review"
            await self._show()

    @on(ReviewView.Reopened)
    async def reopen(self, event: ReviewView.Reopened) -> None:
        """Back to a criterion."""
        self._stage = "criteria"
        await self._show(event.number)

    @on(ReviewView.HandedIn)
    async def hand_in(self) -> None:
        """Keep the levels, and clear the screen for the next person."""
        if await self._keep_in_hand():
            self._stage = "between"
            self.populate()

    async def action_leave(self) -> None:
        """Out of a turn, with the levels hidden; then back, with them handed in."""
        if self._stage == "between":
            if await self._keep_in_hand():
                await super().action_leave()
        else:
            self._stage = "between"
            await self._show()

    async def _keep_in_hand(self) -> bool:
        """Keep the levels of the turn that is under way, if there are any."""
        if self._work.levels:
            if not await self.kept(self.group.keep_turn(self._work.critique())):
                return False
            self._work = CritiqueWork([])
        return True
