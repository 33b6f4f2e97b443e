"""Ids are for ever, because records refer to them: a list beside the material remembers them all.

`ids.txt` stands in `exercises/` and in `sample_posts/`. A check that finds nothing wrong adds what
is new to it; one that misses an id of the list says so before a participant's work is orphaned.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Final

from workshop_tui.content import Exercise, PeerScore, Problem, SamplePost
from workshop_tui.content.problems import shown
from workshop_tui.locale import _
from workshop_tui.records import safe_line

FILE: Final = "ids.txt"
HEADING: Final = (
    "# Id yang dirujuk catatan peserta: untuk selamanya, dan tidak dipakai ulang.",
    "# Ids that records of participants refer to: for ever, and never used for something else.",
)
MOST_BYTES: Final = 256 * 1024


def ids_of(items: Iterable[Exercise | SamplePost]) -> list[str]:
    """The ids of items, of their steps as `N1/faults`, and of the posts inside their steps."""
    found: list[str] = []
    for item in items:
        found.append(item.id)
        for step in item.steps if isinstance(item, Exercise) else ():
            found.append(f"{item.id}/{step.id}")
            if isinstance(step, PeerScore):
                found.append(step.practice.id)
    return found


def missing_ids(root: Path, present: Collection[str]) -> Iterator[Problem]:
    """The ids that the list of a folder remembers and its material has no longer."""
    for number, identifier in _remembered(root):
        if identifier not in present:
            expected = _("still there: records refer to it (delete the line if nobody ever did it)")
            yield Problem(
                root / FILE, _("line {number}").format(number=number), shown(identifier), expected
            )


def remember_ids(root: Path, present: Iterable[str]) -> list[str]:
    """Add ids that are not on the list of a folder yet; returns them.

    Raises:
        OSError: the list cannot be written.
    """
    known = {identifier for _number, identifier in _remembered(root)}
    new = [identifier for identifier in present if identifier not in known]
    if new:
        file = root / FILE
        lines = new if file.exists() else [*HEADING, *new]
        with file.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write("".join(f"{line}\n" for line in lines))
    return new


def _remembered(root: Path) -> Iterator[tuple[int, str]]:
    """The ids of a list with the numbers of their lines; none where there is no list yet."""
    try:
        with (root / FILE).open("rb") as stream:
            text = stream.read(MOST_BYTES).decode("utf-8-sig", errors="replace")
    except OSError:
        return
    for number, line in enumerate(text.splitlines(), start=1):
        if (identifier := safe_line(line)) and not identifier.startswith("#"):
            yield number, identifier
