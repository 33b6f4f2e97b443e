"""What `workshop-tui new` and `workshop-tui check` take, and what they do.

What a command needs is imported when it runs.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_tui.data_commands import FAILED, CommandError
from workshop_tui.locale import _, ngettext

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_pack_commands(commands: Commands) -> None:
    """Tell the parser about both commands."""
    check = commands.add_parser("check", help=_("check that a folder of material is sound"))
    check.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar=_("FOLDER"),
        help=_("holds exercises/ or sample_posts/; without it the shipped material is checked"),
    )
    new = commands.add_parser("new", help=_("begin material of your own"))
    new.add_argument("kind", choices=("exercise", "post"), help=_("what to begin"))
    new.add_argument(
        "folder", type=Path, metavar=_("FOLDER"), help=_("the pack; it is made when it is missing")
    )
    new.add_argument(
        "--id", default="", metavar="ID", help=_("its id, for ever; else the next free one")
    )


def check_folder(folder: Path | None) -> tuple[list[str], bool]:
    """The lines to print about a pack or the shipped material, and whether it is sound.

    The ids of a sound pack are noted in it, so that a later check misses one that is gone.
    """
    from workshop_tui.packs.check import check
    from workshop_tui.packs.ids import remember_ids

    report = check(folder and folder.expanduser())
    lines = [str(problem) for problem in report.problems]
    if folder and not report.problems:
        for root, present in report.ids.items():
            try:
                remember_ids(root, present)
            except OSError as error:
                told = _("the ids could not be noted: {error}").format(error=error.strerror)
                lines.append(_("note: {note}").format(note=told))
    lines += [_("note: {note}").format(note=note) for note in report.notes]
    n = len(report.problems)
    outcome = ngettext("{n} problem", "{n} problems", n).format(n=n) if n else _("no problem")
    summary = _("{exercises} exercises, {posts} sample posts: {outcome}")
    lines.append(summary.format(exercises=report.exercises, posts=report.posts, outcome=outcome))
    return lines, not report.problems


def begin(kind: str, folder: Path, identifier: str) -> str:
    """Begin an exercise or a post in a pack; returns what to tell.

    Raises:
        CommandError: nothing was written; the message says why.
    """
    from workshop_tui.packs.skeleton import SkeletonError, new_exercise, new_post

    try:
        start = new_exercise if kind == "exercise" else new_post
        file = start(folder.expanduser(), identifier)
    except SkeletonError as error:
        raise CommandError(str(error), FAILED) from None
    told = _("{file} is ready to be changed. Then: workshop-tui check {folder}")
    return told.format(file=file, folder=folder)
