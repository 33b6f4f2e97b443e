"""Rewriting a caption: the original at the left, one's own version at the right."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static, TextArea

from workshop_tui.app.counters import counters
from workshop_tui.app.difference import marked_difference
from workshop_tui.app.keys import key
from workshop_tui.app.text import BEFORE, ME, user_line, user_text
from workshop_tui.app.widgets.fields import Editor
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.post_card import folded_caption
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.coaching.caption import words
from workshop_tui.content import PublicPost
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.records import Draft, Rewrite

from .drafting import DraftingScreen

FORM = "rewrite/"
"""The form of a draft; the step is empty, because it belongs to no exercise's step."""


class RewriteScreen(DraftingScreen):
    """Write, count, compare word by word, hand in; every version is kept."""

    GUIDE = N_(
        "Write a better caption for the post at the left. Below the editor you see what a feed "
        "shows of it before 'more'. Ctrl+S hands in a version, Ctrl+D shows word by word what "
        "changed, Ctrl+O brings back an earlier version. Nothing you type is lost: it is kept "
        "every second."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "hand_in", N_("Hand in"), N_("Hand in this version"), always=True),
        key("ctrl+d", "words", N_("Words"), N_("Show what changed word by word"), always=True),
        key("ctrl+o", "versions", N_("Versions"), N_("Go back to a version"), always=True),
        key("f2", "post", N_("Post"), N_("Show the whole post")),
        key("f3", "picture", N_("Picture"), N_("Show the picture alone"), show=False),
    ]

    marking: reactive[bool] = reactive(False, init=False)
    """Is the difference shown in place of the editor?"""

    def __init__(self, subject: str, source: PublicPost) -> None:
        super().__init__()
        self._subject = subject
        self.source = source
        draft = self.session.draft(subject, FORM)
        versions = self.session.versions(subject)
        self._kept = draft
        self._text = (
            draft.texts.get("caption", "")
            if draft
            else versions[-1].rewrite.caption
            if versions
            else ""
        )

    @property
    def subject(self) -> str:
        """The id of the post or exercise."""
        return self._subject

    def compose(self) -> ComposeResult:
        """Original and editor side by side, counts below."""
        yield TopBar()
        with Horizontal(classes="body writing"):
            with VerticalScroll(id="original", classes="box") as original:
                original.border_title = f"{BEFORE} {_('Original')}"
                yield Static(id="original-text")
            with Vertical(id="own", classes="box") as own:
                own.border_title = f"{ME} {_('My version')}"
                yield Editor(self._text, id="caption", placeholder=_("Write here …"))
                with VerticalScroll(id="marked"):
                    yield Static(id="marked-text")
        yield Static(id="feed")
        yield Static(id="counters")
        yield KeyBar()

    def populate(self) -> None:
        """Show the original, the counts and where the versions stand."""
        self.query_one(TopBar).heading = Content.assemble(
            f" {_('Rewrite')} · ",
            (f"{self._subject} ", "bold $primary"),
            user_line(self.session.library.title_of(self._subject), "bold"),
        )
        self._show_version_number()
        self._count()
        self.watch_marking()
        self.query_one(Editor).focus()
        self.app.remember("rewrites", self._subject)

    @on(TextArea.Changed)
    def text_changed(self, event: TextArea.Changed) -> None:
        """Count and keep what is typed."""
        if event.text_area.text != self._text:
            self._text = event.text_area.text
            self._count()
            self.changed()

    def watch_marking(self) -> None:
        """Show the difference in place of original and editor, or go back to them."""
        self.query_one(Editor).display = not self.marking
        self.query_one("#marked").display = self.marking
        original, marked = user_text(self.source.caption), Content()
        if self.marking:
            original, marked = marked_difference(self.source.caption, self._text)
        self.query_one("#original-text", Static).update(original)
        self.query_one("#marked-text", Static).update(marked)
        self.query_one("#marked" if self.marking else Editor).focus()

    def draft_now(self) -> Draft | None:
        """The text in hand, or `None` when it is what was handed in last."""
        versions = self.session.versions(self._subject)
        handed_in = versions[-1].rewrite.caption if versions else ""
        return None if self._text == handed_in else Draft(FORM, texts={"caption": self._text})

    async def action_hand_in(self) -> None:
        """Hand in the text as a new version."""
        if not words(self._text):
            self.app.say(_("Write a few words first."))
        elif self.draft_now() is None:
            self.app.say(_("This version is handed in already."))
        elif await self.app.keep(self._subject, Rewrite(self._text)):
            self._show_version_number()
            self.app.say(_("Version kept. Ctrl+D shows what changed."))

    def action_words(self) -> None:
        """Show what changed word by word, or go on writing."""
        self.marking = not self.marking

    async def action_leave(self) -> None:
        """From the difference back to the editor, from there one step back."""
        if self.marking:
            self.marking = False
        else:
            await super().action_leave()

    def action_versions(self) -> None:
        """Choose an earlier version to go on from."""
        from .versions import VersionsScreen

        versions = self.session.versions(self._subject)
        if versions:
            self.app.push_screen(VersionsScreen(versions), self._take_version)
        else:
            self.app.say(_("No version yet: Ctrl+S hands in the first one."))

    def _take_version(self, caption: str | None) -> None:
        if caption is not None:
            self.marking = False
            self.query_one(Editor).text = caption

    def _show_version_number(self) -> None:
        number = len(self.session.versions(self._subject))
        handed_in = ngettext("{n} version handed in", "{n} versions handed in", number)
        label = handed_in.format(n=number) if number else _("no version yet")
        self.query_one(TopBar).progress = Content(f"{label} ")

    def _count(self) -> None:
        self.query_one("#counters", Static).update(counters(self._text), layout=False)
        feed = folded_caption(self._text) if self._text.strip() else Content.styled("…", "$muted")
        self.query_one("#feed", Static).update(
            Content.assemble((f"{_('In the feed')}: ", "$muted"), feed), layout=False
        )

    def action_post(self) -> None:
        """Show the whole post."""
        from .post import PostScreen

        self.app.push_screen(PostScreen(self.source, self._picture_file()))

    def action_picture(self) -> None:
        """Show the picture alone."""
        from .post import PictureScreen

        self.app.push_screen(PictureScreen(self.source, self._picture_file()))

    def _picture_file(self) -> Path:
        return self.session.library.picture_file(self._subject, self.source.picture)
