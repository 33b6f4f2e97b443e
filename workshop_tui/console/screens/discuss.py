"""Works whose owners allow it: choose one, or a critique of it, for the projector."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.console.results import WorkCritique, critiques_of
from workshop_tui.console.state import RoomState
from workshop_tui.console.widgets.rows import Row, Rows
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.records import Record
from workshop_tui.room.agenda import PeerCritique
from workshop_tui.room.errors import RoomError
from workshop_tui.room.protocol import Discussable

from .base import ConsoleWindow


class DiscussScreen(ConsoleWindow[None]):
    """Works at the left, the most split first; at the right the text and its critiques."""

    GUIDE: ClassVar[str] = N_(
        "Only works whose owners ticked “may be discussed” are here, without names. Enter on a "
        "work opens it; Enter on its text or on a critique puts that on the projector."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("0,delete", "clear", N_("Take down"), N_("Show no work on the projector")),
        key("question_mark,f1", "app.help", N_("Help"), N_("What to do here, and every key")),
    ]
    AUTO_FOCUS = "#works"

    def __init__(self) -> None:
        super().__init__()
        self._works: dict[str, Discussable] = {}
        self._records: list[Record] = []

    def compose(self) -> ComposeResult:
        """Two lists."""
        with Vertical(classes="discuss"):
            yield Static(id="empty")
            with Horizontal():
                works = Rows(id="works", classes="box")
                works.border_title = _("May be discussed")
                yield works
                yield ItemList(id="texts", classes="box")
            yield KeyBar()

    async def on_mount(self) -> None:
        """Ask the hub which works there are."""
        try:
            self._works = {work.id: work for work in await self.app.client.discussable()}
            self._records, _since = await self.app.client.records()
        except RoomError as error:
            self.app.say(str(error), severity="error")
        if not self.is_open:
            return
        nothing = _(
            "No work may be discussed yet. Participants decide that with “may be discussed” when "
            "they hand in a rewrite."
        )
        empty = self.query_one("#empty", Static)
        empty.update(Content(nothing))
        empty.display = not self._works
        self.query_one("#works").display = self.query_one("#texts").display = bool(self._works)
        self._show_works()

    def follow(self, _state: RoomState) -> None:
        """Mark what is on the projector."""
        if self._works:
            self._show_works()
            self._show_texts()

    @on(OptionList.OptionHighlighted, "#works")
    def show_work(self) -> None:
        """Show the highlighted work."""
        self._show_texts()

    @on(OptionList.OptionSelected, "#works")
    def read_on(self) -> None:
        """To the texts."""
        self.query_one("#texts").focus()

    @on(OptionList.OptionSelected, "#texts")
    async def put_up(self, event: OptionList.OptionSelected) -> None:
        """Put it on the projector."""
        await self._spotlight(event.option_id or "")

    async def action_clear(self) -> None:
        """Show no work."""
        await self._spotlight("")

    async def _spotlight(self, record: str) -> None:
        told = _("On the projector, without a name.") if record else _("Taken down.")
        await self.app.lead(self.app.conductor.spotlight(record, self._shown()), told)

    def _shown(self) -> str:
        spotlight = self.state.room.spotlight
        return spotlight.id if spotlight else ""

    def _show_works(self) -> None:
        self.query_one("#works", Rows).show(
            [
                Row(
                    work.id,
                    Content("◉ " if work.id == self._shown() else "  "),
                    Content.assemble(user_line(work.subject, "bold"), " ", user_line(work.caption)),
                    Content.styled("" if held(self.state, work) else _split(work), "$muted"),
                )
                for work in self._works.values()
            ]
        )

    def _show_texts(self) -> None:
        lit = self.query_one("#works", Rows).highlighted_option
        work = self._works.get((lit.id if lit else None) or "")
        if work is None:
            return
        here = {p.participant for p in self.state.room.roster if not p.removed}
        records = [record for record in self._records if record.author in here]
        critiques = [] if held(self.state, work) else critiques_of(records, work.id)
        n = len(critiques)
        title = ngettext("Text and {n} critique", "Text and {n} critiques", n).format(n=n)
        if held(self.state, work):
            title = _("Text; critiques stay hidden until you press r")
        items = [Item(work.id, self._mark(work.id), user_text(work.caption))]
        items += [
            Item(critique.id, self._mark(critique.id), _told(critique)) for critique in critiques
        ]
        texts = self.query_one("#texts", ItemList)
        texts.border_title = title
        texts.show(items)

    def _mark(self, record: str) -> Content:
        return Content.styled("◉ " if record == self._shown() else "· ", "bold")


def held(state: RoomState, work: Discussable) -> bool:
    """Are the critiques of a work still hidden, as are all results before they are shown?"""
    activity = state.progress.activity
    round_of = activity.subject if isinstance(activity, PeerCritique) else ""
    return state.progress.stage == "work" and round_of == work.subject


def _split(work: Discussable) -> str:
    return _("split {n}").format(n=work.split) if work.critiques else ""


def _told(critique: WorkCritique) -> Content:
    levels = " ".join(f"{code}{level}" for code, level in critique.levels.items())
    text = critique.text or _("(no words)")
    return Content.assemble(user_line(levels, "bold"), "  ", user_text(text))
