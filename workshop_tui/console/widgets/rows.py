"""A list of one-line rows: a mark, a text that gives way, and something at the right edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option


@dataclass(frozen=True, slots=True)
class Row:
    """One entry."""

    id: str
    mark: Content
    text: Content
    right: Content = Content()  # noqa: RUF009  never changed


class Rows(OptionList):
    """The rows; what does not change is not drawn again."""

    def __init__(self, *, id: str | None = None, classes: str = "") -> None:  # noqa: A002
        super().__init__(id=id, classes=classes, compact=True)
        self._rows: tuple[Row, ...] = ()
        self._drawn: list[Content] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows; the highlight follows its row to where it stands now."""
        lit = self.highlighted_option
        same = [row.id for row in rows] == [row.id for row in self._rows]
        self._rows = tuple(rows)
        if same:
            self._redraw()
            return
        self._drawn = [self._line(row) for row in rows]
        self.set_options(
            Option(line, id=row.id) for row, line in zip(rows, self._drawn, strict=True)
        )
        ids = [row.id for row in rows]
        if lit is not None and lit.id in ids:
            self.highlighted = ids.index(lit.id)
        else:
            self.action_first()

    def highlight(self, identity: str) -> None:
        """Highlight the row with that id, if there is one."""
        for number, row in enumerate(self._rows):
            if row.id == identity:
                self.highlighted = number

    def on_resize(self, _event: events.Resize) -> None:
        """Fit the rows to the new width."""
        self._redraw()

    def _redraw(self) -> None:
        for number, row in enumerate(self._rows):
            line = self._line(row)
            before = self._drawn[number]
            if line.plain != before.plain or line.spans != before.spans:
                self._drawn[number] = line
                self.replace_option_prompt_at_index(number, line)

    def _line(self, row: Row) -> Content:
        width = self.scrollable_content_region.width
        room = width - row.mark.cell_length - row.right.cell_length - 1
        if room < 1:
            return Content.assemble(row.mark, row.text)
        text = row.text.truncate(room, ellipsis=True)
        gap = " " * (room - text.cell_length + 1)
        return Content.assemble(row.mark, text, gap, row.right)
