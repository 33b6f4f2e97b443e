"""What merges did, and how to tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from workshop_tui.locale import _, ngettext

from .pictures import Brought, told_pictures

_MOST_TOLD: Final = 5
"""Conflicts told one by one; of more, their number says enough."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A record of another file that has the id of one of ours and something else in it.

    Attributes:
        id: of both.
        kind, author, subject: of the other one.
    """

    id: str
    kind: str
    author: str
    subject: str


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did.

    Attributes:
        added: how many records came in, by the id of their author.
        known: how many were here already.
        conflicts: ours still count; theirs are kept beside them, as records of kind `conflict`.
        skipped: how many documents were left out because they are no records or too long.
        notices: sentences for the user about the other file.
        pictures: what became of the pictures of people's own posts.
    """

    added: Mapping[str, int]
    known: int
    conflicts: tuple[Conflict, ...]
    skipped: int
    notices: tuple[str, ...]
    pictures: Brought = field(default_factory=Brought)


def told_additions(reports: Sequence[MergeReport], names: Mapping[str, str]) -> list[str]:
    """A line per person of whom something came in, by the names of people; or that nothing did."""
    added: Counter[str] = Counter()
    for report in reports:
        added.update(report.added)
    if not added:
        return [_("Nothing new: all of it was here already.")] if reports else []
    lines = []
    for person, n in added.items():
        told = ngettext("{name}: {n} new record", "{name}: {n} new records", n)
        lines.append(told.format(name=names.get(person, _("unknown")), n=n))
    return lines


def told_remarks(reports: Sequence[MergeReport], names: Mapping[str, str]) -> list[str]:
    """What else there is to say: conflicts, what was left out, pictures, notices."""
    conflicts = list(dict.fromkeys(c for report in reports for c in report.conflicts))
    lines = []
    if n := len(conflicts):
        told = ngettext(
            "{n} record has the id of one of yours and something else in it. Yours counts; the "
            "other is kept in the file, too.",
            "{n} records have the ids of some of yours and something else in them. Yours count; "
            "the others are kept in the file, too.",
            n,
        )
        lines.append(told.format(n=n))
        for conflict in conflicts[:_MOST_TOLD]:
            name = names.get(conflict.author, _("unknown"))
            lines.append(f"  {name} · {conflict.kind} · {conflict.subject or conflict.id}")
    if skipped := sum(report.skipped for report in reports):
        lines.append(_("{n} could not be read and were left out.").format(n=skipped))
    for report in reports:
        lines += [*told_pictures(report.pictures), *report.notices]
    return lines
