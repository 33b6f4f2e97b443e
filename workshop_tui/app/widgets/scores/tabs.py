"""The line that names the pages of the scores."""

from __future__ import annotations

from typing import Final

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from workshop_tui.locale import N_, _

PAGES: Final = {
    "posts": ("u", N_("Posts")),
    "judging": ("c", N_("How I judge")),
    "writing": ("w", N_("My writing")),
    "progress": ("p", N_("My progress")),
}
"""The key and the name of every page, in order."""


class PageTabs(Static):
    """The pages with their keys, the one shown marked; a click goes there."""

    ALLOW_SELECT = False

    def mark(self, shown: str) -> None:
        """Mark the page that is shown."""
        parts: list[Content] = []
        for page, (letter, name) in PAGES.items():
            here = page == shown
            tab = Content.assemble(
                (f"{'▸' if here else ' '}{letter} ", "bold $primary"),
                (f"{_(name)} ", "bold underline" if here else "$foreground"),
            )
            jump = Style.from_meta({"@click": f"screen.page('{page}')"})
            parts.append(tab.stylize(jump))
        self.update(Content(" ").join(parts))
