"""Which command was asked for?

What a command needs is imported when it runs, so that `--help` and `check` do not wait for Textual.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop_tui import __version__
from workshop_tui.coach_command import add_coach, run_coach
from workshop_tui.data_commands import CommandError, add_data_commands, export, merge, simulate
from workshop_tui.locale import LANGUAGES, _, choose_language, use_language
from workshop_tui.pack_commands import add_pack_commands, begin, check_folder
from workshop_tui.room_commands import (
    ROOM_COMMANDS,
    add_room_commands,
    invited_to,
    run_room_command,
)

if TYPE_CHECKING:
    from workshop_tui.app.session import Session
    from workshop_tui.records import Place
    from workshop_tui.store import Workshop
    from workshop_tui.store.preferences import PreferencesFile

OK: Final = 0
FAILED: Final = 1
CANNOT_RUN: Final = 2

LANGUAGE_VARIABLE: Final = "WORKSHOP_TUI_LANG"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status: 0 done, 1 problems found, 2 cannot run so."""
    from workshop_tui.store import StoreError
    from workshop_tui.store.preferences import PreferencesFile, default_preferences_file

    arguments = sys.argv[1:] if arguments is None else arguments
    preferences = PreferencesFile(default_preferences_file())
    use_language(
        choose_language(
            _language_option(arguments),
            os.environ.get(LANGUAGE_VARIABLE),
            preferences.current.language,
        )
    )
    options = _parser().parse_args(arguments)
    try:
        if options.command == "check":
            lines, sound = check_folder(options.folder)
            _tell("\n".join(lines))
            return OK if sound else FAILED
        if options.command == "new":
            return _tell(begin(options.kind, options.folder, options.id))
        if options.command == "merge":
            lines, failures = merge(options.mine, options.others)
            _tell("\n".join(lines))
            return _fail("\n".join(failures), FAILED) if failures else OK
        if options.command == "coach":
            return run_coach(options)
        if options.command == "simulate":
            return _tell(simulate(options.out, options.people, options.seed))
        if options.command == "export":
            return _tell(export(options.file, options.csv, options.json, plain=options.plain))
        if options.command in ROOM_COMMANDS:
            return run_room_command(options, _data_file(options.data, preferences))
        joining = invited_to(options) if options.command == "join" else None
        return _run(options, preferences, joining)
    except CommandError as error:
        return _fail(str(error), error.status)
    except StoreError as error:
        return _fail(str(error), FAILED)


def _language_option(arguments: Sequence[str]) -> str | None:
    """The value of `--lang`, read before the parser exists because its help depends on it."""
    first = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    first.add_argument("--lang")
    try:
        lang: str | None = first.parse_known_args(arguments)[0].lang
    except argparse.ArgumentError:
        return None
    return lang


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="workshop-tui",
        description=_("Practice in writing, photographing and designing posts for residents."),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"workshop-tui {__version__}",
        help=_("show the version and exit"),
    )
    parser.add_argument(
        "--lang",
        choices=LANGUAGES,
        help=_("language of the interface, this time; else {variable}, else the settings").format(
            variable=LANGUAGE_VARIABLE
        ),
    )
    parser.add_argument(
        "--data", type=Path, metavar=_("FILE"), help=_("where your work is kept (a TinyDB file)")
    )
    parser.add_argument(
        "--pack",
        type=Path,
        action="append",
        default=[],
        metavar=_("FOLDER"),
        help=_("use material of your own too, this time; may be given more than once"),
    )
    parser.add_argument(
        "--graphics",
        choices=("quadrant", "sextant", "half", "sixel", "kitty", "text"),
        help=_("how pictures are drawn, this time; the settings show each way and keep one"),
    )
    parser.add_argument(
        "--screenshot", type=Path, metavar=_("FILE.svg"), help=_("write a picture of a screen")
    )
    parser.add_argument(
        "--screen",
        default="home",
        metavar=_("NAME"),
        help=_("which screen: {names}; an exercise or post may follow, such as {example}").format(
            names="beranda, latihan, kritik, tulis, nilai, ruang, uji, pengaturan",
            example="kritik:S03, nilai:tulisan",
        ),
    )
    parser.add_argument(
        "--size", default="80x24", metavar=_("WxH"), help=_("size of that picture in characters")
    )
    _add_commands(parser)
    return parser


