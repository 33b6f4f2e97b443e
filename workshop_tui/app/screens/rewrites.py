"""Captions to rewrite."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from workshop_tui.app.keys import key
from workshop_tui.app.marks import BEGUN, DONE, OPEN
from workshop_tui.app.own_posts import PersonsPost, made_by
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.item_list import Item
from workshop_tui.app.widgets.post_card import folded_caption
from workshop_tui.content import Picture
from workshop_tui.locale import N_, _, ngettext

from .browse import BrowseScreen


class RewritesScreen(BrowseScreen):
    """The posts, and the poor posts of exercises; what stands in the highlighted one's caption."""

    PLACE = "rewrites"
    TITLE_ABOVE = N_("Captions to rewrite")
    GUIDE = N_(
        "Choose a post and press Enter to write a better caption for it. Every version that you "
        "hand in is kept, so you can try without fear and go back. A compares rewrites of your "
        "colleagues, two at a time and without names."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("a", "duels", N_("Duels"), N_("Which of two captions serves residents better?")),
    ]

    def items(self) -> Iterator[Item]:
        """Sample posts first, then the exercises' own, then people's own."""
        library = self.session.library
        yield self.heading(_("Sample posts"))
        yield from (self._item(post) for post in self.session.open_samples())
        yield self.heading(_("Exercises"))
        yield from (self._item(exercise) for exercise in library.exercises)
        if own := self.session.own_posts.all():
            yield self.heading(_("Own posts"))
            yield from (self._item(post) for post in own)

    def about(self, subject: str) -> Content:
        """Account, caption and how many versions there are."""
        source = self.session.source(subject)
        if source is None:
            return Content()
        versions = len(self.session.versions(subject))
        state = (
            ngettext("{n} version handed in", "{n} versions handed in", versions)
            if versions
            else _("no version yet")
        )
        lines = [
            user_line(source.account, "bold"),
            folded_caption(source.caption),
            Content.styled(state.format(n=versions), "$muted"),
        ]
        if isinstance(source, PersonsPost):
            lines.append(made_by(self.session, source))
        return Content("\n").join(lines)

    def picture(self, subject: str) -> Picture:
        """The post's picture."""
        source = self.session.source(subject)
        assert source is not None
        return source.picture

    def action_duels(self) -> None:
        """Compare the rewrites of others."""
        from .duels import DuelsScreen

        self.app.push_screen(DuelsScreen())

    def _item(self, subject: str) -> Item:
        begun = self.session.draft(subject, "rewrite/") is not None
        mark = BEGUN if begun else DONE if self.session.versions(subject) else OPEN
        start = Content.assemble(f"{mark} ", (f"{self.session.code_of(subject)} ", "bold"))
        return Item(subject, start, user_line(self.session.title_of(subject)))
