"""The loupe: the same part of one or two pictures, pixel for pixel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from workshop_tui.app.keys import key
from workshop_tui.app.text import AFTER, BEFORE
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.pictures import LoupeView, Side
from workshop_tui.app.widgets.pictures.loupe import MOST_ZOOM
from workshop_tui.locale import N_, _

from .base import Dialog

PART: Final = 0.25
"""Share of the window that one press of an arrow key moves it."""


class LoupeScreen(Dialog[None]):
    """One picture or a pair; the arrow keys, a drag and the wheel move both at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("z,enter", "close", N_("Close"), N_("Close this window"), show=False),
        key("up", "move(0,-1)", N_("Move"), N_("Look further up"), shown_as="↑↓←→"),
        key("down", "move(0,1)", N_("Move"), N_("Look further down"), show=False),
        key("left", "move(-1,0)", N_("Move"), N_("Look further left"), show=False),
        key("right", "move(1,0)", N_("Move"), N_("Look further right"), show=False),
        key("plus,equals_sign", "zoom(1)", N_("Larger"), N_("Fewer pixels, larger")),
        key("minus", "zoom(-1)", N_("Smaller"), N_("More pixels, smaller")),
    ]

    def __init__(self, pictures: Sequence[Side], centre: tuple[float, float] = (0.5, 0.5)) -> None:
        super().__init__()
        self._pictures = pictures
        self._centre = centre

    def compose(self) -> ComposeResult:
        """The pictures side by side, and where one is."""
        with Vertical(classes="loupe"):
            with Horizontal(classes="loupe-titles"):
                for title in self._titles():
                    yield Static(title)
            with Horizontal():
                for picture in self._pictures:
                    view = LoupeView(picture.file, picture.description)
                    view.set_reactive(LoupeView.centre, self._centre)
                    yield view
            yield Static(id="place")
        yield KeyBar()

    def on_mount(self) -> None:
        """Say where one is."""
        self.call_after_refresh(self._tell)

    def on_resize(self) -> None:
        """Say where one is now."""
        self.call_after_refresh(self._tell)

    def action_move(self, across: int, down: int) -> None:
        """Move the window by a part of its size."""
        width, height = self._views[0].window()
        self._go(self._centre[0] + across * width * PART, self._centre[1] + down * height * PART)

    def action_zoom(self, by: int) -> None:
        """Show larger or smaller pixels."""
        zoom = self._views[0].zoom
        for view in self._views:
            view.zoom = min(MOST_ZOOM, max(1, zoom * 2 if by > 0 else zoom // 2))
        self._go(*self._centre)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the picture under the window."""
        if event.button:
            width, height = self._views[0].window()
            size = self._views[0].content_size
            self._go(
                self._centre[0] - event.delta_x * width / max(1, size.width),
                self._centre[1] - event.delta_y * height / max(1, size.height),
            )

    def on_mouse_scroll_up(self) -> None:
        """Look further up."""
        self.action_move(0, -1)

    def on_mouse_scroll_down(self) -> None:
        """Look further down."""
        self.action_move(0, 1)

    @property
    def _views(self) -> list[LoupeView]:
        return list(self.query(LoupeView))

    def _go(self, x: float, y: float) -> None:
        width, height = self._views[0].window()
        self._centre = (
            min(max(width / 2, x), 1 - width / 2),
            min(max(height / 2, y), 1 - height / 2),
        )
        for view in self._views:
            view.centre = self._centre
        self._tell()

    def _tell(self) -> None:
        across, down = (round(100 * share) for share in self._centre)
        told = _("{across} % from the left, {down} % from above · {zoom} : 1").format(
            across=across, down=down, zoom=self._views[0].zoom
        )
        self.query_one("#place", Static).update(Content.styled(told, "$muted"))

    def _titles(self) -> list[Content]:
        if len(self._pictures) == 1:
            return [Content.styled(_("Loupe"), "bold $reference")]
        return [
            Content.styled(f"{BEFORE} {_('Before')}", "bold $before"),
            Content.styled(f"{_('After')} {AFTER}", "bold $after"),
        ]