def _add_commands(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="command", metavar=_("command"), title=_("commands"))
    add_pack_commands(commands)
    add_coach(commands)
    add_data_commands(commands)
    add_room_commands(commands)


def _run(
    options: argparse.Namespace,
    preferences: PreferencesFile,
    invited: tuple[str, str] | None = None,
) -> int:
    if options.screenshot is not None:
        return _screenshot(options, preferences)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return _fail(
            _(
                "workshop-tui needs a terminal: start it in a terminal window, without a pipe. "
                "`workshop-tui --screenshot FILE.svg` works without one."
            ),
            CANNOT_RUN,
        )
    if not sys.stderr.isatty():
        sys.__stderr__ = sys.__stdout__  # type: ignore[misc]  # where Textual draws
    gc.disable()  # until the first paint: what is made before it stays
    os.environ.setdefault("ESCDELAY", "25")  # ms; Textual reads it when imported
    with _open(_data_file(options.data, preferences)) as workshop:
        session = _session(workshop, preferences, options.pack)
        from workshop_tui.app.app import WorkshopApp
        from workshop_tui.app.room_joining import Joining

        joining = Joining(*invited) if invited is not None else None
        landing = _landing(options, session)
        app = WorkshopApp(session, options.graphics or "", joining=joining, landing=landing)
        app.run()
        return app.return_code or OK


def _landing(options: argparse.Namespace, session: Session) -> tuple[str, Place] | None:
    """Where to begin, if a command says so."""
    from workshop_tui.records import Place

    if options.command != "group":
        return None
    if options.post not in session.posts():
        names = ", ".join(session.posts())
        told = _("no post {name}; there are {names}").format(name=options.post, names=names)
        raise CommandError(told, CANNOT_RUN)
    return options.post, Place("group")


def _screenshot(options: argparse.Namespace, preferences: PreferencesFile) -> int:
    from workshop_tui.app.screenshot import ScreenshotError, write_screenshot
    from workshop_tui.store import Workshop

    path = _data_file(options.data, preferences)
    with Workshop.open(path, read_only=True) as workshop:
        session = _session(workshop, preferences, options.pack)
        try:
            write_screenshot(
                session,
                options.screenshot,
                options.screen,
                options.size,
                options.graphics or "",
            )
        except ScreenshotError as error:
            return _fail(str(error), CANNOT_RUN)
        except OSError as error:
            return _fail(f"{options.screenshot}: {error.strerror}", FAILED)
    return OK


def _data_file(given: Path | None, preferences: PreferencesFile) -> Path:
    from workshop_tui.store import default_data_file

    if given is not None:
        return given.expanduser()
    chosen = preferences.current.data_file
    return Path(chosen).expanduser() if chosen else default_data_file()


def _open(path: Path) -> Workshop:
    """The workshop at `path`; only for reading where the folder allows nothing else."""
    from workshop_tui.store import StoreReadOnly, Workshop

    try:
        return Workshop.open(path)
    except StoreReadOnly:
        if not path.exists():
            raise
        return Workshop.open(path, read_only=True)


def _session(workshop: Workshop, preferences: PreferencesFile, given: Sequence[Path]) -> Session:
    from workshop_tui.app.session import Session
    from workshop_tui.packs.chosen import ChosenPacks, load_with_packs

    packs = ChosenPacks(preferences, given)
    return Session(load_with_packs(packs), workshop, preferences, packs)


def _tell(message: str) -> int:
    print(message)  # noqa: T201
    return OK


def _fail(message: str, status: int) -> int:
    print(f"workshop-tui: {message}", file=sys.stderr)  # noqa: T201
    return status
