"""Develop a picture: exposure, contrast, white balance, horizon."""

from __future__ import annotations

from typing import ClassVar, Final, NamedTuple

import msgspec
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from workshop_tui.app.keys import key
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.app.widgets.pictures import PictureView
from workshop_tui.app.widgets.pictures.histogram import drawn_histogram, histogram_of
from workshop_tui.coaching.steps.develop import development_of, response_of
from workshop_tui.content import Develop
from workshop_tui.content.steps import Control
from workshop_tui.locale import N_, _
from workshop_tui.locale.numbers import decimal
from workshop_tui.records import Development, Edits
from workshop_tui.records.edits import EXPOSURE_LIMIT, STRAIGHTEN_LIMIT, TONE_LIMIT

from .base import StepSetting, StepView, mark_of, told_remarks

BAR: Final = 9
"""Columns of a control's bar."""


class Range(NamedTuple):
    """The name of a control, how far it goes both ways, by what steps, in which unit."""

    label: str
    limit: float
    step: float
    unit: str


RANGES: Final[dict[Control, Range]] = {
    "exposure": Range(N_("Exposure"), EXPOSURE_LIMIT, 0.25, "EV"),
    "contrast": Range(N_("Contrast"), TONE_LIMIT, 5, ""),
    "warmth": Range(N_("Warmth"), TONE_LIMIT, 5, ""),
    "straighten": Range(N_("Straighten"), STRAIGHTEN_LIMIT, 0.5, "°"),
}


class DevelopView(StepView):
    """The picture as it comes out, a control per line, and the histogram."""

    WHOLE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        key("left", "change(-1)", N_("Less"), N_("Less of it"), shown_as="←→"),
        key("right", "change(1)", N_("More"), N_("More of it"), show=False),
        key("u", "undo", N_("Undo"), N_("Take back the last change")),
        key("b", "original", N_("Before"), N_("Show the picture as it was, or as it is")),
    ]

    def __init__(self, step: Develop, setting: StepSetting) -> None:
        super().__init__(step, setting)
        self._step = step
        self._file = setting.picture_file(step.picture)
        self._picture = PictureView(self._file, str(step.picture.alt))
        self._now = development_of(setting.response)
        self._before: list[Development] = []
        self._original = False

    def compose(self) -> ComposeResult:
        """The picture beside the task."""
        with Horizontal(classes="darkroom"):
            yield self._picture
            with Vertical(classes="panel"):
                yield from super().compose()

    def compose_task(self) -> ComposeResult:
        """The controls, the histogram, and the same for the mouse."""
        yield ItemList(id="options")
        yield Static(id="histogram")
        with VerticalScroll():
            yield Static(id="remarks")
        with Horizontal(classes="buttons"):
            yield Button("◂", id="less", compact=True)
            yield Button("▸", id="more", compact=True)
            yield Button(_("Undo"), id="undo", compact=True)
            yield Button(_("Before"), id="original", compact=True)

    def response(self) -> list[str]:
        """The settings."""
        return response_of(self._now) if self._now != Development() else []

    def ready(self) -> str:
        """Something must have been set."""
        return "" if self.response() else _("Change something first.")

    def restart(self) -> None:
        """Back to the picture as it was."""
        self._before.clear()
        self._now = Development()
        self.query_one(ItemList).focus()

    def refresh_task(self) -> None:
        """Show the picture, the controls and what the expert says of them."""
        self.query_one("#remarks", Static).update(told_remarks(self.verdict))
        items = [self._item(setting.control) for setting in self._step.settings]
        self.query_one(ItemList).show(items)
        shown = Development() if self._original else self._now
        self._picture.edits = Edits(shown)
        self._measure(shown)

    def action_change(self, by: int) -> None:
        """Change the highlighted control by a step."""
        options = self.query_one(ItemList)
        if self.verdict is not None or options.highlighted is None:
            return
        control = self._step.settings[options.highlighted].control
        reach = RANGES[control]
        value = getattr(self._now, control) + by * reach.step
        value = round(min(reach.limit, max(-reach.limit, value)), 2)
        if isinstance(getattr(self._now, control), int):
            value = int(value)
        self._before.append(self._now)
        self._now = msgspec.structs.replace(self._now, **{control: value})
        self._original = False
        self.edited()

    @on(Button.Pressed, "#less")
    def less(self) -> None:
        """Less of it."""
        self.action_change(-1)

    @on(Button.Pressed, "#more")
    def more(self) -> None:
        """More of it."""
        self.action_change(1)

    @on(Button.Pressed, "#undo")
    def action_undo(self) -> None:
        """Take back the last change."""
        if self._before and self.verdict is None:
            self._now = self._before.pop()
            self.edited()

    @on(Button.Pressed, "#original")
    def action_original(self) -> None:
        """Show the picture as it was, or as it is."""
        self._original = not self._original
        self.refresh_task()

    def _item(self, control: Control) -> Item:
        reach, value = RANGES[control], getattr(self._now, control)
        place = round((value / reach.limit + 1) / 2 * (BAR - 1))
        bar = "".join("●" if n == place else "┼" if n == BAR // 2 else "─" for n in range(BAR))
        number = decimal(value, 2) if isinstance(value, float) else str(value)
        sign = "+" if value > 0 else ""
        text = Content.assemble((bar, "$reference"), f" {sign}{number} {reach.unit}")
        remark = self.remarks().get(control)
        return Item(
            control, Content.assemble(mark_of(remark), f"{_(reach.label)}".ljust(8), " "), text
        )

    @work(thread=True, exclusive=True, group="picture", exit_on_error=False)
    def _measure(self, development: Development) -> None:
        bins = histogram_of(self._file, development)
        if bins is not None:
            self.app.call_from_thread(self._show_histogram, bins)

    def _show_histogram(self, bins: tuple[float, ...]) -> None:
        for place in self.query("#histogram").results(Static):
            place.update(drawn_histogram(bins))
