"""An editor that shows where a feed cuts the caption and what the coach points at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar, Final

from rich.style import Style
from rich.text import Text as RichText
from textual.reactive import reactive

from workshop_tui.app.widgets.fields import Editor
from workshop_tui.coaching.caption import Flag, Kind, Span, fold

POINTED: Final = {
    Kind.MARK: Style(underline=True),
    Kind.ALARM: Style(underline=True, bold=True, reverse=True),
    Kind.QUESTION: Style(italic=True),
}
"""How the text that a flag is about looks, also without colours."""


class CaptionEditor(Editor):
    """Flags are underlined at their spans; what a feed shows before "more" has a ground of its own.

    Spans count code points of the whole text, so they are laid over the lines anew whenever the
    text or the flags change.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"caption-editor--fold"}

    flags: reactive[tuple[Flag, ...]] = reactive((), init=False)

    def watch_flags(self) -> None:
        """Draw the text with the flags that hold now."""
        self.notify_style_update()  # TextArea keeps drawn lines; this forgets them
        self.refresh()

    def get_line(self, line_index: int) -> RichText:
        """A line with the styles that lie on it."""
        line = super().get_line(line_index)
        start = self._line_starts()[line_index]
        folded = len(fold(self.text)[0]) - start
        if folded > 0:
            line.stylize(self.get_component_rich_style("caption-editor--fold"), 0, folded)
        for flag in self.flags:
            for span in flag.spans:
                if span.end > start and span.start < start + len(line):
                    begin = max(0, span.start - start)
                    line.stylize(POINTED[flag.kind], begin, min(len(line), span.end - start))
        return line

    def select_span(self, span: Span) -> None:
        """Select a stretch of the text and bring it into view."""
        from textual.widgets.text_area import Selection

        self.selection = Selection(self._location(span.start), self._location(span.end))
        self.scroll_cursor_visible()

    def _location(self, offset: int) -> tuple[int, int]:
        starts = self._line_starts()
        row = bisect_right(starts, min(offset, len(self.text))) - 1
        return row, offset - starts[row]

    def _line_starts(self) -> Sequence[int]:
        lengths = [len(line) + 1 for line in self.document.lines]
        return [0, *accumulate(lengths[:-1])]
