"""What the screens of a group share."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content

from workshop_tui.app.group_critique import GroupCritique
from workshop_tui.app.keys import key
from workshop_tui.app.screens.base import TaskScreen
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.post_card import PostCard
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.store import StoreError


class GroupTask(TaskScreen):
    """About one post and what the group gave it."""

    def __init__(self, group: GroupCritique) -> None:
        super().__init__()
        self.group = group

    def populate(self) -> None:
        """Say what is judged, and by how many."""
        bar = self.query_one(TopBar)
        post = self.group.post
        bar.heading = Content.assemble(
            f" {_('Group')} · ",
            (f"{post.code} ", "bold $primary"),
            user_line(post.title, "bold"),
        )
        n = self.group.people
        people = ngettext("{n} person", "{n} people", n).format(n=n) if n else ""
        bar.progress = Content.styled(f"{people} ", "$muted")

    async def kept(self, keeping: Awaitable[None]) -> bool:
        """Keep something, and say so; `False` when it could not be kept."""
        try:
            await keeping
        except StoreError as error:
            self.app.saved = False
            self.app.say(str(error), severity="error", timeout=15)
        else:
            self.app.saved = True
        self.app.status_signal.publish(None)
        return self.app.saved


class GroupWork(GroupTask):
    """With the post's card at the left."""

    CSS_PATH = "group.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("p", "post", N_("Post"), N_("Show the whole post")),
        key("f", "picture", N_("Picture"), N_("Show the picture alone"), show=False),
    ]

    def card(self) -> PostCard:
        """The post."""
        post = self.group.post
        return PostCard(post, self.session.picture_file(post.id, post.picture))

    @on(PostCard.Opened)
    def action_post(self) -> None:
        """Show the whole post."""
        from workshop_tui.app.screens.post import PostScreen

        card = self.query_one(PostCard)
        self.app.push_screen(PostScreen(card.post, card.picture))

    def action_picture(self) -> None:
        """Show the picture alone."""
        from workshop_tui.app.screens.post import PictureScreen

        card = self.query_one(PostCard)
        self.app.push_screen(PictureScreen(card.post, card.picture))
