"""Connections of those who have not shown who they are: few, and not for long.

A connection costs a file descriptor, and somebody who opens many and sends each header a letter at
a time (slowloris) could use up all of them, with nobody left to let in.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from aiohttp import web

CONNECTIONS_WANTED: Final = 4096


class Doorkeeper:
    """Watches the connections of one listener.

    Args:
        seconds: how long a connection may take to ask something, with a token or, as in order to
            join, without.
        most: how many such connections there may be; for one more, the oldest is cut.
    """

    def __init__(self, seconds: float, most: int) -> None:
        self._seconds = seconds
        self._most = most
        self._strangers: dict[web.RequestHandler, asyncio.TimerHandle] = {}

    def __len__(self) -> int:
        return len(self._strangers)

    def watching(
        self, make_handler: Callable[[], web.RequestHandler]
    ) -> Callable[[], web.RequestHandler]:
        """What makes the handler of a new connection, and watches that."""

        def make() -> web.RequestHandler:
            handler = make_handler()
            self.watch(handler)
            return handler

        return make

    def watch(self, handler: web.RequestHandler) -> None:
        """Cut this connection unless it shows soon who it is."""
        self.trust(handler)
        if len(self._strangers) >= self._most:
            self._cut(next(iter(self._strangers)))
        loop = asyncio.get_running_loop()
        self._strangers[handler] = loop.call_later(self._seconds, self._cut, handler)

    def answered(self, handler: web.RequestHandler) -> None:
        """A request on it was answered; without a token the time starts anew."""
        if handler in self._strangers:
            self.watch(handler)

    def trust(self, handler: web.RequestHandler) -> None:
        """Let this connection be: it has shown a token that is good."""
        timer = self._strangers.pop(handler, None)
        if timer is not None:
            timer.cancel()

    def close(self) -> None:
        """Stop watching."""
        for handler in list(self._strangers):
            self.trust(handler)

    def _cut(self, handler: web.RequestHandler) -> None:
        self.trust(handler)
        if handler.transport is not None:
            handler.transport.abort()


DOORKEEPER: Final = web.AppKey("doorkeeper", Doorkeeper)


def let_in(request: web.Request) -> None:
    """The request's token is good: its connection may stay."""
    request.app[DOORKEEPER].trust(request.protocol)


def allow_many_connections() -> None:
    """Raise this process's own limit of open files, where the system has a low one (macOS: 256)."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = CONNECTIONS_WANTED if hard == resource.RLIM_INFINITY else min(CONNECTIONS_WANTED, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
