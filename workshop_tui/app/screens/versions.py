"""The versions of a rewrite that were handed in."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from workshop_tui.app.session import Version
from workshop_tui.app.text import shorten, user_line, user_text
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.coaching.caption import words
from workshop_tui.locale import _
from workshop_tui.locale.numbers import moment

from .base import Dialog


class VersionsScreen(Dialog[Version]):
    """A list of versions, the newest first, with the whole of one; choosing one gives it."""

    def __init__(self, versions: Sequence[Version]) -> None:
        super().__init__()
        self._versions = list(reversed(versions))

    def compose(self) -> ComposeResult:
        """The list."""
        with Vertical(classes="dialog") as box:
            box.border_title = _("Versions")
            box.border_subtitle = _("Enter goes on from one, Esc closes")
            yield ItemList(id="versions")
            with VerticalScroll(id="version-text", can_focus=False):
                yield Static()

    def on_mount(self) -> None:
        """Fill the list."""
        versions = self.query_one(ItemList)
        versions.show([self._item(n, version) for n, version in enumerate(self._versions)])
        versions.focus()

    @on(OptionList.OptionHighlighted)
    def read(self, event: OptionList.OptionHighlighted) -> None:
        """Show the whole of the version that is highlighted."""
        rewrite = self._versions[event.option_index].rewrite
        alt = f"\n\nAlt: {rewrite.alt}" if rewrite.alt else ""
        shown = self.query_one("#version-text")
        shown.query_one(Static).update(user_text(rewrite.caption + alt))
        shown.scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Give the chosen version."""
        self.dismiss(self._versions[event.option_index])

    def _item(self, index: int, version: Version) -> Item:
        number = len(self._versions) - index
        caption = version.rewrite.caption
        length = _("{n} words").format(n=len(words(caption)))
        text = Content.assemble(
            (f"{moment(version.at)} · {length}  ", "$muted"), user_line(shorten(caption, 30))
        )
        return Item(str(index), Content.styled(f"{number:>3}  ", "bold"), text)
