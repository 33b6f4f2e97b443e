"""Write a text of one's own: a caption, an opening, an alt text."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TextArea

from workshop_tui.app.counters import counters
from workshop_tui.app.text import BEFORE, REFERENCE, user_text
from workshop_tui.app.widgets.fields import Editor
from workshop_tui.app.widgets.pictures import PictureView
from workshop_tui.coaching.caption import words
from workshop_tui.coaching.steps import Verdict
from workshop_tui.coaching.steps.write import fits
from workshop_tui.content import Write
from workshop_tui.locale import N_, _, ngettext

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
        with VerticalScroll(id="own-check"):
            yield Static()

    def companion(self) -> Widget:
        """The old caption and the facts to write from; for an alt text its picture."""
        if self._write.form != "alt":
            return VerticalScroll(Static(self._material()), classes="material")
        picture = self._write.picture or self.setting.picture
        file = self.setting.picture_file(picture)
        return Vertical(
            PictureView(file, str(picture.alt), classes="variant"),
            Static(self._material(), classes="material-below"),
        )

    def response(self) -> list[str]:
        """The text."""
        return [self.query_one(Editor).text]

    def ready(self) -> str:
        """A text has words."""
        return "" if words(self.response()[0]) else _("Write a few words first.")

    def restart(self) -> None:
        """Go on with the text as it is."""
        self.query_one(Editor).focus()

    def refresh_task(self) -> None:
        """Show the counts, and let nobody type while the verdict stands."""
        editor = self.query_one(Editor)
        editor.read_only = self.verdict is not None
        self.query_one("#counters", Static).update(self._counted(editor.text), layout=False)
        check = self.query_one("#own-check")
        check.display = self.verdict is not None and bool(self._own_check())
        check.query_one(Static).update(self._own_check())

    @on(TextArea.Changed)
    def count_again(self) -> None:
        """Count as it is typed."""
        if self.response()[0] != self._text:
            self._text = self.response()[0]
            self.edited()

    def summary(self, verdict: Verdict) -> Content:
        """What to look for in the own text; its quality is for people to judge."""
        if self._write.max_characters is not None:
            limit = self._write.max_characters
            if fits(self._write, self._text):
                first = Content.styled(_("Kept, and as long as asked."), "bold $after")
            else:
                told = _("Kept. At most {limit} characters were asked; try it once more, shorter.")
                if len(self._text.strip()) <= limit:
                    told = _("Kept. A few more words would tell more.")
                first = Content.styled(told.format(limit=limit), "bold $reference")
            return first
        length = len(words(self._text))
        if verdict.complete:
            start = _("Kept. {n} words, as asked.")
        else:
            start = _("Kept. {n} words; {low} to {high} were asked.")
        told = start.format(n=length, low=self._write.min_words, high=self._write.max_words)
        return Content.assemble((told, "bold $after"), " ", _("Now look at the better version."))

    def _counted(self, text: str) -> Content:
        limit = self._write.max_characters
        if limit is None:
            return counters(text, self._write.min_words, self._write.max_words)
        length = len(text.strip())
        told = _("{n} of {limit} characters").format(n=length, limit=limit)
        number = len(words(text))
        return Content.assemble(
            (told, "bold $after" if fits(self._write, text) else "$reference"),
            (" · " + ngettext("{n} word", "{n} words", number).format(n=number), "$muted"),
        )

    def _own_check(self) -> Content:
        parts: list[Content] = []
        if self._write.must_have:
            parts.append(Content.styled(_("Does your text say it?"), "bold $reference"))
            parts += [Content.assemble("□ ", user_text(line)) for line in self._write.must_have]
        if self._write.example is not None:
            parts.append(Content.styled(f"{REFERENCE} {_('For comparison, the expert')}", "bold"))
            parts.append(user_text(self._write.example))
        return Content("\n").join(parts)

    def _material(self) -> Content:
        parts: list[Content] = []
        if self._write.form != "alt":
            parts += [
                Content.styled(f"{BEFORE} {_('Before')}", "bold $before"),
                user_text(self.setting.caption),
                Content(""),
            ]
        for title, lines in (
            (_("Facts to write from"), self._write.material),
            (_("Your text answers"), self._write.must_have),
            (_("Look at your own text"), self._write.look_for),
        ):
            if lines:
                parts.append(Content.styled(title, "bold $reference"))
                parts += [Content.assemble("• ", user_text(line)) for line in lines]
                parts.append(Content(""))
        return Content("\n").join(parts[:-1])
