"""What `workshop-tui host` does with a terminal: find or start the hub, then show the console."""

from __future__ import annotations

import asyncio
import os
import sys
from typing import Final

from workshop_tui.content import Library
from workshop_tui.data_commands import CANNOT_RUN, FAILED, CommandError
from workshop_tui.locale import _
from workshop_tui.room.hosting import how_to_join
from workshop_tui.room.protocol import FacilitatorSnapshot
from workshop_tui.room.starting import HubCommand, HubNotStarted, attach_or_start, running_hub
from workshop_tui.store.preferences import PreferencesFile

OK: Final = 0


def run_console(
    command: HubCommand, library: Library, preferences: PreferencesFile, graphics: str = ""
) -> int:
    """Show the console until the facilitator leaves it; returns the exit status.

    Raises:
        CommandError: there is no terminal, or the hub does not start.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        told = _("the console needs a terminal; `workshop-tui host --headless` works without one")
        raise CommandError(told, CANNOT_RUN)
    if not sys.stderr.isatty():
        sys.__stderr__ = sys.__stdout__  # type: ignore[misc]  # where Textual draws
    _tell(_("The room is being opened …"))
    try:
        room = asyncio.run(attach_or_start(command))
    except HubNotStarted as error:
        raise CommandError(str(error), FAILED) from error
    _tell_how_to_join(room)
    os.environ.setdefault("ESCDELAY", "25")  # ms; Textual reads it when imported
    from .app import ConsoleApp

    app = ConsoleApp(command, room, library, preferences, graphics)
    app.run()
    left = asyncio.run(running_hub(command.file))
    if left is not None:
        _tell(_("The room goes on. `workshop-tui host` comes back to it:"))
        _tell_how_to_join(left)
    return app.return_code or OK


def _tell_how_to_join(room: FacilitatorSnapshot) -> None:
    for line in how_to_join(room.room.title, room.code, room.port, room.addresses):
        _tell(line)


def _tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201  the command's output
