"""Own levels beside the expert's and the peers', criterion by criterion."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from workshop_tui.app.keys import key
from workshop_tui.app.reveal import legend, reveal_header, reveal_row, verdict_line
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.figures import FiguresAsked
from workshop_tui.content import Rubric
from workshop_tui.locale import N_
from workshop_tui.scoring.comparison import Comparison
from workshop_tui.scoring.level_workings import level_workings


class LevelRows(OptionList):
    """The criteria of a post; Enter asks for the workings of a line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "select", N_("Working"), N_("Where the numbers of this line come from")),
    ]


class RevealView(Vertical):
    """A table whose columns are the four levels; bars are peers, marks are you and the expert.

    The criteria come in the rubric's order or, `by_difference`, those first on which the person
    differs most.
    """

    def __init__(
        self, rubric: Rubric, comparison: Comparison, *, by_difference: bool = False
    ) -> None:
        super().__init__(classes="reveal")
        self.rubric = rubric
        self.comparison = comparison
        self.by_difference = by_difference

    def compose(self) -> ComposeResult:
        """What it means, the columns, a row per criterion, the legend."""
        yield Static(verdict_line(self.rubric, self.comparison), id="verdict")
        yield Static(id="columns")
        yield LevelRows(id="rows", compact=True)
        yield Static(legend(self.comparison), id="legend")

    def on_mount(self) -> None:
        """Draw the rows."""
        self._draw()

    def on_resize(self, _event: events.Resize) -> None:
        """Draw them again for the new width."""
        self._draw()

    def show(self, comparison: Comparison, *, by_difference: bool = False) -> None:
        """Show another comparison, or the same in another order."""
        if comparison != self.comparison or by_difference != self.by_difference:
            self.query_one("#rows", OptionList).highlighted = 0
        self.comparison = comparison
        self.by_difference = by_difference
        self.query_one("#verdict", Static).update(verdict_line(self.rubric, comparison))
        self.query_one("#legend", Static).update(legend(comparison))
        self._draw()

    @on(OptionList.OptionSelected, "#rows")
    def ask(self, event: OptionList.OptionSelected) -> None:
        """Ask where the numbers of a criterion come from."""
        event.stop()
        criterion = next(c for c in self.rubric.criteria if c.code == event.option_id)
        row = next(row for row in self.comparison.criteria if row.code == event.option_id)
        about = user_line(criterion.name, "bold")
        self.post_message(FiguresAsked(about, level_workings(criterion, row)))

    def _draw(self) -> None:
        rows = self.query_one("#rows", OptionList)
        width = rows.scrollable_content_region.width
        if width < 20:
            return
        self.query_one("#columns", Static).update(reveal_header(self.rubric, width))
        kept = rows.highlighted
        criteria = {criterion.code: criterion for criterion in self.rubric.criteria}
        shown = self.comparison.by_difference if self.by_difference else self.comparison.criteria
        rows.set_options(
            Option(reveal_row(criteria[row.code], row, width), id=row.code) for row in shown
        )
        rows.highlighted = kept or 0
