"""A photo of one's own: chosen from the disk, measured, and asked about."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, DirectoryTree, Input, Static

from workshop_tui.app.app import WorkshopApp
from workshop_tui.app.keys import key
from workshop_tui.app.own_posts import PostInHand, new_subject
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.development import edits_in_words
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.files import PATH_LIMIT, FileTree, typed_path
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.pictures import PictureView, Side
from workshop_tui.app.widgets.pictures.histogram import drawn_histogram, histogram_of
from workshop_tui.app.widgets.quick_button import QuickButton
from workshop_tui.locale import N_, _
from workshop_tui.records import UNCHANGED, Crop, Development, Edits

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
                yield QuickButton(_("Look at it"), id="look", variant="primary", compact=True)

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


def choose_photo(app: WorkshopApp) -> None:
    """Choose a photo and look at it with the coach."""

    def look(file: Path | None) -> None:
        if file is not None:
            app.push_screen(PhotoScreen(file))

    app.push_screen(ChoosePhotoScreen(), look)


class PhotoScreen(Dialog[None]):
    """The photo beside what is measured in it and what only the eye can tell.

    It can be cropped and developed; the coach then looks at what came out of it.
    """

    GUIDE = N_(
        "See what the coach says of your photo, crop it and change its light; the coach looks "
        "again each time. M makes a post of it, with a caption and an alt text. Your own file is "
        "never changed."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("m", "make_post", N_("Make a post"), N_("Give it a caption and an alt text")),
        key("c", "crop", N_("Crop"), N_("Cut off what tells nothing")),
        key("l", "develop", N_("Develop"), N_("Exposure, contrast, warmth, horizon")),
        key("u", "undo", N_("Undo"), N_("Take back the last change")),
        key("b", "original", N_("Before"), N_("Show the picture as it was, or as it is")),
        key("z", "loupe", N_("Loupe"), N_("Look at single pixels")),
    ]

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
        self.edits = UNCHANGED
        self._subject = new_subject()
        self._before: list[Edits] = []
        self._original = False

    def compose(self) -> ComposeResult:
        """Picture at the left, words at the right, what can be done below."""
        with Horizontal(classes="post-whole"):
            yield PictureView(self.file, self.file.name)
            with Vertical(classes="panel"):
                with VerticalScroll():
                    yield Static(user_line(self.file.name, "bold"))
                    yield Static(Content(_("Looking at it …")), id="report")
                    yield Static(id="histogram")
                yield Static(id="edits")
                with Horizontal(classes="buttons"):
                    yield QuickButton(_("Crop"), id="crop", compact=True)
                    yield QuickButton(_("Develop"), id="develop", compact=True)
                    yield QuickButton(_("Undo"), id="undo", compact=True)
                    yield QuickButton(_("Before"), id="original", compact=True)
                with Horizontal(classes="buttons"):
                    yield QuickButton(_("Close"), id="close", compact=True)
                    yield QuickButton(
                        _("Make a post ▸"), id="make-post", variant="primary", compact=True
                    )
        yield KeyBar()

    def on_mount(self) -> None:
        """Measure it out of the event loop."""
        self.query_one(VerticalScroll).focus()
        self._show()

    @on(Button.Pressed, "#crop")
    def action_crop(self) -> None:
        """Cut off what tells nothing."""
        from .darkroom import CropScreen

        def take(crop: Crop | None) -> None:
            if crop is not None:
                self._edit(replace(self.edits, crop=crop))

        self.app.push_screen(CropScreen(self.file, self.edits), take)

    @on(Button.Pressed, "#develop")
    def action_develop(self) -> None:
        """Change its light."""
        from .darkroom import DevelopScreen

        def take(development: Development | None) -> None:
            if development is not None:
                self._edit(replace(self.edits, development=development))

        self.app.push_screen(DevelopScreen(self.file, self.edits), take)

    @on(Button.Pressed, "#undo")
    def action_undo(self) -> None:
        """Take back the last change."""
        if self._before:
            self.edits = self._before.pop()
            self._show()

    @on(Button.Pressed, "#original")
    def action_original(self) -> None:
        """Show the picture as it was, or as it is."""
        self._original = not self._original
        self.query_one(PictureView).edits = UNCHANGED if self._original else self.edits
        self._tell_edits()

    @on(Button.Pressed, "#make-post")
    def action_make_post(self) -> None:
        """Give it a caption and an alt text."""
        from .own_post import OwnPostScreen

        session = self.app.session
        post = session.own_posts.in_hand(self._subject)
        if post is None:
            profile = session.profile()
            account = session.own_posts.usual_account(profile.agency if profile else "")
            post = PostInHand(self.file, account=account)
        post = dataclasses.replace(post, file=self.file, edits=self.edits)
        self.app.push_screen(OwnPostScreen(self._subject, post))

    @on(Button.Pressed, "#close")
    def close_window(self) -> None:
        """Close this window."""
        self.action_close()

    def _edit(self, edits: Edits) -> None:
        if edits != self.edits:
            self._before.append(self.edits)
            self.edits = edits
            self._show()

    def _show(self) -> None:
        self._original = False
        self.query_one(PictureView).edits = self.edits
        self.query_one("#report", Static).update(Content(_("Looking at it …")))
        self._tell_edits()
        self._examine(self.edits)

    def _tell_edits(self) -> None:
        told = _("as it was") if self._original else ", ".join(edits_in_words(self.edits))
        self.query_one("#edits", Static).update(Content.styled(told, "$after"))

    def action_loupe(self) -> None:
        """Look at the photo pixel by pixel."""
        from .loupe import LoupeScreen

        self.app.push_screen(LoupeScreen([Side(self.file, self.file.name)]))

    @work(thread=True, group="photo", exit_on_error=False)
    def _examine(self, edits: Edits) -> None:
        from workshop_tui.photo_coach import examine_file
        from workshop_tui.pictures import PictureError

        try:
            told = told_report(examine_file(self.file, edits))
        except PictureError as error:
            told = user_text(error, "$before")
        bins = histogram_of(self.file, edits.development)
        drawn = drawn_histogram(bins) if bins else Content()
        self.app.call_from_thread(self._tell, edits, told, drawn)

    def _tell(self, edits: Edits, told: Content, histogram: Content) -> None:
        if self.is_mounted and edits == self.edits:
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
