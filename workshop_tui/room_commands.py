"""What `workshop-tui host`, `join` and `doctor` take, and what they do.

What a command needs is imported when it runs.
"""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop_tui.data_commands import CANNOT_RUN, FAILED, CommandError
from workshop_tui.locale import _

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

OK: Final = 0
PORT: Final = 8080
AGENDA: Final = "half-day"
ROOM_COMMANDS: Final = frozenset({"host", "doctor"})


def add_room_commands(commands: Commands) -> None:
    """Tell the parser about both commands."""
    host = commands.add_parser("host", help=_("start a room that others join"))
    host.add_argument(
        "--headless",
        action="store_true",
        required=True,
        help=_("without screens: print how to join, and run until Ctrl+C"),
    )
    host.add_argument(
        "--agenda",
        default=AGENDA,
        metavar=_("FILE"),
        help=_("a TOML file, or one of {names}").format(names="two-hours, half-day, two-days"),
    )
    host.add_argument("--port", type=_port, default=PORT, help=_("at which others join"))
    host.add_argument(
        "--bind", default="0.0.0.0", metavar=_("ADDRESS"), help=_("listen at one address only")
    )
    host.add_argument("--title", default="", help=_("what the room is called"))
    host.add_argument(
        "--data", type=Path, dest="room_file", metavar=_("FILE"), help=_("the room's own file")
    )
    _add_join(commands)
    doctor = commands.add_parser("doctor", help=_("check whether this laptop is ready"))
    doctor.add_argument("--port", type=_port, default=PORT, help=_("at which others join"))


def _add_join(commands: Commands) -> None:
    join = commands.add_parser("join", help=_("take part in a room"))
    join.add_argument(
        "address",
        nargs="?",
        default="",
        metavar=_("ADDRESS"),
        help=_("as the projector shows it, or the whole link"),
    )
    join.add_argument("code", nargs="?", default="", metavar=_("CODE"), help=_("the room's code"))


def invited_to(options: argparse.Namespace) -> tuple[str, str]:
    """The address with its port and the code that `join` was given; each may be empty.

    Raises:
        CommandError: what was given leads to no room.
    """
    from workshop_tui.room.addresses import parse_invitation
    from workshop_tui.room.code import shown_code

    given = f"{options.address} {options.code}".strip()
    if not given:
        return "", ""
    invitation = parse_invitation(given)
    if invitation is None:
        told = _("{given}: no address and code of a room. They look like {example}.")
        example = "192.168.88.2:8080 K7QP-4M2X"
        raise CommandError(told.format(given=given, example=example), CANNOT_RUN)
    code = shown_code(invitation.code) if invitation.code else ""
    return f"{invitation.address}:{invitation.port}", code


def run_room_command(options: argparse.Namespace, data: Path) -> int:
    """Run one of `ROOM_COMMANDS`; returns the exit status. `data` is the person's own file.

    Raises:
        CommandError: it cannot run so.
        StoreError: a file cannot be used.
    """
    if options.command == "host":
        return _host(options)
    return _doctor(data, options.port)


def _host(options: argparse.Namespace) -> int:
    from workshop_tui.content import load_library
    from workshop_tui.content.files import ContentError
    from workshop_tui.room.agenda import load_agenda
    from workshop_tui.room.hosting import default_room_file, host
    from workshop_tui.room.hub.server import HubOptions
    from workshop_tui.store import StoreError

    library = load_library()
    try:
        subjects = {*library.exercises, *library.posts}
        sealed = {post.id for post in library.sealed_posts()}
        agenda = load_agenda(options.agenda, subjects, sealed)
    except ContentError as error:
        raise CommandError(str(error), CANNOT_RUN) from error
    file = (options.room_file or default_room_file()).expanduser()
    title = options.title or str(agenda.title)
    try:
        asyncio.run(host(file, agenda, title, HubOptions(bind=options.bind, port=options.port)))
    except StoreError:
        raise
    except OSError as error:
        told = _("{address}: {reason}. Is a room running there already? Choose another --port.")
        address = f"{options.bind}:{options.port}"
        reason = error.strerror or str(error)
        raise CommandError(told.format(address=address, reason=reason), FAILED) from error
    return OK


def _doctor(data: Path, port: int) -> int:
    from workshop_tui.room.doctor import examine, lines

    findings = asyncio.run(examine(data, port))
    for line in lines(findings):
        print(line)  # noqa: T201  the command's output
    return OK if all(finding.good for finding in findings) else FAILED


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(_("a number from 0 to 65535 is needed"))
