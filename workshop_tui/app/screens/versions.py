"""The versions of a rewrite that were handed in."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList

from workshop_tui.app.session import Version
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.coaching.caption import words
from workshop_tui.locale import _
from workshop_tui.locale.numbers import moment

from .base import Dialog


class VersionsScreen(Dialog[Version]):
    """A list of versions, the newest first; choosing one gives it."""

    def __init__(self, versions: Sequence[Version]) -> None:
        super().__init__()
        self._versions = list(reversed(versions))

    def compose(self) -> ComposeResult:
        """The list."""
        with Vertical(classes="dialog") as box:
            box.border_title = _("Versions")
            box.border_subtitle = _("Enter goes on from one, Esc closes")
            yield ItemList(id="versions")

    def on_mount(self) -> None:
        """Fill the list."""
        versions = self.query_one(ItemList)
        versions.show([self._item(n, version) for n, version in enumerate(self._versions)])
        versions.focus()

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Give the chosen version."""
        self.dismiss(self._versions[event.option_index])

    def _item(self, index: int, version: Version) -> Item:
        number = len(self._versions) - index
        caption = version.rewrite.caption
        length = _("{n} words").format(n=len(words(caption)))
        text = Content.assemble(
            (f"{moment(version.at)} · {length}", "$muted"), "\n", user_line(caption, limit=120)
        )
        return Item(str(index), Content.styled(f"{number:>3}  ", "bold"), text)
