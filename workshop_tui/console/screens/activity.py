"""One activity of the agenda: jump there, or pass over it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from workshop_tui.app.text import user_line
from workshop_tui.console.drawing import notes
from workshop_tui.locale import _, ngettext
from workshop_tui.room.agenda import Activity, subjects_of

from .base import ConsoleWindow


class ActivityScreen(ConsoleWindow[None]):
    """What it is about, the notes, and what can be done with it."""

    def __init__(self, activity: str) -> None:
        super().__init__()
        self._activity = activity

    def compose(self) -> ComposeResult:
        """Facts, notes, buttons."""
        activity = self.state.activity(self._activity)
        with VerticalScroll(classes="dialog") as box:
            box.border_subtitle = _("Esc closes")
            if activity is None:
                return
            box.border_title = user_line(activity.title)
            yield Static(self._facts(activity), classes="guide")
            for note in notes(activity, self.app.library):
                yield Static(note, classes="guide")
            with Horizontal(classes="buttons"):
                yield Button(_("Jump here"), id="jump", variant="primary", compact=True)
                if activity.id not in self.state.progress.skipped:
                    yield Button(_("Skip it"), id="skip", compact=True)

    def on_mount(self) -> None:
        """Enter jumps."""
        for button in self.query("#jump"):
            button.focus()

    def _facts(self, activity: Activity) -> Content:
        n = activity.minutes
        facts = [Content(ngettext("{n} minute", "{n} minutes", n).format(n=n))]
        titles = [self.app.library.title_of(subject) for subject in subjects_of(activity)]
        facts += [user_line(title) for title in titles]
        if activity.id == self.state.progress.current:
            facts.append(Content.styled(_("now"), "bold $primary"))
        return Content(" · ").join(facts)

    @on(Button.Pressed, "#jump")
    async def jump(self) -> None:
        """Take everybody there."""
        rev = self.state.progress.rev
        self.dismiss(None)
        await self.app.lead(self.app.conductor.move("jump", rev, activity=self._activity))

    @on(Button.Pressed, "#skip")
    async def skip(self) -> None:
        """Pass over it; when it is the current one, move on."""
        rev = self.state.progress.rev
        self.dismiss(None)
        await self.app.lead(self.app.conductor.move("skip", rev, activity=self._activity))
