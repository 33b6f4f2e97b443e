"""What the pages of the scores share."""

from __future__ import annotations

from textual.containers import Vertical

from workshop_tui.app.scores import Scores
from workshop_tui.app.session import Session

WIDE = 100
"""From so many columns a page shows what else it knows."""


class ScorePage(Vertical):
    """One page; it shows what was computed and computes nothing that takes long."""

    def show(self, session: Session, scores: Scores) -> None:
        """Show the scores of the person at work."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Give the focus to what one looks at first."""
        raise NotImplementedError

    def step_back(self) -> bool:
        """Go one step back inside the page; `False` where there is none."""
        return False
