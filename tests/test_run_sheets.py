"""Do the facilitator's two run sheets agree with each other, and with the agenda?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workshop_tui.content import Library
from workshop_tui.room.agenda import load_agenda

DOCS = Path(__file__).parent.parent / "docs"
SHEETS = {
    language: (DOCS / name).read_text(encoding="utf-8")
    for language, name in (("en", "facilitator.md"), ("id", "fasilitator.md"))
}
BEGINNING = 8 * 60 + 15


def rows(sheet: str) -> list[list[str]]:
    """The rows of the tables, cell by cell."""
    lines = re.findall(r"^\| (.*) \|$", sheet, re.MULTILINE)
    return [[cell.strip() for cell in line.split(" | ")] for line in lines]


def shape(sheet: str) -> list[str]:
    """What kinds of lines follow one another, and the keys and commands among them."""
    kinds = re.findall(
        r"^(#+ |- \[ \]|\d\. |\| `.`|\| \d\d\.\d\d \| \d+|```sh\n[^`\"]*)", sheet, re.M
    )
    return [kind.strip() for kind in kinds]


@pytest.mark.parametrize("language", SHEETS)
def test_the_half_day_is_the_agenda_minute_by_minute(language: str, library: Library) -> None:
    told = [row for row in rows(SHEETS[language]) if re.fullmatch(r"\d\d\.\d\d", row[0])][1:]
    subjects = {*library.exercises, *library.posts}
    expected = []
    clock = BEGINNING
    for activity in load_agenda("half-day", subjects).activities:
        title = getattr(activity.title, language)
        expected.append([f"{clock // 60:02}.{clock % 60:02}", str(activity.minutes), title])
        clock += activity.minutes
    assert [row[:3] for row in told] == expected


def test_both_sheets_say_the_same_in_the_same_order() -> None:
    assert shape(SHEETS["id"]) == shape(SHEETS["en"])
    assert len(rows(SHEETS["id"])) == len(rows(SHEETS["en"]))
