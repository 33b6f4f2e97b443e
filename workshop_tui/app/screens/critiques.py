"""Posts to critique: the samples, and those that people made of pictures of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from workshop_tui.app.keys import key
from workshop_tui.app.marks import BEGUN, DONE, OPEN
from workshop_tui.app.own_posts import PersonsPost, PostInHand, made_by
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.item_list import Choices, Item
from workshop_tui.app.widgets.post_card import folded_caption
from workshop_tui.content import JudgedPost, Picture, Text
from workshop_tui.locale import N_, _, ngettext

from .browse import BrowseScreen


class CritiquesScreen(BrowseScreen):
    """The list of posts; the card of the highlighted one."""

    PLACE = "critiques"
    TITLE_ABOVE = N_("Posts to critique")
    GUIDE = N_(
        "Choose a post and press Enter. You answer three questions, then give a level from 1 to 4 "
        "on six criteria, each described by things one can point at. The expert's levels, with "
        "reasons, appear when you have handed in yours. O makes a post of a photo of yours: it "
        "then stands in this list, too, and C corrects it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("o", "own_photo", N_("Own photo"), N_("Make a post of a photo of yours")),
        key("c", "correct", N_("Correct"), N_("Change the text of a post that you made")),
    ]

    def items(self) -> Iterator[Item]:
        """Samples, people's own posts and those begun, with a mark for how far they are."""
        critiqued = self.session.critiqued()
        own, unfinished = self.session.own_posts.all(), self.session.own_posts.unfinished()
        if own or unfinished:
            yield self.heading(_("Sample posts"))
        yield from (self._item(p, critiqued) for p in self.session.open_samples().values())
        if own or unfinished:
            yield self.heading(_("Own posts"))
        yield from (self._item(post, critiqued) for post in own.values())
        for subject, begun in unfinished.items():
            yield Item(subject, Content(f"{BEGUN} "), user_line(_title_in_hand(begun)))

    def about(self, subject: str) -> Content:
        """Account, caption and who judged it."""
        if (begun := self.session.own_posts.unfinished().get(subject)) is not None:
            return Content.assemble(
                user_line(_title_in_hand(begun), "bold"),
                "\n",
                (_("Begun, and no post yet: press Enter to finish it."), "$muted"),
            )
        post = self.session.posts()[subject]
        peers = self.session.peer_counts().get(subject, 0)
        states = [
            _("judged by you") if subject in self.session.critiqued() else _("not yet judged"),
            ngettext("{n} peer", "{n} peers", peers).format(n=peers) if peers else "",
        ]
        lines = [
            user_line(post.account, "bold"),
            folded_caption(post.caption),
            Content.styled(" · ".join(filter(None, states)), "$muted"),
        ]
        if isinstance(post, PersonsPost):
            lines.append(made_by(self.session, post))
        return Content("\n").join(lines)

    def picture(self, subject: str) -> Picture:
        """The post's picture."""
        if (begun := self.session.own_posts.unfinished().get(subject)) is not None:
            return Picture(begun.file.name if begun.file else "", Text(begun.alt))
        return self.session.posts()[subject].picture

    def picture_file(self, subject: str, picture: Picture) -> Path:
        """Where it is: that of a post in hand where the person keeps it."""
        begun = self.session.own_posts.unfinished().get(subject)
        return (begun and begun.file) or super().picture_file(subject, picture)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a post of one's own can be corrected."""
        if action == "correct":
            return self._mine() is not None
        return super().check_action(action, parameters)

    def action_own_photo(self) -> None:
        """Choose a photo to make a post of."""
        from .photo import choose_photo

        choose_photo(self.app)

    def action_correct(self) -> None:
        """Change the text of the highlighted post."""
        from .own_post import OwnPostScreen

        if (post := self._mine()) is not None:
            body = post.body
            as_made = PostInHand(
                None, body.edits, body.account, body.platform, body.caption, body.alt
            )
            in_hand = self.session.own_posts.in_hand(post.id)
            self.app.push_screen(OwnPostScreen(post.id, in_hand or as_made))

    def _mine(self) -> PersonsPost | None:
        for listing in self.query("#list").results(Choices):
            if (option := listing.highlighted_option) is not None:
                post = self.session.own_posts.get(option.id or "")
                return post if post and self.session.own_posts.is_mine(post) else None
        return None

    def _show_details(self, subject: str) -> None:
        super()._show_details(subject)
        self.refresh_bindings()

    def _item(self, post: JudgedPost, critiqued: set[str]) -> Item:
        begun = self.session.draft(post.id, "critique") is not None
        mark = BEGUN if begun else DONE if post.id in critiqued else OPEN
        start = Content.assemble(f"{mark} ", (f"{post.code} ", "bold"))
        return Item(post.id, start, user_line(post.title))


def _title_in_hand(begun: PostInHand) -> str:
    return begun.caption.strip() or (begun.file.name if begun.file else _("without a caption"))
