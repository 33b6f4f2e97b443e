"""A port on which requests are answered."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable
from typing import Final, Self

from aiohttp import web

from .doorkeeper import DOORKEEPER, Doorkeeper
from .guards import guard

_BACKLOG: Final = 512
_KEPT_SECONDS: Final = 60.0


class Listener:
    """An open port; close it in the end."""

    def __init__(self, runner: web.AppRunner, server: asyncio.Server, keeper: Doorkeeper) -> None:
        self._runner = runner
        self._server = server
        self._keeper = keeper
        self.port: int = server.sockets[0].getsockname()[1]

    @classmethod
    async def open(
        cls,
        routes: Iterable[web.RouteDef],
        names: Collection[str],
        address: str,
        port: int,
        *,
        keeper: Doorkeeper,
        body_bytes: int,
    ) -> Self:
        """Listen at `address`; `port` 0 means any that is free.

        Raises:
            OSError: the port is taken, or the address is not this laptop's.
        """
        app = web.Application(middlewares=[guard(names, keeper)], client_max_size=body_bytes)
        app[DOORKEEPER] = keeper
        app.add_routes(routes)
        runner = web.AppRunner(
            app,
            access_log=None,
            handle_signals=False,
            keepalive_timeout=_KEPT_SECONDS,
            shutdown_timeout=1.0,
        )
        await runner.setup()
        assert runner.server is not None
        try:
            server = await asyncio.get_running_loop().create_server(
                keeper.watching(runner.server), address, port, backlog=_BACKLOG
            )
        except BaseException:
            await runner.cleanup()
            raise
        return cls(runner, server, keeper)

    async def close(self) -> None:
        """Take no new connections, and end those that there are."""
        self._server.close()
        self._keeper.close()
        await self._runner.cleanup()
