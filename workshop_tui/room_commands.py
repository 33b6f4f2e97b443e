"""What `workshop-tui host`, `join`, `project` and `doctor` take, and what they do.

What a command needs is imported when it runs.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop_tui.data_commands import CANNOT_RUN, FAILED, CommandError
from workshop_tui.locale import _

if TYPE_CHECKING:
    from workshop_tui.packs.chosen import ChosenPacks
    from workshop_tui.room.agenda import Agenda

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

OK: Final = 0
PORT: Final = 8080
AGENDA: Final = "half-day"
ROOM_COMMANDS: Final = frozenset({"host", "project", "doctor"})


def add_room_commands(commands: Commands) -> None:
    """Tell the parser about the commands."""
    host = commands.add_parser("host", help=_("start a room that others join"))
    host.add_argument(
        "--headless",
        action="store_true",
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
    project = commands.add_parser("project", help=_("show the room on the projector"))
    project.add_argument(
        "--data", type=Path, dest="room_file", metavar=_("FILE"), help=_("the room's own file")
    )
    group = commands.add_parser("group", help=_("judge a post around one laptop, no network"))
    group.add_argument("post", metavar=_("POST"), help=_("its id, such as S01"))
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
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # a Windows console knows few characters
    if options.command == "host":
        return _host(options)
    if options.command == "project":
        return _project(options)
    return _doctor(data, options.port)


def _host(options: argparse.Namespace) -> int:
    from workshop_tui.content.files import ContentError
    from workshop_tui.packs.chosen import ChosenPacks, load_with_packs
    from workshop_tui.room.agenda import load_agenda
    from workshop_tui.room.hosting import default_room_file
    from workshop_tui.store.preferences import PreferencesFile, default_preferences_file

    preferences = PreferencesFile(default_preferences_file())
    packs = ChosenPacks(preferences, options.pack)
    library = load_with_packs(packs)
    try:
        subjects = {*library.exercises, *library.posts}
        sealed = {post.id for post in library.sealed_posts()}
        agenda = load_agenda(options.agenda, subjects, sealed)
    except ContentError as error:
        raise CommandError(str(error), CANNOT_RUN) from error
    file = (options.room_file or default_room_file()).expanduser()
    title = options.title or str(agenda.title)
    if options.headless:
        return _host_headless(options, file, agenda, title, packs)
    from workshop_tui.console.command import run_console
    from workshop_tui.room.starting import HubCommand

    chosen = tuple(options.pack)
    command = HubCommand(file, options.agenda, title, options.bind, options.port, chosen)
    return run_console(command, library, preferences, options.graphics or "")


def _host_headless(
    options: argparse.Namespace, file: Path, agenda: Agenda, title: str, packs: ChosenPacks
) -> int:
    from workshop_tui.room.hosting import host
    from workshop_tui.room.hub.server import HubOptions
    from workshop_tui.room.material import Material
    from workshop_tui.store import StoreError

    try:
        how = HubOptions(bind=options.bind, port=options.port)
        asyncio.run(host(file, agenda, title, how, Material.of(packs.folders())))
    except StoreError:
        raise
    except OSError as error:
        told = _("{address}: {reason}. Is a room running there already? Choose another --port.")
        address = f"{options.bind}:{options.port}"
        reason = error.strerror or str(error)
        raise CommandError(told.format(address=address, reason=reason), FAILED) from error
    return OK


def _project(options: argparse.Namespace) -> int:
    from workshop_tui.packs.chosen import ChosenPacks, load_with_packs
    from workshop_tui.projector.app import ProjectorApp
    from workshop_tui.room.hosting import default_room_file
    from workshop_tui.store.preferences import PreferencesFile, default_preferences_file

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise CommandError(_("The projector's view needs a terminal window."), CANNOT_RUN)
    preferences = PreferencesFile(default_preferences_file())
    file = (options.room_file or default_room_file()).expanduser()
    library = load_with_packs(ChosenPacks(preferences, options.pack))
    chosen = preferences.current
    ProjectorApp(file, library, chosen.theme, options.graphics or chosen.graphics).run()
    return OK


def _doctor(data: Path, port: int) -> int:
    from workshop_tui.room.doctor import examine, lines

    findings = asyncio.run(examine(data, port))
    for line in lines(findings, shutil.get_terminal_size((80, 24)).columns):
        print(line)  # noqa: T201  the command's output
    return OK if all(finding.good for finding in findings) else FAILED


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(_("a number from 0 to 65535 is needed"))
