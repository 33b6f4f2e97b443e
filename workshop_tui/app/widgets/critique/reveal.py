"""Own levels beside the expert's and the peers', criterion by criterion."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from workshop_tui.app.reveal import legend, reveal_header, reveal_row, verdict_line
from workshop_tui.content import Rubric
from workshop_tui.scoring.comparison import Comparison


class RevealView(Vertical):
    """A table whose columns are the four levels; bars are peers, marks are you and the expert."""

    def __init__(self, rubric: Rubric, comparison: Comparison) -> None:
        super().__init__(classes="reveal")
        self.rubric = rubric
        self.comparison = comparison

    def compose(self) -> ComposeResult:
        """What it means, the columns, a row per criterion, the legend."""
        yield Static(verdict_line(self.rubric, self.comparison), id="verdict")
        yield Static(id="columns")
        yield OptionList(id="rows", compact=True)
        yield Static(legend(self.comparison), id="legend")

    def on_mount(self) -> None:
        """Draw the rows."""
        self._draw()

    def on_resize(self, _event: events.Resize) -> None:
        """Draw them again for the new width."""
        self._draw()

    def show(self, comparison: Comparison) -> None:
        """Show another comparison."""
        self.comparison = comparison
        self.query_one("#verdict", Static).update(verdict_line(self.rubric, comparison))
        self.query_one("#legend", Static).update(legend(comparison))
        self._draw()

    def _draw(self) -> None:
        rows = self.query_one("#rows", OptionList)
        width = rows.scrollable_content_region.width
        if width < 20:
            return
        self.query_one("#columns", Static).update(reveal_header(self.rubric, width))
        kept = rows.highlighted
        rows.set_options(
            Option(reveal_row(criterion, row, width), id=row.code)
            for criterion, row in zip(self.rubric.criteria, self.comparison.criteria, strict=True)
        )
        rows.highlighted = kept or 0
