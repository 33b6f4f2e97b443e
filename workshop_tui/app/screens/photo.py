"""A photo of one's own: chosen from the disk, measured, and asked about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, DirectoryTree, Input, Static

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.files import PATH_LIMIT, FileTree, typed_path
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.pictures import PictureView, Side
from workshop_tui.app.widgets.pictures.histogram import drawn_histogram, histogram_of
from workshop_tui.locale import N_, _
from workshop_tui.records import Development

from .base import Dialog

if TYPE_CHECKING:
    from workshop_tui.coaching.photo import PhotoReport

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")


class ChoosePhotoScreen(Dialog[Path]):
    """Type, paste or pick the path of a photo."""

    AUTO_FOCUS = "#path"

    def compose(self) -> ComposeResult:
        """A field and a tree that begins at the person's pictures."""
        from platformdirs import user_pictures_path

        # A tree takes a root that is no folder for a file, and chooses it at once.
        folders = [user_pictures_path(), Path.home(), self.app.session.workshop.path.parent]
        folder = next((folder for folder in folders if folder.is_dir()), Path.cwd())
        with Vertical(classes="dialog") as box:
            box.border_title = _("A photo of your own")
            box.border_subtitle = _("Esc closes")
            yield Static(_("Type or paste the path, or choose the file below:"))
            yield Line(placeholder=f"{folder}/foto.jpg", limit=PATH_LIMIT, id="path")
            yield FileTree(folder, SUFFIXES)
            yield Static(id="outcome")
            with Horizontal(classes="buttons"):
                yield Button(_("Look at it"), id="look", variant="primary", compact=True)

    @on(DirectoryTree.FileSelected)
    def pick(self, event: DirectoryTree.FileSelected) -> None:
        """Take the chosen file."""
        self.dismiss(event.path)

    @on(Input.Submitted)
    @on(Button.Pressed, "#look")
    def take(self) -> None:
        """Take the typed path."""
        typed = self.query_one("#path", Line).value
        if typed.strip():
            self.dismiss(typed_path(typed))
        else:
            self.query_one("#outcome", Static).update(_("Choose a file first."))


class PhotoScreen(Dialog[None]):
    """The photo beside what is measured in it and what only the eye can tell."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("z", "loupe", N_("Loupe"), N_("Look at single pixels")),
    ]

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file

    def compose(self) -> ComposeResult:
        """Picture at the left, words at the right."""
        with Horizontal(classes="post-whole"):
            yield PictureView(self.file, self.file.name)
            with VerticalScroll():
                yield Static(user_line(self.file.name, "bold"))
                yield Static(Content(_("Looking at it …")), id="report")
                yield Static(id="histogram")
        yield KeyBar()

    def on_mount(self) -> None:
        """Measure it out of the event loop."""
        self.query_one(VerticalScroll).focus()
        self._examine()

    def action_loupe(self) -> None:
        """Look at the photo pixel by pixel."""
        from .loupe import LoupeScreen

        self.app.push_screen(LoupeScreen([Side(self.file, self.file.name)]))

    @work(thread=True, group="photo", exit_on_error=False)
    def _examine(self) -> None:
        from workshop_tui.photo_coach import examine_file
        from workshop_tui.pictures import PictureError

        try:
            told = told_report(examine_file(self.file))
        except PictureError as error:
            told = user_text(error, "$before")
        bins = histogram_of(self.file, Development())
        self.app.call_from_thread(self._tell, told, drawn_histogram(bins) if bins else Content())

    def _tell(self, told: Content, histogram: Content) -> None:
        if self.is_mounted:
            self.query_one("#report", Static).update(told)
            self.query_one("#histogram", Static).update(histogram)


def told_report(report: PhotoReport) -> Content:
    """What was found, what could not be judged, and the questions to the eye."""
    if report.findings:
        parts = [Content.styled(_("Try this first"), "bold $reference")]
        parts += [
            Content.assemble("• ", user_text(measure.sentence), (f"  {measure.reading}", "$muted"))
            for measure in report.findings
        ]
    else:
        parts = [Content.styled(_("Nothing wrong that can be measured."), "bold $after")]
    parts += [user_text(measure.sentence, "$muted") for measure in report.unjudged]
    parts += [Content(""), Content.styled(_("For your eye"), "bold $reference")]
    parts += [Content.assemble("? ", user_text(measure.sentence)) for measure in report.questions]
    return Content.assemble("\n", Content("\n").join(parts), "\n")
