"""A post as a card, as in a feed: account, picture, what a feed shows of the caption, alt text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from workshop_tui.app.text import user_line, user_text
from workshop_tui.coaching.caption import fold
from workshop_tui.content import PublicPost
from workshop_tui.locale import _, language

from .pictures import PictureView


class PostCard(Vertical):
    """A post; a click opens it in full."""

    @dataclass
    class Opened(Message):
        """The card was clicked."""

        card: PostCard

    def __init__(
        self, post: PublicPost, picture: Path, *, mark: Content | None = None, classes: str = ""
    ) -> None:
        super().__init__(classes=classes)
        self.post = post
        self.picture = picture
        self._mark = mark

    def compose(self) -> ComposeResult:
        """Account, picture, caption, alt text."""
        yield Static(account_line(self.post, self._mark), classes="post-account")
        yield PictureView(self.picture, str(self.post.picture.alt))
        yield Static(folded_caption(self.post.caption), classes="post-caption")
        yield Static(alt_line(self.post.alt), classes="post-alt")

    def on_click(self) -> None:
        """Ask for the whole post."""
        self.post_message(self.Opened(self))


def account_line(post: PublicPost, mark: Content | None = None) -> Content:
    """The account, after the mark of a *before* or an *after* where there is one."""
    account = user_line(post.account, "bold")
    return Content.assemble(mark, "  ", account) if mark else account


def folded_caption(caption: str) -> Content:
    """What a feed shows of a caption, on one paragraph, and that there is more."""
    visible, hidden = fold(caption)
    shown = user_line(visible, limit=len(visible) + 1)
    more = Content.styled(f" … {_('more')}", "$muted") if hidden else ""
    return Content.assemble(shown, more)


def alt_line(alt: str) -> Content:
    """A post's own alt text, or that it has none."""
    text = user_line(alt, limit=1_000) if alt else Content.styled(_("(empty)"), "$before")
    return Content.assemble((f"{_('Alt text')}: ", "$muted"), text)


def whole_post(post: PublicPost) -> Content:
    """Everything of a post that is text, for reading at leisure."""
    parts = [
        account_line(post),
        Content(""),
        user_text(post.caption),
        Content(""),
        alt_line(post.alt),
        Content.assemble(
            (f"{_('What the picture shows')}: ", "$muted"), user_line(post.picture.alt, limit=1000)
        ),
    ]
    if language() == "en" and post.gloss_en:
        gloss = user_text(post.gloss_en, "italic")
        parts[3:3] = [Content(""), Content.styled(_("In English") + ":", "$muted"), gloss]
    return Content("\n").join(parts)
