"""What the group gave, for all to see."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from workshop_tui.app.distribution import distribution_legend
from workshop_tui.app.widgets.distribution import DistributionView
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.locale import N_

from .base import GroupTask


class GroupRevealScreen(GroupTask):
    """The same distributions as on a projector."""

    GUIDE = N_(
        "A row for each criterion, the one on which the group disagrees most first. Bars are "
        "people, the diamond is the expert, whose reason stands below. Begin with what already "
        "works; then ask somebody from each end of a split row for what they saw."
    )
    CSS_PATH = "group.tcss"

    def compose(self) -> ComposeResult:
        """The distributions and their legend."""
        yield TopBar()
        with Vertical(classes="body group-reveal"):
            yield DistributionView(self.session.library.rubric, self.group.distributions())
            yield Static(self._legend(), id="legend")
        yield KeyBar()

    def _legend(self) -> Content:
        return distribution_legend(self.group.people, referenced=bool(self.group.post.reference))
