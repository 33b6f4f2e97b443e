"""What `workshop-tui merge`, `simulate` and `export` take, and what they do.

What a command needs is imported when it runs.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop_tui.locale import _

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

FAILED: Final = 1
CANNOT_RUN: Final = 2


class CommandError(Exception):
    """The command did nothing; the message says why.

    Attributes:
        status: the exit status.
    """

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


def add_data_commands(commands: Commands) -> None:
    """Tell the parser about the three commands."""
    united = commands.add_parser("merge", help=_("add the records of other files to one's own"))
    united.add_argument("mine", type=Path, metavar=_("MINE"), help=_("the file that grows"))
    united.add_argument(
        "others",
        nargs="+",
        type=Path,
        metavar=_("OTHER"),
        help=_("files that are only read, or folders with such files"),
    )
    made_up = commands.add_parser("simulate", help=_("make up a class, to rehearse with"))
    made_up.add_argument("--people", type=int, default=30, metavar="N", help=_("how many people"))
    made_up.add_argument(
        "--seed", type=int, default=7, metavar="N", help=_("the same number, the same class")
    )
    made_up.add_argument("out", type=Path, metavar=_("FILE"), help=_("a file that is not there"))
    tables = commands.add_parser("export", help=_("write the records and scores as tables"))
    tables.add_argument("file", type=Path, metavar=_("FILE"), help=_("the file with the records"))
    tables.add_argument(
        "--csv", type=Path, metavar=_("FOLDER"), help=_("a CSV file per table, for Excel here")
    )
    tables.add_argument(
        "--plain", action="store_true", help=_("commas and decimal points, for other programs")
    )
    tables.add_argument("--json", type=Path, metavar=_("FILE"), help=_("all tables in one file"))


def merge(mine: Path, others: Sequence[Path]) -> tuple[list[str], list[str]]:
    """Add the records of `others`, files and folders, to the file `mine`.

    Returns what was added per person and file, and why some files could not be added; the others
    are added all the same.

    Raises:
        StoreError: `mine` cannot be opened.
    """
    from workshop_tui.store import (
        StoreError,
        Workshop,
        told_additions,
        told_remarks,
        workshop_files,
    )

    lines, failures = [], []
    with Workshop.open(mine.expanduser()) as workshop:
        for path in others:
            try:
                files = workshop_files(path.expanduser(), workshop.path)
            except StoreError as error:
                failures.append(str(error))
                continue
            for file in files:
                try:
                    report = workshop.merge(file)
                except StoreError as error:
                    failures.append(str(error))
                    continue
                added, names = sum(report.added.values()), workshop.names()
                told = _("{file}: {added} added, {known} known")
                lines.append(told.format(file=file, added=added, known=report.known))
                told_lines = [*told_additions([report], names), *told_remarks([report], names)]
                lines += [f"  {line}" for line in told_lines]
        lines += workshop.notices
    return lines, failures


def simulate(out: Path, people: int, seed: int) -> str:
    """Write a made-up class into the new file `out`; returns what to tell.

    Raises:
        CommandError: there cannot be so many people, or the file is there already.
        StoreError: the file cannot be written.
    """
    from workshop_tui.content import load_library
    from workshop_tui.simulation import MOST_PEOPLE, simulated_cohort, write_cohort

    if not 1 <= people <= MOST_PEOPLE:
        told = _("--people: {people} is not between 1 and {most}")
        raise CommandError(told.format(people=people, most=MOST_PEOPLE), CANNOT_RUN)
    file = out.expanduser()
    if file.exists():
        told = _("{file} is there already; made-up records are kept apart from real ones")
        raise CommandError(told.format(file=out), CANNOT_RUN)
    records = simulated_cohort(load_library(), people, seed)
    write_cohort(file, records)
    told = _("{file}: {people} made-up people, {n} records, all marked as simulated")
    return told.format(file=out, people=people, n=len(records))


def export(file: Path, csv: Path | None, json: Path | None, *, plain: bool) -> str:
    """Write the tables of `file` into the folder `csv`, the file `json` or both.

    Returns what to tell.

    Raises:
        CommandError: there is nothing to read or nowhere to write.
        StoreError: the file cannot be read.
    """
    from workshop_tui.content import load_library
    from workshop_tui.spreadsheet import tables_of, write_csv, write_json
    from workshop_tui.store import Workshop

    if csv is None and json is None:
        raise CommandError(_("say where to: --csv FOLDER or --json FILE, or both"), CANNOT_RUN)
    if not file.expanduser().exists():
        raise CommandError(_("{file}: there is no such file").format(file=file), FAILED)
    with Workshop.open(file.expanduser(), read_only=True) as workshop:
        tables = tables_of(workshop.records(), load_library())
    try:
        if csv is not None:
            write_csv(tables, csv.expanduser(), plain=plain)
        if json is not None:
            write_json(tables, json.expanduser())
    except OSError as error:
        raise CommandError(f"{error.filename}: {error.strerror}", FAILED) from error
    return _("{n} tables written").format(n=len(tables))
