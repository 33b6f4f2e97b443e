"""Mark parts of a caption."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_text
from workshop_tui.coaching.steps import Remark
from workshop_tui.content import Mark
from workshop_tui.content.steps import Part, part_spans
from workshop_tui.locale import N_, _

from .base import StepSetting, StepView, mark_of

MARKED: Final = "■"
UNMARKED: Final = "□"
"""Without a space inside, unlike the boxes in lists: a line never breaks in the middle of one."""


class CaptionParts(Static, can_focus=True):
    """A caption whose parts are numbered and underlined; a click on one marks it."""

    class Marked(Message):
        """The part at `place`, counted from 0, was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, caption: str, parts: tuple[Part, ...]) -> None:
        super().__init__(classes="links")
        self._caption = caption
        self._parts = parts
        self._spans = part_spans(caption, parts) or []
        self._before: list[Content] = []

    def action_mark_part(self, place: int) -> None:
        """Say which part was clicked."""
        self.post_message(self.Marked(place))

    def line_of(self, place: int) -> int:
        """The line, counted from 0, in which a part begins."""
        return len(self._before[place].wrap(max(8, self.size.width))) - 1

    def show(self, here: int, marked: set[str], remarks: dict[str, Remark]) -> None:
        """Show the parts: which one is current, which are marked, what the expert says."""
        pieces: list[Content] = []
        end = 0
        for place, (start, stop) in enumerate(self._spans):
            pieces.append(user_text(self._caption[end:start]))
            self._before[place:] = [Content("").join(pieces)]
            box = MARKED if str(place) in marked else UNMARKED
            style = "underline"
            if str(place) in marked:
                style = "bold underline $reference"
            if place == here and not remarks:
                style = "bold underline $on-colour on $primary"
            shown = Content.assemble(
                mark_of(remarks[str(place)]).rstrip() if remarks else "",
                (f"{place + 1}{box} ", "bold"),
                user_text(self._caption[start:stop], style),
            )
            pieces.append(shown.stylize(Style.from_meta({"@click": f"mark_part({place})"})))
            end = stop
        pieces.append(user_text(self._caption[end:]))
        parts = [Content("").join(pieces)]
        for place, part in enumerate(self._parts):
            if remark := remarks.get(str(place)):
                told = user_text(part.reason, "$muted")
                parts.append(Content.assemble(mark_of(remark), (f"{place + 1}  ", "bold"), told))
        self.update(Content("\n").join([parts[0], *([Content("")] if remarks else []), *parts[1:]]))


class MarkView(StepView):
    """The caption itself: the arrows go from part to part, Space, a number or a click marks."""

    ANSWERING = frozenset({"mark", "mark_number"})
    BINDINGS: ClassVar[list[BindingType]] = [
        key("space", "mark", N_("Mark"), N_("Mark or unmark this part")),
        key("enter", "mark", N_("Mark"), show=False),
        key("right,down", "move(1)", N_("Next part"), N_("Go to the next part"), shown_as="→"),
        key("left,up", "move(-1)", N_("Part before"), N_("Go to the part before"), show=False),
        *(
            key(str(n), f"mark_number({n - 1})", N_("Mark"), N_("Mark this part"), show=False)
            for n in range(1, 10)
        ),
    ]

    def __init__(self, step: Mark, setting: StepSetting) -> None:
        super().__init__(step, setting)
        self._parts = step.parts
        self._view = CaptionParts(step.caption or setting.caption, step.parts)
        self._here = 0
        self._marked = {text for text in setting.response if text in self._keys()}

    def compose_task(self) -> ComposeResult:
        """The caption."""
        with VerticalScroll(classes="reading", can_focus=False):
            yield self._view

    def task_focus(self) -> Widget:
        """The caption."""
        return self._view

    def response(self) -> list[str]:
        """The numbers of the parts marked."""
        return [entry for entry in self._keys() if entry in self._marked]

    def ready(self) -> str:
        """Something must be marked."""
        return "" if self._marked else _("Mark at least one, with Space or a click.")

    def restart(self) -> None:
        """Unmark everything."""
        self._marked.clear()
        self._here = 0
        self._view.focus()

    def refresh_task(self) -> None:
        """Show what is marked, and what the expert says of it."""
        self._view.show(self._here, self._marked, self.remarks())

    def action_mark(self) -> None:
        """Mark or unmark the current part."""
        self.action_mark_number(self._here)

    def action_move(self, by: int) -> None:
        """Go to the next part or to the one before; once judged, read on."""
        reading = self.query_one(VerticalScroll)
        if self.verdict is not None:
            reading.scroll_relative(y=by, animate=False)
            return
        self._here = (self._here + by) % len(self._parts)
        self.refresh_task()
        reading.scroll_to(y=max(0, self._view.line_of(self._here) - 2), animate=False)

    def action_mark_number(self, place: int) -> None:
        """Mark or unmark the part at `place`."""
        if self.verdict is None and place < len(self._parts):
            self._here = place
            self._marked ^= {str(place)}
            self.edited()

    @on(CaptionParts.Marked)
    def mark_clicked(self, event: CaptionParts.Marked) -> None:
        """Mark or unmark the part that was clicked."""
        self._view.focus()
        self.action_mark_number(event.place)

    def _keys(self) -> list[str]:
        return [str(number) for number in range(len(self._parts))]
