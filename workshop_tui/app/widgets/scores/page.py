"""What the pages of the scores share."""

from __future__ import annotations

from textual.containers import Vertical
from textual.content import Content

from workshop_tui.app.scores import Scores
from workshop_tui.app.session import Session
from workshop_tui.app.text import user_line

READY = "-ready"
"""The class of a page that has its widgets and may be asked to show something."""
WIDE = 100
"""From so many columns a page shows what else it knows."""
_MARK_WIDTH = 4
_TITLE_WIDTH = 20


def with_title(text: Content, title: object, *, wide: bool) -> Content:
    """What stands beside a code in a list; with the title where there is room for it."""
    if not wide:
        return text
    shown = user_line(title).truncate(_TITLE_WIDTH, ellipsis=True)
    return Content.assemble(text.pad_right(max(0, _MARK_WIDTH - text.cell_length)), shown)


class ScorePage(Vertical):
    """One page; it shows what was computed and computes nothing that takes long."""

    def on_mount(self) -> None:
        """It has its widgets now."""
        self.add_class(READY)

    def show(self, session: Session, scores: Scores) -> None:
        """Show the scores of the person at work."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Give the focus to what one looks at first."""
        raise NotImplementedError

    def step_back(self) -> bool:
        """Go one step back inside the page; `False` where there is none."""
        return False
