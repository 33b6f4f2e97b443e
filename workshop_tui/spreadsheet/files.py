"""Tables as files: CSV that Excel opens by a double click, or JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from .table import Cell, Table

_FORMULA_STARTS: Final = tuple("=+-@\t\r＝＋－＠")
_DECIMALS: Final = 4


def write_csv(tables: Sequence[Table], folder: Path, *, plain: bool = False) -> None:
    """Write `NAME.csv` for each table into `folder`, which is made when it is missing.

    For Excel with Indonesian settings: semicolons, decimal commas, UTF-8 with a byte order mark.
    `plain`: commas, decimal points, UTF-8 without one. What somebody wrote never becomes a
    formula: a text that begins like one gets an apostrophe before it (OWASP, "CSV Injection").

    Raises:
        OSError: a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    encoding, delimiter = ("utf-8", ",") if plain else ("utf-8-sig", ";")
    for table in tables:
        with (folder / f"{table.name}.csv").open("w", encoding=encoding, newline="") as file:
            writer = csv.writer(file, delimiter=delimiter)
            writer.writerow(column.name for column in table.columns)
            writer.writerows([_csv_cell(cell, plain) for cell in row] for row in table.rows)


def write_json(tables: Sequence[Table], file: Path) -> None:
    """Write an object with a list of rows per table; texts are as they were written.

    Raises:
        OSError: the file cannot be written.
    """
    data = {
        table.name: [
            {column.name: cell for column, cell in zip(table.columns, row, strict=True)}
            for row in table.rows
        ]
        for table in tables
    }
    text = json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False)
    file.write_text(text + "\n", encoding="utf-8")


def _csv_cell(cell: Cell, plain: bool) -> str:
    match cell:
        case None:
            return ""
        case float():
            shown = f"{round(cell, _DECIMALS) + 0.0:.{_DECIMALS}f}"
            return shown if plain else shown.replace(".", ",")
        case int():
            return str(cell)
        case str():
            return f"'{cell}" if cell.lstrip(" \n").startswith(_FORMULA_STARTS) else cell
