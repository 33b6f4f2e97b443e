"""The end of an exercise: before and after, what changed and why, and one's own version."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Button, Static

from workshop_tui.app.difference import marked_difference
from workshop_tui.app.text import AFTER, BEFORE, ME, user_text
from workshop_tui.app.widgets.post_card import alt_line
from workshop_tui.content import Exercise
from workshop_tui.locale import _, language
from workshop_tui.records import Rewrite


class AfterView(Vertical):
    """What changed, the captions word by word, and one's own words against the first ones."""

    page: reactive[int] = reactive(0, init=False)

    def __init__(self, exercise: Exercise, own: Rewrite | None) -> None:
        super().__init__(classes="step")
        self.exercise = exercise
        self.own = own

    def compose(self) -> ComposeResult:
        """A page to read and the ways on."""
        with VerticalScroll(classes="reading"):
            yield Static(id="page")
        with Horizontal(classes="buttons"):
            yield Button(_("Words ⇄"), id="words", compact=True)
            yield Button(_("My version ▸"), id="mine", compact=True)
            yield Button(_("Finish ▸"), id="finish", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Begin with what changed."""
        self.watch_page()

    def next_page(self) -> None:
        """Show the next page, the first one after the last."""
        self.page = (self.page + 1) % (3 if self.own else 2)

    def watch_page(self) -> None:
        """Show the page."""
        pages = (self._changes, self._words, self._own_words)
        self.query_one("#page", Static).update(pages[self.page]())
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def _changes(self) -> Content:
        after = self.exercise.after
        parts = [Content.styled(_("What changed"), "bold $reference")]
        parts += [
            Content.assemble((f"{number}  ", "bold"), user_text(change))
            for number, change in enumerate(after.changes, start=1)
        ]
        parts += [Content(""), user_text(after.explanation), Content("")]
        parts += [Content.styled(f"{_('After')} {AFTER}", "bold $after"), user_text(after.caption)]
        if language() == "en" and after.gloss_en:
            parts += [Content(""), user_text(after.gloss_en, "italic $muted")]
        parts += [Content(""), alt_line(after.alt)]
        return Content("\n").join(parts)

    def _words(self) -> Content:
        after = Content.styled(f"{_('After')} {AFTER}", "bold $after")
        return self._pair(self.exercise.after.caption, after)

    def _own_words(self) -> Content:
        mine = Content.styled(f"{ME} {_('My version')}", "bold $reference")
        assert self.own is not None
        pair = self._pair(self.own.caption, mine)
        return Content("\n\n").join([pair, alt_line(self.own.alt)]) if self.own.alt else pair

    def _pair(self, new: str, title: Content) -> Content:
        old, changed = marked_difference(self.exercise.before.caption, new)
        before = Content.styled(f"{BEFORE} {_('Before')}", "bold $before")
        legend = Content.assemble(
            (_("removed"), "strike $before"), "  ", (_("added"), "underline $after")
        )
        return Content("\n").join([legend, Content(""), before, old, Content(""), title, changed])
