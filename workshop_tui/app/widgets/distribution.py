"""What a room gave to a post, for all to see: on the projector, or around one laptop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from workshop_tui.app.distribution import distribution_rows, level_names
from workshop_tui.content import Rubric
from workshop_tui.scoring.distribution import Distribution, most_split_first


class DistributionView(Widget):
    """Six distributions, the most split first, beside the expert's levels with their reasons."""

    ALLOW_SELECT: ClassVar[bool] = False

    def __init__(self, rubric: Rubric, given: Sequence[Distribution]) -> None:
        super().__init__(classes="distribution")
        self.rubric = rubric
        self.given = most_split_first(given)

    def show(self, given: Sequence[Distribution]) -> None:
        """Show other distributions."""
        self.given = most_split_first(given)
        self.refresh()

    def render(self) -> Content:
        """As large as there is room."""
        width, height = self.content_size
        if width < 40 or height < 2:
            return Content()
        rows = distribution_rows(self.rubric, self.given, width, height - 1)
        return Content("\n").join([level_names(self.rubric, width), rows])
