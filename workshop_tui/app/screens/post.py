"""A post in full, and its picture alone."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.pictures import PictureView, Side
from workshop_tui.app.widgets.post_card import whole_post
from workshop_tui.content import PublicPost
from workshop_tui.locale import N_

from .base import Dialog


class PostScreen(Dialog[None]):
    """A post in full: picture, whole caption, alt text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("p,enter", "close", N_("Close"), N_("Close this window"), show=False),
        key("f", "picture", N_("Picture"), N_("Show the picture alone")),
    ]

    def __init__(self, post: PublicPost, picture: Path) -> None:
        super().__init__()
        self.post = post
        self.picture = picture

    def compose(self) -> ComposeResult:
        """Picture at the left, text at the right."""
        with Horizontal(classes="post-whole"):
            yield PictureView(self.picture, str(self.post.picture.alt))
            with VerticalScroll():
                yield Static(whole_post(self.post))
        yield KeyBar()

    def action_picture(self) -> None:
        """Show the picture alone."""
        self.app.push_screen(PictureScreen(self.post, self.picture))


class PictureScreen(Dialog[None]):
    """A picture as large as the terminal allows, with its description below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("f,enter", "close", N_("Close"), N_("Close this window"), show=False),
        key("z", "loupe", N_("Loupe"), N_("Look at single pixels")),
    ]

    def __init__(self, post: PublicPost, picture: Path) -> None:
        super().__init__()
        self.post = post
        self.picture = picture

    def compose(self) -> ComposeResult:
        """The picture over its description."""
        with Vertical(classes="picture-alone"):
            yield PictureView(self.picture, str(self.post.picture.alt))
            yield Static(user_line(self.post.picture.alt, "$muted", limit=1000))
        yield KeyBar()

    def action_loupe(self) -> None:
        """Look at the picture pixel by pixel."""
        from .loupe import LoupeScreen

        self.app.push_screen(LoupeScreen([Side(self.picture, str(self.post.picture.alt))]))
