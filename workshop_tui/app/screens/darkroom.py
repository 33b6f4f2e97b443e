"""Cropping and developing a picture of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from workshop_tui.app.keys import key
from workshop_tui.app.widgets.development import RANGES, Controls
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.pictures import CropFrame, PictureView
from workshop_tui.app.widgets.pictures.histogram import drawn_histogram, histogram_of
from workshop_tui.app.widgets.quick_button import QuickButton
from workshop_tui.locale import N_, _
from workshop_tui.pictures import PictureError, picture_size
from workshop_tui.records import UNCHANGED, Crop, Development, Edits

from .base import Dialog

RATIOS: Final = {"4:5": 4 / 5, "3:4": 3 / 4, "1:1": 1.0, "16:9": 16 / 9}
"""What feeds show whole; the picture's own proportions come last."""
AS_IT_IS: Final = N_("as it is")


class CropScreen(Dialog[Crop]):
    """A frame over the picture as it is developed; it gives the frame that was taken."""

    GUIDE = N_(
        "Move the frame with the arrow keys, by dragging or with a click, and make it smaller with "
        "minus or the wheel. Enter takes it, Esc leaves the picture as it was."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "take", N_("Take it"), N_("Take the frame"), always=True),
        key("enter", "take", N_("Take it"), N_("Take the frame"), show=False),
        key("r", "ratio", N_("Ratio"), N_("Take the next proportions")),
        key("u", "undo", N_("Undo"), N_("Take back the last change")),
        key("v", "alone", N_("Result"), N_("Show only what is in the frame, or all again")),
    ]

    def __init__(self, file: Path, edits: Edits) -> None:
        super().__init__()
        try:
            self._pixels = picture_size(file)
        except PictureError:
            self._pixels = (1, 1)
        whole = self._pixels[0] / max(1, self._pixels[1])
        self._ratios = {**RATIOS, AS_IT_IS: whole}
        self._frame = CropFrame(file, file.name, self._pixels, RATIOS["4:5"], edits.development)
        self._ratio = "4:5"
        if edits.crop != Crop():
            self._frame.set_reactive(CropFrame.frame, edits.crop)
            self._ratio = min(self._ratios, key=lambda r: abs(self._ratios[r] - self._frame.ratio))
        self._before: list[tuple[Crop, str]] = []

    def compose(self) -> ComposeResult:
        """The picture beside the numbers and the same keys for the mouse."""
        with Vertical(classes="whole-dialog"):
            with Horizontal(classes="darkroom"):
                yield self._frame
                with Vertical(classes="panel"):
                    yield Static(_("Crop"), classes="instruction")
                    yield Static(
                        _("What tells nothing may go. Leave room in front of a face that looks.")
                    )
                    yield Static(id="numbers")
                    with Horizontal(classes="buttons"):
                        yield QuickButton(_("Ratio"), id="ratio", compact=True)
                        yield QuickButton(_("Undo"), id="undo", compact=True)
                        yield QuickButton(_("Result"), id="alone", compact=True)
                    with Horizontal(classes="buttons"):
                        yield QuickButton("−", id="smaller", compact=True)
                        yield QuickButton("+", id="larger", compact=True)
                        yield QuickButton(_("Cancel"), id="cancel", compact=True)
                        yield QuickButton(_("Take it"), id="take", variant="primary", compact=True)
            yield KeyBar()

    def on_mount(self) -> None:
        """Begin with the frame."""
        self._frame.focus()
        self._tell()

    @on(CropFrame.Framed)
    def frame_moved(self, event: CropFrame.Framed) -> None:
        """Keep what was there before, for undoing."""
        self._before.append((event.before, self._ratio))
        self._tell()

    @on(Button.Pressed, "#take")
    def action_take(self) -> None:
        """Take the frame."""
        self.dismiss(self._frame.frame)

    @on(Button.Pressed, "#cancel")
    def cancel(self) -> None:
        """Leave the picture as it was."""
        self.dismiss(None)

    @on(Button.Pressed, "#smaller")
    def smaller(self) -> None:
        """Make the frame smaller."""
        self._frame.action_resize(-1)

    @on(Button.Pressed, "#larger")
    def larger(self) -> None:
        """Make the frame larger."""
        self._frame.action_resize(1)

    @on(Button.Pressed, "#ratio")
    def action_ratio(self) -> None:
        """Take the next proportions."""
        self._before.append((self._frame.frame, self._ratio))
        names = list(self._ratios)
        self._ratio = names[(names.index(self._ratio) + 1) % len(names)]
        ratio = self._ratios[self._ratio]
        largest = self._ratio == AS_IT_IS
        self._frame.frame = self._frame.largest(ratio) if largest else self._frame.take_ratio(ratio)
        self._tell()

    @on(Button.Pressed, "#undo")
    def action_undo(self) -> None:
        """Take back the last change."""
        if self._before:
            self._frame.frame, self._ratio = self._before.pop()
            self._tell()

    @on(Button.Pressed, "#alone")
    def action_alone(self) -> None:
        """Show only what is in the frame, or all again."""
        self._frame.alone = not self._frame.alone

    def _tell(self) -> None:
        frame = self._frame.frame
        told = _("{width} x {height} pixels, {ratio}").format(
            width=round(frame.width * self._pixels[0]),
            height=round(frame.height * self._pixels[1]),
            ratio=_(self._ratio),
        )
        self.query_one("#numbers", Static).update(Content.styled(told, "$muted"))


