"""Around one laptop: how does the group judge, and what did it give?"""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from workshop_tui.app.group_critique import GroupCritique
from workshop_tui.app.keys import key
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.content import JudgedPost
from workshop_tui.locale import N_, _, ngettext

from .base import GroupWork


class GroupScreen(GroupWork):
    """Count hands or pass the laptop; then reveal."""

    GUIDE = N_(
        "For a group around one laptop, without a network. Either read the levels aloud and count "
        "raised hands, or pass the laptop: each person judges unseen by the others. Both may be "
        "mixed, by different people. Then reveal what the group gave beside the expert."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("h", "hands", N_("Hands"), N_("Count raised hands")),
        key("o", "turns", N_("Pass on"), N_("Pass the laptop from one person to the next")),
        key("r", "reveal", N_("Reveal"), N_("Show what the group gave beside the expert")),
        key("n", "anew", N_("New group"), N_("Begin with another group; nothing is lost")),
    ]

    def __init__(self, post: JudgedPost) -> None:
        super().__init__(GroupCritique(self.app.session, post))

    def compose(self) -> ComposeResult:
        """The card at the left, what to do at the right."""
        yield TopBar()
        with Horizontal(classes="body work"):
            with Container(id="left"):
                yield self.card()
            with Vertical(id="right", classes="step"):
                yield Static(_("How does the group judge?"), classes="instruction")
                yield ItemList(id="ways")
                yield Static(id="given")
        yield KeyBar()

    def populate(self) -> None:
        """The ways, and what was given so far."""
        super().populate()
        ways = self.query_one(ItemList)
        ways.show(
            [
                _way("hands", "H", _("Count raised hands"), _("You read, they raise, you type.")),
                _way("turns", "O", _("Pass the laptop"), _("Each one judges unseen by others.")),
                _way("reveal", "R", _("Reveal"), _("All levels beside the expert's.")),
                _way("anew", "N", _("New group"), _("What this one gave is kept.")),
            ]
        )
        ways.highlighted = ways.highlighted or 0
        ways.focus()
        self.query_one("#given", Static).update(self._given())
        self.refresh_bindings()

    def on_screen_resume(self, _event: events.ScreenResume) -> None:
        """Show what was given meanwhile."""
        if self.is_mounted:
            self.populate()
        self.app.remember("group", self.group.post.id)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to reveal, and no group to follow, as long as nobody judged."""
        if action in ("reveal", "anew"):
            return True if self.group.people else None
        return super().check_action(action, parameters)

    @on(OptionList.OptionSelected)
    async def choose(self, event: OptionList.OptionSelected) -> None:
        """Take the way that was chosen."""
        await self.run_action(event.option_id or "")

    def action_hands(self) -> None:
        """Count raised hands."""
        from .hands import HandsScreen

        self.app.push_screen(HandsScreen(self.group))

    def action_turns(self) -> None:
        """Pass the laptop."""
        from .turns import TurnsScreen

        self.app.push_screen(TurnsScreen(self.group))

    def action_reveal(self) -> None:
        """Show what the group gave."""
        from .reveal import GroupRevealScreen

        self.app.push_screen(GroupRevealScreen(self.group))

    def action_anew(self) -> None:
        """Begin with another group."""
        self.group.begin_anew()
        self.populate()
        self.app.say(_("A new group. What the one before gave is kept."))

    def _given(self) -> Content:
        hands, turns = self.group.hands, self.group.turns
        if not hands + turns:
            return Content.styled(_("Nobody has judged yet."), "$muted")
        told = [
            ngettext("{n} hand raised", "{n} hands raised", hands).format(n=hands),
            ngettext("{n} judged at the laptop", "{n} judged at the laptop", turns).format(n=turns),
        ]
        return Content.styled(
            " · ".join(text for text, n in zip(told, (hands, turns), strict=True) if n), "bold"
        )


def _way(action: str, letter: str, name: str, told: str) -> Item:
    text = Content.assemble((name, "bold"), "\n", told)
    return Item(action, Content.assemble((f"{letter} ", "bold")), text)
