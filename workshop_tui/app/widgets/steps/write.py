"""Write a text of one's own: a caption, an opening, an alt text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static, TextArea

from workshop_tui.app.caption_coach import without_answered
from workshop_tui.app.counters import counters
from workshop_tui.app.text import BEFORE, user_text
from workshop_tui.app.widgets.caption_editor import CaptionEditor
from workshop_tui.app.widgets.pictures import PictureView
from workshop_tui.coaching.caption import most_important, words
from workshop_tui.coaching.caption.catalogue import entries
from workshop_tui.coaching.steps import Verdict
from workshop_tui.coaching.steps.write import Coaching, coaching_of, fits
from workshop_tui.content import Write
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.records import FlagReply

from .base import StepSetting, StepView
from .coached import FLAG, CoachedList, coached_items


class WriteView(StepView):
    """An editor with counters; the old caption and the facts stand at the left."""

    CHECK_LABEL = N_("Hand in")

    @dataclass
    class Replied(Message):
        """The writer answered a flag, or set it aside with a reason."""

        view: WriteView
        reply: FlagReply

    def __init__(self, step: Write, setting: StepSetting) -> None:
        super().__init__(step, setting)
        self._write = step
        self._text = "\n".join(setting.response)
        self._answered = set(setting.answered)

    def compose_task(self) -> ComposeResult:
        """The editor and what is counted in it."""
        yield CaptionEditor(self._text, id="caption", placeholder=_("Write here …"))
        yield Static(id="counters")
        yield CoachedList(id="coach")

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
        return [self.query_one(CaptionEditor).text]

    def ready(self) -> str:
        """A text has words."""
        return "" if words(self.response()[0]) else _("Write a few words first.")

    def restart(self) -> None:
        """Go on with the text as it is."""
        self.query_one(CaptionEditor).focus()

    def refresh_task(self) -> None:
        """Show the counts, and let nobody type while the verdict stands."""
        editor = self.query_one(CaptionEditor)
        judged = self.verdict is not None
        editor.read_only = judged
        self.query_one("#counters", Static).update(self._counted(editor.text), layout=False)
        coaching = self._coaching() if judged else Coaching((), ())
        items = list(coached_items(self._write, self._text, coaching)) if judged else []
        coach = self.query_one(CoachedList)
        coach.display = bool(items)
        coach.show(items)
        self.set_class(bool(items), "-coached")
        in_caption = most_important(coaching.flags)
        editor.flags = tuple(in_caption)

    @on(TextArea.Changed)
    def count_again(self) -> None:
        """Count as it is typed."""
        if self.response()[0] != self._text:
            self._text = self.response()[0]
            self.edited()

    # Judged

    @on(OptionList.OptionSelected, "#coach")
    def open(self, event: OptionList.OptionSelected) -> None:
        """Show the flag that was chosen whole."""
        event.stop()
        if not (name := event.option_id or "").startswith(FLAG):
            return
        from workshop_tui.app.screens.flag import FlagOutcome, FlagScreen

        flag = self._coaching().flags[int(name.removeprefix(FLAG))]

        def take(outcome: FlagOutcome | None) -> None:
            if outcome is not None and outcome.reply is not None:
                self.post_message(self.Replied(self, outcome.reply))
            elif outcome is not None and outcome.span is not None:
                self.once_more()
                self.query_one(CaptionEditor).select_span(outcome.span)

        self.app.push_screen(FlagScreen(flag, self._text), take)

    def reply_kept(self, reply: FlagReply) -> None:
        """The writer answered a flag or set it aside: it is shown no longer."""
        self._answered.add((reply.check, reply.quote))
        self.refresh_task()

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what the coach says, the first thing to try highlighted."""
        super().show_verdict(verdict)
        coach = self.query_one(CoachedList)
        ids = [option.id or "" for option in coach.options]
        coach.highlighted = next((n for n, name in enumerate(ids) if name.startswith(FLAG)), 0)

    def summary(self, verdict: Verdict) -> Content:
        """Whether it is as long as asked; where to look now: its quality is for people to judge."""
        good = "bold $after" if fits(self._write, self._text) else "bold $reference"
        length = Content.styled(self._length(), good)
        if not self._write.passes:
            short = self._write.max_characters is not None
            return length if short else length + " " + _("Now look at the better version.")
        flags = self._coaching().flags
        if flags:
            told = _("Kept. First what works, then what to try; Enter opens it.")
        elif fits(self._write, self._text):
            told = _("Kept. The coach finds nothing more; read it once more as a resident.")
        else:
            return length
        return Content.styled(told, "bold $reference" if flags else good)

    def _length(self) -> str:
        number, step = len(words(self._text)), self._write
        limit = step.max_characters
        if fits(step, self._text):
            kept = _("Kept, and as long as asked.") if limit else _("Kept. {n} words, as asked.")
        elif limit is None:
            kept = _("Kept. {n} words; {low} to {high} were asked.")
        elif len(self._text.strip()) > limit:
            kept = _("Kept. At most {limit} characters were asked; try it once more, shorter.")
        else:
            kept = _("Kept. A few more words would tell more.")
        return kept.format(n=number, low=step.min_words, high=step.max_words, limit=limit)

    def _coaching(self) -> Coaching:
        coaching = coaching_of(self._write, self._text, self.setting.context)
        return replace(coaching, flags=without_answered(coaching.flags, self._answered))

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

    def _material(self) -> Content:
        parts: list[Content] = []
        for title, lines in (
            (_("Facts to write from"), self._write.material),
            (_("Your text answers"), self._write.must_have),
            (_("Look at your own text"), self._write.look_for),
            (_("The coach looks at"), [entries()[code].name for code in self._write.passes]),
        ):
            if lines:
                parts.append(Content.styled(title, "bold $reference"))
                parts += [Content.assemble("• ", user_text(line)) for line in lines]
                parts.append(Content(""))
        if self._write.form == "alt":
            return Content("\n").join(parts[:-1])
        before = Content.styled(f"{BEFORE} {_('Before')}", "bold $before")
        return Content("\n").join([*parts, before, user_text(self.setting.caption)])
