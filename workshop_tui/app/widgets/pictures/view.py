"""One picture."""

from __future__ import annotations

from pathlib import Path

from textual.reactive import reactive
from textual.strip import Strip

from workshop_tui.app.graphics import Graphics
from workshop_tui.app.text import user_text
from workshop_tui.records import UNCHANGED, Edits

from .fitting import PictureKey, Strips
from .loader import PictureLoader, placed


class PictureView(PictureLoader):
    """A picture, as large as its area allows, in its own proportions, centred.

    Where it cannot be shown its description stands in its place.
    """

    file: reactive[Path | None] = reactive(None)
    edits: reactive[Edits] = reactive(UNCHANGED)

    def __init__(
        self,
        file: Path | None = None,
        description: str = "",
        *,
        graphics: Graphics | None = None,
        id: str | None = None,  # noqa: A002  as Textual calls it
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.description = description
        self._own_graphics = graphics
        self._key: PictureKey | None = None
        self._shown: Strips = ()
        self._lines: Strips = ()
        self._error = ""
        self.set_reactive(PictureView.file, file)

    @property
    def graphics(self) -> Graphics:
        """How this picture is drawn."""
        return self._own_graphics or super().graphics

    def show(self, file: Path, description: str) -> None:
        """Show another picture; the present one stays until it is ready."""
        self.description = description
        self.tooltip = user_text(description)
        self.file = file

    def watch_file(self) -> None:
        """Prepare the new picture."""
        self.prepare()

    def watch_edits(self) -> None:
        """Prepare the picture as it is edited now."""
        self.prepare()

    def prepare(self) -> None:
        """Ask for the picture at the present size."""
        width, height = self.content_size
        if self.file is None or not width or not height:
            return
        self._error = self.why_no_pictures()
        if not self._error:
            self._key = self.key_for(self.file, width, height, self.edits)
            self.load(self._key)
        self._take()

    def wants(self, key: PictureKey) -> bool:
        """The one asked for last is shown."""
        return key == self._key

    def picture_ready(self, key: PictureKey, error: str) -> None:
        """Show the picture that was waited for."""
        if key == self._key:
            self._error = error
            self._take()

    def _take(self) -> None:
        strips = self.fitted(self._key, waiting=not self._shown)
        if strips is not None:
            self._shown = strips
        self._lines = ()
        self.refresh()

    def notify_style_update(self) -> None:
        """The theme changed, and with it the ground around the picture."""
        super().notify_style_update()
        self._lines = ()

    def render_line(self, y: int) -> Strip:
        """One line of the picture, or of the description in its place."""
        width, height = self.content_size
        if self._error:
            return self.described(y, width, self._error, self.description)
        if len(self._lines) != height or self._lines[0].cell_length != width:
            self._lines = placed(self._shown, width, height, self.rich_style)
        return self._lines[y]
