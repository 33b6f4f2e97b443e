"""Develop a picture: exposure, contrast, white balance, horizon."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Button, Static

from workshop_tui.app.keys import key
from workshop_tui.app.widgets.development import Controls
from workshop_tui.app.widgets.pictures import PictureView
from workshop_tui.app.widgets.pictures.histogram import drawn_histogram, histogram_of
from workshop_tui.app.widgets.quick_button import QuickButton
from workshop_tui.coaching.steps.develop import development_of, response_of
from workshop_tui.content import Develop
from workshop_tui.locale import N_, _
from workshop_tui.records import Development, Edits

from .base import StepSetting, StepView, mark_of, told_remarks


class DevelopView(StepView):
    """The picture as it comes out, a control per line, and the histogram."""

    WHOLE = True
    ANSWERING = frozenset({"undo"})
    BINDINGS: ClassVar[list[BindingType]] = [
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
        yield Controls([setting.control for setting in self._step.settings])
        yield Static(id="histogram")
        with VerticalScroll():
            yield Static(id="remarks")
        with Horizontal(classes="buttons"):
            yield QuickButton("◂", id="less", compact=True)
            yield QuickButton("▸", id="more", compact=True)
            yield QuickButton(_("Undo"), id="undo", compact=True)
            yield QuickButton(_("Before"), id="original", compact=True)

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
        self.query_one(Controls).focus()

    def refresh_task(self) -> None:
        """Show the picture, the controls and what the expert says of them."""
        self.query_one("#remarks", Static).update(told_remarks(self.verdict))
        marks = {s.control: mark_of(self.remarks().get(s.control)) for s in self._step.settings}
        self.query_one(Controls).show_settings(self._now, marks)
        shown = Development() if self._original else self._now
        self._picture.edits = Edits(shown)
        self._measure(shown)

    @on(Controls.Asked)
    def change(self, event: Controls.Asked) -> None:
        """Change the highlighted control."""
        event.stop()
        self._change(event.by)

    def _change(self, by: int) -> None:
        if self.verdict is not None:
            return
        self._before.append(self._now)
        self._now = self.query_one(Controls).changed(self._now, by)
        self._original = False
        self.edited()

    @on(Button.Pressed, "#less")
    def less(self) -> None:
        """Less of it."""
        self._change(-1)

    @on(Button.Pressed, "#more")
    def more(self) -> None:
        """More of it."""
        self._change(1)

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

    @work(thread=True, exclusive=True, group="picture", exit_on_error=False)
    def _measure(self, development: Development) -> None:
        bins = histogram_of(self._file, development)
        if bins is not None:
            self.app.call_from_thread(self._show_histogram, bins)

    def _show_histogram(self, bins: tuple[float, ...]) -> None:
        for place in self.query("#histogram").results(Static):
            place.update(drawn_histogram(bins))
