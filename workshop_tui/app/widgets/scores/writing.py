"""One's own rewrites: old and new side by side, and how they fared in blind duels."""

from __future__ import annotations

from typing import Final

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from workshop_tui.app.bands import axis, error_bar, in_words
from workshop_tui.app.difference import marked_difference
from workshop_tui.app.scores import OwnText, Scores
from workshop_tui.app.session import Session
from workshop_tui.app.text import AFTER, BEFORE, ME, user_line, user_text
from workshop_tui.app.widgets.figures import FigureLine, FigureList
from workshop_tui.app.widgets.item_list import Choices, Item
from workshop_tui.locale import _
from workshop_tui.locale.numbers import decimal
from workshop_tui.scoring.own_texts import Standing
from workshop_tui.scoring.preference import SignTest
from workshop_tui.scoring.working import NotEnough

from .page import WIDE, ScorePage, with_title

NAME_WIDTH: Final = 11
WORDS_WIDTH: Final = 30
NARROWEST_AXIS: Final = 17
TELLING: Final = 6
"""Rewrites from which a sign test can tell anything from chance: 2·½⁶ is below .05."""


class WritingPage(ScorePage):
    """Rewritten posts at the left; at the right the two captions over their duels."""

    def __init__(self) -> None:
        super().__init__(classes="scores own-texts")
        self._session: Session | None = None
        self._texts: dict[str, OwnText] = {}
        self._preferred: SignTest | NotEnough | None = None

    def compose(self) -> ComposeResult:
        """List, two captions, bands; or how to begin."""
        yield Static(id="no-texts")
        with Horizontal(id="texts"):
            subjects = Choices(id="list", classes="box")
            subjects.border_title = _("Posts")
            yield subjects
            with Vertical(classes="details"):
                with Horizontal(id="captions"):
                    for side, title in (("old", _("original")), ("new", _("yours"))):
                        mark = BEFORE if side == "old" else AFTER
                        with VerticalScroll(id=side, classes="box") as box:
                            box.border_title = f"{mark} {title}"
                            yield Static(id=f"{side}-text")
                yield Static(id="axis")
                yield FigureList(id="bands")

    def show(self, session: Session, scores: Scores) -> None:
        """Fill the list, keeping the highlight."""
        self._session = session
        self._texts, self._preferred = dict(scores.texts), scores.preferred
        self.query_one("#texts").display = bool(self._texts)
        nothing = self.query_one("#no-texts", Static)
        nothing.display = not self._texts
        nothing.update(
            _(
                "You have not rewritten a caption yet. Press 4, choose a post and hand in your "
                "version; here it stands beside the original, with what blind duels say of both."
            )
        )
        self._list_texts()

    def focus_first(self) -> None:
        """The list."""
        self.query_one("#list").focus()

    def step_back(self) -> bool:
        """From the captions and the numbers to the list."""
        if not self._texts or self.query_one("#list").has_focus:
            return False
        self.focus_first()
        return True

    def on_resize(self, _event: events.Resize) -> None:
        """List the posts and draw the bands again for the new width."""
        self._list_texts()

    @on(OptionList.OptionHighlighted, "#list")
    def follow_highlight(self, event: OptionList.OptionHighlighted) -> None:
        """Show the highlighted text."""
        self._show_text(event.option_id or "")

    @on(OptionList.OptionSelected, "#list")
    def enter_text(self, event: OptionList.OptionSelected) -> None:
        """Go to its numbers."""
        event.stop()
        self.query_one("#bands").focus()

    def _list_texts(self) -> None:
        if self._session is None:
            return
        listing, session = self.query_one("#list", Choices), self._session
        listing.show([self._item(session, subject) for subject in self._texts])
        if listing.highlighted_option is not None:
            self._show_text(listing.highlighted_option.id or "")

    def _item(self, session: Session, subject: str) -> Item:
        code = user_line(session.code_of(subject), "bold")
        mark = code.pad_right(max(1, 4 - code.cell_length))
        wide = self.size.width >= WIDE
        return Item(subject, mark, with_title(Content(), session.title_of(subject), wide=wide))

    def _show_text(self, subject: str) -> None:
        if (text := self._texts.get(subject)) is None:
            return
        old, new = marked_difference(text.source.caption, text.latest.caption)
        if text.latest.alt:
            old = Content.assemble(old, "\n\n", _alt(text.source.alt))
            new = Content.assemble(new, "\n\n", _alt(text.latest.alt))
        self.query_one("#old-text", Static).update(old)
        self.query_one("#new-text", Static).update(new)
        self._draw_bands(text)

    def _draw_bands(self, text: OwnText) -> None:
        bands = self.query_one("#bands", FigureList)
        width = bands.scrollable_content_region.width - NAME_WIDTH - WORDS_WIDTH
        wide = max(NARROWEST_AXIS, width - width % 2 - 1)
        told = any(standing.strength.n for standing in text.standings)
        heading = self.query_one("#axis", Static)
        heading.update(
            Content.assemble(" " * NAME_WIDTH, axis(wide), (f"  {_('chance to win')}", "$muted"))
            if told
            else Content.styled(
                _(
                    "Nobody has compared these two yet. Merge files or join a room; in 4 Rewrite, "
                    "A then asks everybody for blind choices."
                ),
                "$muted",
            )
        )
        lines = [
            _band_line(standing, text.subject, number, wide)
            for number, standing in enumerate(text.standings)
        ]
        bands.show_lines([*(lines if told else ()), self._preference()])

    def _preference(self) -> FigureLine:
        found = self._preferred
        mark = Content.styled(_("All yours").ljust(NAME_WIDTH), "bold")
        if isinstance(found, SignTest):
            n = found.better + found.worse + found.equal
            told = _("{better} of {n} preferred to the original ({share} %), p = {p}").format(
                better=found.better,
                n=n,
                share=decimal(100 * found.share, 0),
                p=decimal(found.p_value, 3),
            )
            if n < TELLING:
                told += ". " + _("Too few texts to be told from chance.")
            return FigureLine(Item("", mark, Content(told)), [found.working()])
        return FigureLine(Item("", mark, user_text(found, "$muted")), [found] if found else [])


def _alt(alt: str) -> Content:
    return Content.assemble((_("Alt text: "), "bold"), user_text(alt or "–"))


def _band_line(standing: Standing, subject: str, number: int, width: int) -> FigureLine:
    if standing.text == subject:
        name, mark, style = _("original"), BEFORE, "bold $before"
    elif number == 0:
        name, mark, style = _("yours"), ME, "bold $primary"
    else:
        name, mark, style = _("earlier {n}").format(n=number), ME, "$primary"
    label = Content.styled(f"{mark} {name}"[: NAME_WIDTH - 1].ljust(NAME_WIDTH), style)
    words = in_words(standing.strength)
    enough = not isinstance(standing.workings()[0], NotEnough)
    drawn = (
        error_bar(standing.strength, mark, style, width)
        if enough
        else Content.styled("·" * width, "$muted")
    )
    text = Content.assemble(drawn, "  ", (words, "" if enough else "$muted"))
    return FigureLine(Item(standing.text, label, text), standing.workings())
