"""The room: agenda, what goes on now, who is here."""

from __future__ import annotations

from typing import ClassVar

from textual import events, getters, on
from textual.app import ComposeResult
from textual.binding import ActiveBinding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from workshop_tui.app.keys import key, translated
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.console.app import ConsoleApp
from workshop_tui.console.drawing import agenda_rows, now_panel, people_rows, qr_code, ways_in
from workshop_tui.console.state import RoomState
from workshop_tui.console.widgets.bar import RoomBar
from workshop_tui.console.widgets.rows import Rows
from workshop_tui.locale import N_, _
from workshop_tui.room.agenda import CritiquePost
from workshop_tui.room.protocol import Action

from .leading import LEADING_KEYS, MORE_LEADING_KEYS, Leading

ROOMY = 28
"""Lines of the middle panel from which the results have the expert's reasons under them."""
BESIDE = 80
"""Columns of the middle panel from which the QR code stands beside the words, not below."""


class RoomScreen(Leading, Screen[None]):
    """Everything that the facilitator watches, and the keys that lead the room."""

    GUIDE: ClassVar[str] = N_(
        "n takes everybody to the next activity. Results stay hidden, for you too, until r shows "
        "them to all. u takes back whatever you did last. Enter on an activity or on a person "
        "opens it; Tab goes from one list to the other. Participants' work is safe whatever "
        "happens to this window."
    )
    AUTO_FOCUS = "#agenda"
    app = getters.app(ConsoleApp)
    BINDINGS: ClassVar[list[BindingType]] = [
        *LEADING_KEYS,
        key("p", "project", N_("Projector"), N_("Show the projector's view here, full screen")),
        key("s", "spotlight", N_("Discuss"), N_("Put a work or a critique on the projector")),
        key("question_mark,f1", "app.help", N_("Help"), N_("What to do here, and every key")),
        key("j", "ways_in", N_("Joining"), N_("Code, addresses and QR code"), show=True),
        key("i", "insert", N_("Insert"), N_("Insert an activity after the current one")),
        *MORE_LEADING_KEYS,
        key("h", "hands", N_("Hands"), N_("Count raised hands of those without a laptop")),
        key("d", "results", N_("Details"), N_("Results in full, once they are shown")),
        key("m", "tell", N_("Message"), N_("Say a sentence to everybody's screen")),
        key("x", "export", N_("Export"), N_("Write tables for the report")),
        key("t", "app.next_theme", N_("Theme"), N_("Dark, light or high contrast")),
        key("q", "app.quit", N_("Leave"), N_("Leave the console")),
    ]

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The bindings that apply now, in the language spoken now."""
        return translated(super().active_bindings)

    def compose(self) -> ComposeResult:
        """Three panels; the alarm has its place above them."""
        yield RoomBar()
        yield Static(id="alarm")
        with Container(classes="room"):
            agenda = Rows(id="agenda", classes="box")
            agenda.border_title = _("Agenda")
            yield agenda
            with VerticalScroll(id="now", classes="box"):
                yield Static(id="now-text")
                yield Static(id="qr")
            people = Rows(id="people", classes="box")
            people.border_title = _("Participants")
            yield people
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the room as it is, and as it changes."""
        self._follow(self.app.state)
        self.query_one("#agenda", Rows).highlight(self.app.state.progress.current)
        self.app.state_signal.subscribe(self, self._follow)

    def on_resize(self, _event: events.Resize) -> None:
        """Fit the middle to the new width."""
        self.call_after_refresh(lambda: self._show_now(self.app.state))

    def _follow(self, state: RoomState) -> None:
        before = self.query_one("#agenda", Rows)
        before.show(agenda_rows(state))
        self.query_one("#people", Rows).show(people_rows(state.room.roster))
        self._show_alarm(state)
        self._show_now(state)
        self.set_class(state.progress.stage == "lobby", "-lobby")
        self.refresh_bindings()

    def _show_alarm(self, state: RoomState) -> None:
        alarm = self.query_one("#alarm", Static)
        told = alarm_text(state, self.app.trouble, stopped=self.app.stopped)
        alarm.display = bool(told)
        alarm.update(told)

    def _show_now(self, state: RoomState) -> None:
        panel = self.query_one("#now")
        width, height = panel.scrollable_content_region.size
        if width < 10:
            return
        lobby = state.progress.stage == "lobby"
        self.set_class(lobby and width >= BESIDE, "-beside")
        if lobby:
            begin = Content.styled(_("n begins with the first activity."), "$muted")
            text = Content("\n\n").join([ways_in(state), begin])
        else:
            text = now_panel(state, self.app.library, width, lines=3 if height >= ROOMY else 1)
        panel.border_title = panel_title(state)
        self._update("#now-text", text)
        self._update("#qr", qr_code(state) if lobby else Content())

    def _update(self, where: str, content: Content) -> None:
        """Draw only what changed: counts come every second."""
        shown = self.query_one(where, Static)
        if shown.content != content:
            shown.update(content)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One key shows the results and hides them."""
        if action == "move":
            return self.may_move(parameters)
        if action == "hands":
            return isinstance(self.app.state.progress.activity, CritiquePost) or None
        if action == "results":
            return self.app.state.progress.stage == "revealed"
        return True

    async def action_move(self, action: Action) -> None:
        """Move the room, and highlight where it is."""
        await super().action_move(action)
        self.query_one("#agenda", Rows).highlight(self.app.state.progress.current)

    # Windows

    @on(OptionList.OptionSelected, "#agenda")
    def open_activity(self, event: OptionList.OptionSelected) -> None:
        """Show an activity, to jump there or to skip it."""
        from .activity import ActivityScreen

        self.app.push_screen(ActivityScreen(event.option_id or ""))

    @on(OptionList.OptionSelected, "#people")
    def open_person(self, event: OptionList.OptionSelected) -> None:
        """Show a participant."""
        from .person import PersonScreen

        self.app.push_screen(PersonScreen(event.option_id or ""))

    def action_ways_in(self) -> None:
        """Show how to join."""
        from .joining import JoiningScreen

        self.app.push_screen(JoiningScreen())

    def action_insert(self) -> None:
        """Think of an activity on the spot."""
        from .insert import InsertScreen

        self.app.push_screen(InsertScreen())

    async def action_spotlight(self) -> None:
        """Choose a work or a critique to discuss."""
        from .discuss import DiscussScreen

        await self.app.push_screen(DiscussScreen())

    def action_results(self) -> None:
        """Show the results in full."""
        from .results import ResultsScreen

        self.app.push_screen(ResultsScreen())

    def action_hands(self) -> None:
        """Count raised hands for the post that is critiqued now."""
        from .hands import HandsWindow

        activity = self.app.state.progress.activity
        if isinstance(activity, CritiquePost):
            title = self.app.library.title_of(activity.subject)
            self.app.push_screen(HandsWindow(activity.subject, title))

    def action_tell(self) -> None:
        """Say a sentence to everybody."""
        from .message import MessageScreen

        self.app.push_screen(MessageScreen())

    def action_export(self) -> None:
        """Write tables."""
        from .tables import TablesScreen

        self.app.push_screen(TablesScreen())

    async def action_project(self) -> None:
        """Show the projector's view here."""
        from .projector import ProjectorHere

        await self.app.push_screen(ProjectorHere(self.app.client, self.app.library))


def panel_title(state: RoomState) -> Content:
    """What goes on now."""
    activity = state.progress.activity
    if state.progress.stage == "closed":
        return Content(_("Ended"))
    if activity is None:
        return Content(_("People come in"))
    return user_line(activity.title)


def alarm_text(state: RoomState, trouble: str, *, stopped: bool) -> Content:
    """What is wrong, in words; empty when all is well. `stopped`: the hub ended in good order."""
    if state.away and stopped:
        told = _(
            "The room was stopped. `workshop-tui host` starts it again; participants work on, "
            "everything is kept on their laptops."
        )
        return user_text(f"! {told}")
    if state.away:
        told = _(
            "The room's process does not answer. It is looked for and started again; participants "
            "work on, everything is kept on their laptops."
        )
        return user_text(f"! {told} {trouble}".rstrip())
    if state.room.alarm:
        told = _(
            "Nothing can be saved here: {reason}. Participants keep everything on their laptops "
            "and send it again."
        )
        return user_text("! " + told.format(reason=state.room.alarm.rstrip(".")))
    return Content()
