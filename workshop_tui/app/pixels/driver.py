"""The terminal's driver, with pictures put in where their cells are written."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from textual import events
from textual.driver import Driver
from textual.message import Message

from .placeholders import PLACEHOLDER

if TYPE_CHECKING:
    from textual.app import App

    from .stream import PixelStream

USUAL_CELL: Final = (10, 20)
"""Pixels of a cell where the terminal does not tell: the VT340's, and always Windows Terminal's."""


class PixelTerminal(Protocol):
    """A terminal that pictures can be written to."""

    cell: tuple[int, int]
    """Width and height of a cell in pixels."""


class PixelDriver(Driver):
    """To be mixed into the driver of a platform."""

    def __init__(self, app: App[Any], **options: Any) -> None:  # noqa: ANN401  as Textual's has them
        super().__init__(app, **options)
        self._stream: PixelStream | None = None
        self._height = 0
        self.cell = cell_pixels()
        app.pixel_terminal = self  # type: ignore[attr-defined]

    def write(self, data: str) -> None:
        """Write to the terminal, pictures in the place of their cells."""
        if self._stream is None and PLACEHOLDER in data:
            from .stream import PixelStream

            self._stream = PixelStream(self._height)
        if self._stream is not None:
            data = self._stream.translate(data)
        super().write(data)  # type: ignore[safe-super]

    def send_message(self, message: Message) -> None:
        """Take note of a new size before anybody draws for it."""
        if isinstance(message, events.Resize):
            self.cell = cell_pixels(message)
            self._height = message.size.height
            if self._stream is not None:
                self._stream.forget(self._height)
        super().send_message(message)

    def stop_application_mode(self) -> None:
        """Take back what the terminal keeps."""
        if self._stream is not None and self._stream.sent:
            from workshop_tui.pictures.kitty import DELETE_ALL

            super().write(DELETE_ALL)  # type: ignore[safe-super]
        super().stop_application_mode()  # type: ignore[safe-super]


def keeps_pixels(other_driver: str | None) -> bool:
    """Would a picture arrive? A browser's driver passes on text, as do tmux and screen."""
    return not (other_driver or os.environ.get("TMUX") or os.environ.get("STY"))


def with_pixels(driver: type[Driver]) -> type[Driver]:
    """The driver of this platform, able to show pictures in pixels."""
    return cast("type[Driver]", type(f"Pixel{driver.__name__}", (PixelDriver, driver), {}))


def cell_pixels(resize: events.Resize | None = None) -> tuple[int, int]:
    """Width and height of a cell: as the terminal reports, as the system knows, or as usual."""
    if resize is not None and resize.pixel_size is not None:
        return _cell(*resize.size, *resize.pixel_size)
    for stream in (sys.__stderr__, sys.__stdout__):
        try:
            import fcntl
            import struct
            import termios

            assert stream is not None
            answer = fcntl.ioctl(stream.fileno(), termios.TIOCGWINSZ, bytes(8))
            rows, columns, width, height = struct.unpack("HHHH", answer)
            return _cell(columns, rows, width, height)
        except (ImportError, OSError, ValueError, AssertionError):
            continue
    return USUAL_CELL


def _cell(columns: int, rows: int, width: int, height: int) -> tuple[int, int]:
    """A cell of a window; windows have a margin, which is less than a pixel for each of them."""
    if min(columns, rows) < 1 or width < columns * 3 or height < rows * 6:
        return USUAL_CELL
    return width // columns, height // rows
