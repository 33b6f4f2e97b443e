"""What the command palette finds: the keys of this screen, the places, everything to work on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.fuzzy import Matcher

from workshop_tui.locale import _

from .sittings import TITLES as SITTINGS


class Command(NamedTuple):
    """A name to find, what it does, and the doing."""

    name: str
    help: str
    run: Callable[[], Awaitable[object] | object]


class WorkshopCommands(Provider):
    """Commands of the screen below the palette and of the whole program."""

    async def discover(self) -> Hits:
        """The commands to offer before anything is typed."""
        for command in self._commands(everything=False):
            yield DiscoveryHit(Content(command.name), command.run, command.name, command.help)

    async def search(self, query: str) -> Hits:
        """Commands, exercises and posts whose name matches."""
        matcher = self.matcher(query)
        for command in self._commands(everything=True):
            if (score := matcher.match(command.name)) > 0:
                name = _highlighted(command.name, query, matcher)
                yield Hit(score, name, command.run, command.name, command.help)

    def _commands(self, *, everything: bool) -> Iterator[Command]:
        names: set[str] = set()
        for command in (*self._of_screen(), *self._of_app(everything=everything)):
            if command.name not in names:
                names.add(command.name)
                yield command

    def _of_screen(self) -> Iterator[Command]:
        seen: set[str] = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if active.enabled and binding.tooltip and binding.action not in seen:
                seen.add(binding.action)
                run = partial(self.app.run_action, binding.action, active.node)
                yield Command(binding.description, binding.tooltip, run)

    def _of_app(self, *, everything: bool) -> Iterator[Command]:
        from .app import WorkshopApp
        from .places import PLACES

        app = self.app
        assert isinstance(app, WorkshopApp)
        for place, label in PLACES.items():
            yield Command(_(label), _("Go to this place"), partial(app.go, place))
        yield Command(_("Settings"), _("Name, language, theme"), partial(app.go, "settings"))
        yield Command(_("Packs"), _("Material of your own"), app.action_packs)
        test = _(SITTINGS[app.session.sittings.next()])
        yield Command(test, _("Ten questions and two posts, before and after"), app.action_test)
        if not everything:
            return
        library = app.session.library
        for exercise in library.exercises.values():
            run = partial(app.open, "exercises", exercise.id)
            yield Command(f"{exercise.id} · {exercise.title}", _("Open this exercise"), run)
        for post in app.session.open_posts().values():
            run = partial(app.open, "critiques", post.id)
            yield Command(f"{post.code} · {post.title}", _("Critique this post"), run)


def _highlighted(name: str, query: str, matcher: Matcher) -> Content:
    """`Matcher.highlight`, but for a name that may hold anything and is never read as markup."""
    content = Content(name)
    _score, offsets = matcher.fuzzy_search.match(query, name)
    for offset in offsets:
        content = content.stylize(matcher.match_style, offset, offset + 1)
    return content
