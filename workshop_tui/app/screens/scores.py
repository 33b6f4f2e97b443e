"""How one judges and writes beside the expert and the peers."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.worker import get_current_worker

from workshop_tui.app.keys import key
from workshop_tui.app.scores import Scores, scores_of
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.scores import (
    PAGES,
    READY,
    JudgingPage,
    PageTabs,
    PostsPage,
    ProgressPage,
    ScorePage,
    WritingPage,
)
from workshop_tui.app.widgets.topbar import PlaceBar
from workshop_tui.locale import N_

from .base import PlaceScreen


class ScoresScreen(PlaceScreen):
    """Four pages under one line that names them; what they show is computed in a thread."""

    PLACE = "scores"
    GUIDE = N_(
        "Four pages: the posts that you judged, how you judge, what you wrote, what you learned. "
        "Enter on a line shows where its numbers come from, step by step. A post that you have "
        "not judged yet stays covered, so that nobody's opinion colours yours. Peers come from a "
        "room or from a colleague's file: press G. Nobody but you sees these pages, and nowhere "
        "is there a ranking of people."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("g", "merge", N_("Add peers"), N_("Bring in peers from other laptops")),
        *(
            key(letter, f"page('{page}')", name, N_("Show this page"), show=False)
            for page, (letter, name) in PAGES.items()
        ),
        key("escape", "back", N_("Back"), N_("One step back"), show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._page = "posts"
        self._wanted = ""
        self._asked = False
        self.scores: Scores | None = None
        self._showing = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """The places, the pages, the page shown."""
        yield PlaceBar(self.PLACE)
        yield PageTabs(id="tabs", classes="links")
        with Vertical(id="page", classes="body"):
            yield self._made()
        yield KeyBar()

    def populate(self) -> None:
        """Show the page with what is known, and compute anew."""
        self.run_worker(self._show_page(), group="stage")
        if not self._asked:  # a screen that opens is mounted and resumed
            self._asked = True
            self.call_after_refresh(self._ask)

    def _ask(self) -> None:
        self._asked = False
        self._compute()

    @work(thread=True, group="scores", exclusive=True, exit_on_error=False)
    def _compute(self) -> None:
        found = scores_of(self.session)
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._take, found)

    def _take(self, scores: Scores) -> None:
        self.scores = scores
        for page in self.query(ScorePage).filter(f".{READY}"):
            page.show(self.session, scores)
            if isinstance(page, PostsPage) and self._wanted:
                page.highlight(self._wanted)
                self._wanted = ""

    async def _show_page(self) -> None:
        async with self._showing:  # a page that is half mounted must not be asked for anything
            self.query_one("#tabs", PageTabs).mark(self._page)
            place = self.query_one("#page")
            page = next(iter(place.query(ScorePage).filter(f"#{self._page}")), None)
            if page is None:
                page = self._made()
                await place.mount(page)
                if self.scores is not None:
                    page.show(self.session, self.scores)
            for other in place.query(ScorePage):
                other.display = other is page
            if self.focused is None or page not in self.focused.ancestors:
                page.focus_first()
            self.refresh_bindings()

    def _made(self) -> ScorePage:
        match self._page:
            case "judging":
                page: ScorePage = JudgingPage()
            case "writing":
                page = WritingPage()
            case "progress":
                page = ProgressPage()
            case _:
                page = PostsPage(self.session)
        page.id = self._page
        return page

    def shown(self) -> str:
        """The page."""
        return self._page

    def highlight(self, subject: str) -> None:
        """Show a page by its name, or the posts with one of them highlighted."""
        if subject:
            self._page = subject if subject in PAGES else "posts"
            self._wanted = "" if subject in PAGES else subject
            self.populate()

    async def action_page(self, page: str) -> None:
        """Show a page, and come back to it at the next start."""
        self._page = page
        await self._show_page()
        self.app.remember(self.PLACE, page)

    async def action_back(self) -> None:
        """From the numbers to the list, from a page to the posts, from the posts home."""
        page = self.query_one(f"#{self._page}", ScorePage)
        if page.step_back():
            return
        if self._page != "posts":
            await self.action_page("posts")
        else:
            await self.app.go("home")

    @on(PostsPage.Judge)
    async def judge(self, event: PostsPage.Judge) -> None:
        """Judge a post that is still covered."""
        await self.app.step_into("critiques", event.subject)

    def action_merge(self) -> None:
        """Choose colleagues' files."""
        from .merge import MergeScreen

        self.app.push_screen(MergeScreen(), self._merged)

    def _merged(self, added: bool | None) -> None:
        if added:
            self.populate()
