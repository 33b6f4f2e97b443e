"""The rewrite lab: the original at the left, one's own version at the right, the coach below."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from workshop_tui.app.caption_coach import open_flags
from workshop_tui.app.counters import lab_counters
from workshop_tui.app.difference import marked_difference
from workshop_tui.app.keys import key
from workshop_tui.app.session import Version
from workshop_tui.app.text import BEFORE, ME, user_line, user_text
from workshop_tui.app.widgets.caption_editor import CaptionEditor
from workshop_tui.app.widgets.coach_panel import CoachPanel
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.pictures import PictureView
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.coaching.caption import Context, Flag, Kind, Part, most_important, words
from workshop_tui.content import PublicPost
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.records import TEXT_LIMIT, Draft, Rewrite

from .drafting import DraftingScreen
from .flag import FlagOutcome, FlagScreen

FORM: Final = "rewrite/"
"""The form of a draft; the step is empty, because it belongs to no exercise's step."""
PAUSE: Final = 0.15
"""Seconds without a key after which the coach reads what is written."""
LONGEST_WAIT: Final = 0.6
"""Seconds after which it reads although the keys keep coming."""


class RewriteScreen(DraftingScreen):
    """Write with the coach, compare word by word, hand in; every version is kept."""

    GUIDE = N_(
        "Write a better caption for the post at the left. What a feed shows before 'more' has a "
        "ground of its own. The coach points at most at three things: go down to them with Tab "
        "and open one with Enter to read it whole, answer it, or set it aside. Ctrl+S hands in a "
        "version, Ctrl+D shows word by word what changed, Ctrl+O brings back an earlier version. "
        "Nothing you type is lost: it is kept every second."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "hand_in", N_("Hand in"), N_("Hand in this version"), always=True),
        key("ctrl+d", "words", N_("Words"), N_("Show what changed word by word"), always=True),
        key("ctrl+o", "versions", N_("Versions"), N_("Go back to a version"), always=True),
        key("ctrl+r", "read_aloud", N_("Aloud"), N_("What a screen reader says"), always=True),
        key("f2", "post", N_("Post"), N_("Show the whole post"), show=False),
        key("f3", "picture", N_("Picture"), N_("Show the picture alone"), show=False),
    ]

    comparing: reactive[str] = reactive("", init=False)
    """What the text is compared with in place of the editor: `original`, `version`, or nothing."""

    def __init__(self, subject: str, source: PublicPost) -> None:
        super().__init__()
        self._subject = subject
        self.source = source
        draft = self.session.draft(subject, FORM)
        self._kept = draft
        handed_in = self._handed_in()
        self._text = draft.texts.get("caption", "") if draft else handed_in.caption
        self._alt = draft.texts.get("alt", "") if draft else handed_in.alt
        self._answered = self.session.answered_flags(subject)
        self._coach_timer: Timer | None = None
        self._unread_since = 0.0

    @property
    def subject(self) -> str:
        """The id of the post or exercise."""
        return self._subject

    def compose(self) -> ComposeResult:
        """Original and editor side by side; alt text, coach and counts below."""
        yield TopBar()
        with Horizontal(classes="body writing"):
            with VerticalScroll(id="original", classes="box") as original:
                original.border_title = f"{BEFORE} {_('Original')}"
                yield PictureView(self._picture_file(), str(self.source.picture.alt))
                yield Static(id="original-text")
            with Vertical(id="own", classes="box") as own:
                own.border_title = f"{ME} {_('My version')}"
                yield CaptionEditor(self._text, id="caption", placeholder=_("Write here …"))
                with VerticalScroll(id="marked"):
                    yield Static(id="marked-text")
        with Horizontal(id="alt-row"):
            yield Static(_("Alt text"), classes="label")
            yield Line(
                self._alt,
                placeholder=_("Who does what, where? For those who cannot see the picture."),
                limit=TEXT_LIMIT,
                id="alt",
            )
        yield CoachPanel(id="coach")
        yield Static(id="counters")
        yield KeyBar()

    def populate(self) -> None:
        """Show the original, the counts and where the versions stand."""
        self.query_one(TopBar).heading = Content.assemble(
            f" {_('Rewrite')} · ",
            (f"{self.session.code_of(self._subject)} ", "bold $primary"),
            user_line(self.session.title_of(self._subject), "bold"),
        )
        self._show_version_number()
        self._count()
        self._coach()
        self.watch_comparing()
        self.query_one(CaptionEditor).focus()
        self.app.remember("rewrites", self._subject)

    # Writing

    @on(TextArea.Changed)
    def text_changed(self, event: TextArea.Changed) -> None:
        """Count and keep what is typed."""
        if event.text_area.text != self._text:
            self._text = event.text_area.text
            self._edited()

    @on(Input.Changed, "#alt")
    def alt_changed(self, event: Input.Changed) -> None:
        """Keep the alt text too."""
        if event.value != self._alt:
            self._alt = event.value
            self._edited()

    def _edited(self) -> None:
        self._count()
        self.changed()
        now = monotonic()
        if self._coach_timer is None:
            self._unread_since = now
        elif now - self._unread_since < LONGEST_WAIT:
            self._coach_timer.stop()
        else:
            return  # the timer that runs is about to end
        self._coach_timer = self.set_timer(PAUSE, self._coach)

    def _count(self) -> None:
        counts = lab_counters(self._text, self.source.platform)
        self.query_one("#counters", Static).update(counts, layout=False)

    # The coach

    def _coach(self) -> None:
        """Read what stands there now."""
        self._coach_timer = None
        self.run_worker(self._read_along(), group="coach", exclusive=True)

    async def _read_along(self) -> None:
        """Let the checks run in a thread: a long caption takes them longer than a frame."""
        text, context = self._text, self._coach_context()
        flags = await self._open_flags(text, context)
        if (text, context.alt) == (self._text, self._alt):
            self._point_at(flags)

    async def _open_flags(self, text: str, context: Context) -> tuple[Flag, ...]:
        if self.app.writes_unaided(self._subject):
            return ()
        return await asyncio.to_thread(open_flags, text, context, self._answered)

    def _point_at(self, flags: Sequence[Flag]) -> None:
        chosen = most_important(flags)
        in_caption = tuple(flag for flag in chosen if flag.part is Part.CAPTION)
        self.query_one(CaptionEditor).flags = in_caption
        if self.app.writes_unaided(self._subject):
            told = _("Write as you usually do: the coach is silent in this round.")
        elif self._text.strip():
            told = _("The coach finds nothing to point at. Read it once more as a resident.")
        else:
            told = _("The coach reads along while you write.")
        self.query_one(CoachPanel).show(chosen, told)
        more = len(flags) - len(chosen)
        own = self.query_one("#own")
        own.border_subtitle = (
            ngettext("{n} more to come", "{n} more to come", more).format(n=more) if more else ""
        )

    def _coach_context(self) -> Context:
        return self.session.coach_context(self.source.platform, self._alt)

    @on(CoachPanel.Opened)
    def open_flag(self, event: CoachPanel.Opened) -> None:
        """Show one flag whole."""

        async def take(outcome: FlagOutcome | None) -> None:
            await self._take(event.flag, outcome)

        self.app.push_screen(FlagScreen(event.flag, self._text), take)

    async def _take(self, flag: Flag, outcome: FlagOutcome | None) -> None:
        editor = self.query_one(CaptionEditor)
        if outcome is None:
            return
        if outcome.span is not None and flag.part is Part.ALT:
            self.query_one("#alt").focus()
        elif outcome.span is not None:
            self.comparing = ""
            editor.focus()
            editor.select_span(outcome.span)
        elif outcome.reply and await self.app.keep(self._subject, outcome.reply):
            self._answered = self.session.answered_flags(self._subject)
            self._coach()
            answered = flag.kind is Kind.QUESTION and outcome.reply.answer == "answered"
            self.app.say(_("Good: that sentence answers it.") if answered else _("Set aside."))

    # Comparing

    def watch_comparing(self) -> None:
        """Show a difference in place of original and editor, or go back to them."""
        comparing = bool(self.comparing)
        self.query_one(CaptionEditor).display = not comparing
        self.query_one("#marked").display = comparing
        versions = self.session.versions(self._subject)
        original = self.query_one("#original")
        left, right = user_text(self.source.caption), Content()
        title = f"{BEFORE} {_('Original')}"
        if self.comparing == "version":
            title = f"{ME} {_('Version {n}').format(n=len(versions))}"
            left, right = marked_difference(versions[-1].rewrite.caption, self._text)
        elif comparing:
            left, right = marked_difference(self.source.caption, self._text)
        original.border_title = title
        self.query_one("#original-text", Static).update(left)
        self.query_one("#marked-text", Static).update(right)
        self.query_one("#marked" if comparing else CaptionEditor).focus()

    def action_words(self) -> None:
        """Compare with the original, then with the version handed in last, then write on."""
        versions = self.session.versions(self._subject)
        changed = bool(versions) and versions[-1].rewrite.caption != self._text
        after_original = "version" if changed else ""
        self.comparing = {"": "original", "original": after_original}.get(self.comparing, "")

    async def action_leave(self) -> None:
        """From the difference back to the editor, from there one step back."""
        if self.comparing:
            self.comparing = ""
        else:
            await super().action_leave()

    # Versions

    def draft_now(self) -> Draft | None:
        """The texts in hand, or `None` when they are what was handed in last."""
        handed_in = self._handed_in()
        if (self._text, self._alt) == (handed_in.caption, handed_in.alt):
            return None
        return Draft(FORM, texts={"caption": self._text, "alt": self._alt})

    async def action_hand_in(self) -> None:
        """Hand in the texts as a new version."""
        if not words(self._text):
            self.app.say(_("Write a few words first."))
        elif self.draft_now() is None:
            self.app.say(_("This version is handed in already."))
        elif alarms := await self._alarms():
            from .alarms import AlarmsScreen

            self.app.push_screen(AlarmsScreen(alarms), self._hand_in_if)
        else:
            await self._hand_in_if(True)

    async def _alarms(self) -> list[Flag]:
        flags = await self._open_flags(self._text, self._coach_context())
        return [flag for flag in flags if flag.kind is Kind.ALARM]

    async def _hand_in_if(self, wanted: bool | None) -> None:
        rewrite = Rewrite(self._text, alt=self._alt.strip())
        if wanted and await self.app.keep(self._subject, rewrite):
            self._alt = self._alt.strip()
            self._show_version_number()
            self.app.say(_("Version kept. Ctrl+D shows what changed."))

    def action_versions(self) -> None:
        """Choose an earlier version to go on from."""
        from .versions import VersionsScreen

        versions = self.session.versions(self._subject)
        if versions:
            self.app.push_screen(VersionsScreen(versions), self._take_version)
        else:
            self.app.say(_("No version yet: Ctrl+S hands in the first one."))

    def _take_version(self, version: Version | None) -> None:
        if version is not None:
            self.comparing = ""
            editor = self.query_one(CaptionEditor)
            editor.replace(version.rewrite.caption, (0, 0), editor.document.end)
            self.query_one("#alt", Line).value = version.rewrite.alt
            self.app.say(_("Ctrl+Z brings back the caption that stood there."))

    def _handed_in(self) -> Rewrite:
        versions = self.session.versions(self._subject)
        return versions[-1].rewrite if versions else Rewrite("")

    def _show_version_number(self) -> None:
        number = len(self.session.versions(self._subject))
        handed_in = ngettext("{n} version handed in", "{n} versions handed in", number)
        label = handed_in.format(n=number) if number else _("no version yet")
        self.query_one(TopBar).progress = Content(f"{label} ")

    # The post

    def action_read_aloud(self) -> None:
        """Show what a screen reader would say."""
        from .read_aloud import ReadAloudScreen

        self.app.push_screen(ReadAloudScreen(self._text, self._alt))

    def action_post(self) -> None:
        """Show the whole post."""
        from .post import PostScreen

        self.app.push_screen(PostScreen(self.source, self._picture_file()))

    def action_picture(self) -> None:
        """Show the picture alone."""
        from .post import PictureScreen

        self.app.push_screen(PictureScreen(self.source, self._picture_file()))

    def _picture_file(self) -> Path:
        return self.session.picture_file(self._subject, self.source.picture)
