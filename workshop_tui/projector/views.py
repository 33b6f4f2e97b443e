"""How each scene is drawn."""

from __future__ import annotations

import time
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from workshop_tui.app.distribution import distribution_legend
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.distribution import DistributionView
from workshop_tui.app.widgets.pictures import PictureView
from workshop_tui.app.widgets.post_card import account_line
from workshop_tui.content import Library
from workshop_tui.locale import _, ngettext
from workshop_tui.room.code import shown_code

from .clock import time_left
from .drawing import beside, large, large_code, qr_code
from .gain import gain_figure
from .scenes import Duel, Gained, Lobby, Pause, Revealed, Scene, Spotlit, Waiting, Work
from .state import RoomState

QR_SHARE = 0.55
"""How much of the width the QR code may take."""


class Drawn(Widget):
    """A scene that is drawn as one piece, from what is known now."""

    ALLOW_SELECT: ClassVar[bool] = False

    def __init__(self, state: RoomState) -> None:
        super().__init__(classes="scene")
        self.state = state

    def show(self, state: RoomState) -> None:
        """Draw another state."""
        self.state = state
        self.refresh()


class LobbyView(Drawn):
    """The QR code, the code, the line to type, and how many are here."""

    def render(self) -> Content:
        """Code and count beside the QR code, the line to type below."""
        width, height = self.content_size
        ways = [way.command for way in self.state.ways[:2]]
        below = [Content.styled(_("Type on your laptop:"), "$muted")] if ways else []
        below += [user_line(command, "bold") for command in ways]
        if not ways:
            below = [
                Content(
                    _("No address in a local network. Connect this laptop to the room's Wi-Fi.")
                )
            ]
        above = max(3, height - len(below) - 1)
        link = self.state.ways[0].link if self.state.ways else ""
        qr = qr_code(link, int(width * QR_SHARE), above) if link else None
        used = max(line.cell_length for line in qr.split("\n")) + 3 if qr else 0
        right = self._words(width - used, above)
        top = beside(qr, right) if qr else right
        return Content("\n").join([top, Content(), *below])

    def _words(self, width: int, height: int) -> Content:
        here = ngettext("person here", "people here", self.state.present)
        code = large_code(shown_code(self.state.code), "bold $primary", width, height // 2)
        return Content("\n").join(
            [
                Content.styled(_("Code"), "$muted"),
                code,
                Content(),
                large(str(self.state.present), "bold", width, height // 3),
                Content.styled(here, "$muted"),
            ]
        )


class PauseView(Drawn):
    """A few large words, and the clock."""

    def __init__(self, scene: Pause, state: RoomState) -> None:
        super().__init__(state)
        self.scene = scene

    def on_mount(self) -> None:
        """Count down."""
        self.set_interval(1.0, self.refresh)

    def render(self) -> Content:
        """The title, a sentence, the time left."""
        width, height = self.content_size
        third = max(3, (height - 4) // 2)
        parts = [large(self.scene.title, "bold $primary", width, third), Content()]
        if self.scene.told:
            parts += [user_line(self.scene.told), Content()]
        if self.state.ends_at is not None:
            left = self.state.ends_at - time.monotonic()
            style = "bold" if left > 0 else "bold $before"
            parts.append(large(time_left(left), style, width, third))
        return Content("\n").join(parts)


class WaitingView(Static):
    """No room yet."""

    def __init__(self) -> None:
        told = _("Waiting for a room on this laptop. Start one with: workshop-tui host")
        super().__init__(Content(told), classes="scene")


class TaskView(Widget):
    """What to do, in large letters, where there is no post to show."""

    ALLOW_SELECT: ClassVar[bool] = False

    def __init__(self, scene: Work) -> None:
        super().__init__(classes="scene")
        self.scene = scene

    def render(self) -> Content:
        """The task, and a sentence."""
        width, height = self.content_size
        task = large(self.scene.told, "bold $reference", width, height - 3)
        return Content("\n").join([task, Content(), user_line(self.scene.detail)])


class WorkView(Horizontal):
    """The post with its picture at the left, what to do and the caption at the right."""

    def __init__(self, scene: Work) -> None:
        super().__init__(classes="scene")
        self.scene = scene

    def compose(self) -> ComposeResult:
        """Picture, then words."""
        post = self.scene.post
        assert post is not None
        yield PictureView(self.scene.picture, str(post.picture.alt))
        with VerticalScroll():
            yield Static(user_line(self.scene.told, "bold $reference"), classes="task")
            if self.scene.detail:
                yield Static(user_line(self.scene.detail), classes="detail")
            yield Static(account_line(post))
            yield Static(user_text(post.caption))


class RevealedView(Vertical):
    """Six distributions beside the expert's levels."""

    def __init__(self, scene: Revealed, library: Library) -> None:
        super().__init__(classes="scene")
        self.scene = scene
        self.rubric = library.rubric

    def compose(self) -> ComposeResult:
        """The rows, and what the marks mean."""
        yield DistributionView(self.rubric, self.scene.given)
        yield Static(self._legend(), id="legend")

    def show(self, scene: Revealed) -> None:
        """Show what somebody added who was late."""
        self.scene = scene
        self.query_one(DistributionView).show(scene.given)
        self.query_one("#legend", Static).update(self._legend())

    def _legend(self) -> Content:
        return distribution_legend(self.scene.people, referenced=True)


class SpotlitView(VerticalScroll):
    """One text, without a name."""

    def __init__(self, scene: Spotlit) -> None:
        super().__init__(classes="scene spotlit")
        self.scene = scene

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static(user_text(self.scene.text))


class DuelView(Horizontal):
    """Two texts side by side; once revealed, how many found which better."""

    def __init__(self, scene: Duel) -> None:
        super().__init__(classes="scene duel")
        self.scene = scene

    def compose(self) -> ComposeResult:
        """A letter, the text, the count; what found both equal stands between the counts."""
        for letter, side in (("A", "left"), ("B", "right")):
            with Vertical(classes="side"):
                yield Static(large(letter, "bold $reference", 10, 3), classes="letter")
                with VerticalScroll():
                    yield Static(id=f"{side}-text")
                yield Static(id=f"{side}-count", classes="count")

    def on_mount(self) -> None:
        """Fill in the texts."""
        self.show(self.scene)

    def show(self, scene: Duel) -> None:
        """Show another pair, or the counts."""
        self.scene = scene
        self.query_one("#left-text", Static).update(user_text(scene.left))
        self.query_one("#right-text", Static).update(user_text(scene.right))
        counts = dict(zip(("left", "equal", "right"), scene.counts, strict=False))
        for side in ("left", "right"):
            count = self.query_one(f"#{side}-count", Static)
            count.display = bool(counts)
            if counts:
                count.update(_chosen(counts[side], counts["equal"] if side == "left" else 0))


def _chosen(n: int, equal: int) -> Content:
    people = ngettext("finds this one better", "find this one better", n)
    both = ngettext("{n} finds them equal", "{n} find them equal", equal).format(n=equal)
    told = Content.assemble(
        Content.styled(people, "$muted"),
        "\n",
        (both if equal else "", "$muted"),
    )
    return beside(large(str(n), "bold $primary", 30, 3), told)


class GainedView(Widget):
    """Two bars, before and after, and what was gained of what could be gained."""

    ALLOW_SELECT: ClassVar[bool] = False

    def __init__(self, scene: Gained) -> None:
        super().__init__(classes="scene")
        self.scene = scene

    def show(self, scene: Gained) -> None:
        """Show what changed because somebody was late."""
        self.scene = scene
        self.refresh()

    def render(self) -> Content:
        """As large as there is room."""
        return gain_figure(self.scene.results, *self.content_size)


def view_of(scene: Scene, state: RoomState, library: Library) -> Widget:
    """The widget that draws a scene."""
    match scene:
        case Waiting():
            return WaitingView()
        case Lobby():
            return LobbyView(state)
        case Pause():
            return PauseView(scene, state)
        case Work():
            return WorkView(scene) if scene.post else TaskView(scene)
        case Revealed():
            return RevealedView(scene, library)
        case Duel():
            return DuelView(scene)
        case Gained():
            return GainedView(scene)
        case Spotlit():
            return SpotlitView(scene)
