"""A place that lists things at the left and shows the highlighted one at the right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.item_list import Choices, Item
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.pictures import PictureView
from workshop_tui.app.widgets.topbar import PlaceBar
from workshop_tui.content import Picture
from workshop_tui.locale import _

from .base import PlaceScreen


class BrowseScreen(PlaceScreen):
    """A list with details: a short text over a picture."""

    TITLE_ABOVE: ClassVar[str] = ""

    def compose(self) -> ComposeResult:
        """List and details."""
        yield PlaceBar(self.PLACE)
        with Horizontal(classes="body"):
            yield Choices(id="list", classes="box")
            with Vertical(classes="box details"):
                yield Static(id="about")
                yield PictureView()
        yield KeyBar()

    def populate(self) -> None:
        """Fill the list, keeping the highlight."""
        listing = self.query_one("#list", Choices)
        listing.border_title = _(self.TITLE_ABOVE)
        listing.show(list(self.items()))
        if listing.highlighted_option is not None:
            self._show_details(listing.highlighted_option.id or "")

    def highlight(self, subject: str) -> None:
        """Highlight an entry, as when it has been opened from elsewhere."""
        listing = self.query_one("#list", Choices)
        if subject and subject not in [option.id for option in listing.options]:
            self.populate()  # it may have been made elsewhere, a moment ago
        ids = [option.id for option in listing.options]
        if subject in ids:
            listing.highlighted = ids.index(subject)

    def items(self) -> Iterator[Item]:
        """The entries of the list; the ids of those that can be opened are content ids."""
        raise NotImplementedError

    def about(self, subject: str) -> Content:
        """A few lines about an entry."""
        raise NotImplementedError

    def picture(self, subject: str) -> Picture:
        """The picture of an entry."""
        raise NotImplementedError

    def picture_file(self, subject: str, picture: Picture) -> Path:
        """Where the picture of an entry is."""
        return self.session.picture_file(subject, picture)

    @staticmethod
    def heading(title: str) -> Item:
        """A title between entries."""
        return Item(f"-{title}", Content(), user_line(title.upper(), "bold"), disabled=True)

    @on(OptionList.OptionHighlighted)
    def follow_highlight(self, event: OptionList.OptionHighlighted) -> None:
        """Show the details of the highlighted entry."""
        self._show_details(event.option_id or "")

    def _show_details(self, subject: str) -> None:
        picture = self.picture(subject)
        file = self.picture_file(subject, picture)
        self.query_one("#about", Static).update(self.about(subject))
        self.query_one(PictureView).show(file, str(picture.alt))

    @on(OptionList.OptionSelected)
    async def open_entry(self, event: OptionList.OptionSelected) -> None:
        """Open the chosen entry in this place."""
        await self.app.step_into(self.PLACE, event.option_id or "")