class DevelopScreen(Dialog[Development]):
    """Exposure, contrast, white balance and horizon; it gives the settings that were taken."""

    GUIDE = N_(
        "Choose a line with the arrow keys up and down, change it with left and right. B shows "
        "the picture as it was. Enter takes the settings, Esc leaves the picture as it was."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "take", N_("Take it"), N_("Take the settings"), always=True),
        key("u", "undo", N_("Undo"), N_("Take back the last change")),
        key("b", "original", N_("Before"), N_("Show the picture as it was, or as it is")),
    ]

    def __init__(self, file: Path, edits: Edits) -> None:
        super().__init__()
        self.file = file
        self._edits = edits
        self._now = edits.development
        self._before: list[Development] = []
        self._original = False

    def compose(self) -> ComposeResult:
        """The picture beside the controls, the histogram and the same keys for the mouse."""
        with Vertical(classes="whole-dialog"):
            with Horizontal(classes="darkroom"):
                yield PictureView(self.file, self.file.name)
                with Vertical(classes="panel"):
                    yield Static(_("Develop"), classes="instruction")
                    yield Controls(list(RANGES))
                    yield Static(id="histogram")
                    with Horizontal(classes="buttons"):
                        yield QuickButton("◂", id="less", compact=True)
                        yield QuickButton("▸", id="more", compact=True)
                        yield QuickButton(_("Undo"), id="undo", compact=True)
                        yield QuickButton(_("Before"), id="original", compact=True)
                    with Horizontal(classes="buttons"):
                        yield QuickButton(_("Cancel"), id="cancel", compact=True)
                        yield QuickButton(_("Take it"), id="take", variant="primary", compact=True)
            yield KeyBar()

    def on_mount(self) -> None:
        """Show where the controls stand."""
        self.query_one(Controls).focus()
        self._show()

    @on(Controls.Asked)
    def change(self, event: Controls.Asked) -> None:
        """Change the highlighted control."""
        self._change(event.by)

    def _change(self, by: int) -> None:
        self._before.append(self._now)
        self._now = self.query_one(Controls).changed(self._now, by)
        self._original = False
        self._show()

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
        if self._before:
            self._now = self._before.pop()
            self._show()

    @on(Button.Pressed, "#original")
    def action_original(self) -> None:
        """Show the picture as it was, or as it is."""
        self._original = not self._original
        self._show()

    @on(Controls.OptionSelected)
    @on(Button.Pressed, "#take")
    def action_take(self) -> None:
        """Take the settings."""
        self.dismiss(self._now)

    @on(Button.Pressed, "#cancel")
    def cancel(self) -> None:
        """Leave the picture as it was."""
        self.dismiss(None)

    def _show(self) -> None:
        shown = UNCHANGED.development if self._original else self._now
        self.query_one(Controls).show_settings(self._now, {})
        self.query_one(PictureView).edits = Edits(shown, self._edits.crop)
        self._measure(shown)

    @work(thread=True, exclusive=True, group="picture", exit_on_error=False)
    def _measure(self, development: Development) -> None:
        bins = histogram_of(self.file, development)
        if bins is not None:
            self.app.call_from_thread(self._show_histogram, bins)

    def _show_histogram(self, bins: tuple[float, ...]) -> None:
        if self.is_mounted:
            self.query_one("#histogram", Static).update(drawn_histogram(bins))
