"""Write a caption of one's own."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TextArea

from workshop_tui.app.counters import counters
from workshop_tui.app.text import BEFORE, user_text
from workshop_tui.app.widgets.fields import Editor
from workshop_tui.coaching.caption import words
from workshop_tui.coaching.steps import Verdict
from workshop_tui.content import Write
from workshop_tui.locale import N_, _

from .base import StepSetting, StepView


class WriteView(StepView):
    """An editor with counters; the old caption and the facts stand at the left."""

    CHECK_LABEL = N_("Hand in")

    def __init__(self, step: Write, setting: StepSetting) -> None:
        super().__init__(step, setting)
        self._write = step
        self._text = "\n".join(setting.response)

    def compose_task(self) -> ComposeResult:
        """The editor and what is counted in it."""
        yield Editor(self._text, id="caption", placeholder=_("Write here …"))
        yield Static(id="counters")

    def companion(self) -> Widget:
        """The old caption, the facts to write from, what to look for."""
        return VerticalScroll(Static(self._material()), classes="material")

    def response(self) -> list[str]:
        """The caption."""
        return [self.query_one(Editor).text]

    def ready(self) -> str:
        """A caption has words."""
        return "" if words(self.response()[0]) else _("Write a few words first.")

    def restart(self) -> None:
        """Go on with the text as it is."""
        self.query_one(Editor).focus()

    def refresh_task(self) -> None:
        """Show the counts, and let nobody type while the verdict stands."""
        editor = self.query_one(Editor)
        editor.read_only = self.verdict is not None
        self.query_one("#counters", Static).update(
            counters(editor.text, self._write.min_words, self._write.max_words), layout=False
        )

    @on(TextArea.Changed)
    def count_again(self) -> None:
        """Count as it is typed."""
        if self.response()[0] != self._text:
            self._text = self.response()[0]
            self.edited()

    def summary(self, verdict: Verdict) -> Content:
        """What to look for in the own text; its quality is for people to judge."""
        length = len(words(self._text))
        if verdict.complete:
            start = _("Kept. {n} words, as asked.")
        else:
            start = _("Kept. {n} words; {low} to {high} were asked.")
        first = start.format(n=length, low=self._write.min_words, high=self._write.max_words)
        return Content.assemble((first, "bold $after"), " ", _("Now look at the better version."))

    def _material(self) -> Content:
        parts = [
            Content.styled(f"{BEFORE} {_('Before')}", "bold $before"),
            user_text(self.setting.caption),
        ]
        for title, lines in (
            (_("Facts to write from"), self._write.material),
            (_("Look at your own text"), self._write.look_for),
        ):
            if lines:
                parts += [Content(""), Content.styled(title, "bold $reference")]
                parts += [Content.assemble("• ", user_text(line)) for line in lines]
        return Content("\n").join(parts)
