"""What `workshop-tui coach FILE` does: read the caption, check it, put it in words."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from workshop_tui.coaching.caption import (
    CaptionCounts,
    Context,
    Flag,
    Kind,
    Part,
    Readability,
    check_caption,
    checklist,
    count,
    read_aloud_seconds,
    readability,
)
from workshop_tui.content import ContentError, Problem
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.locale.numbers import month_in_words
from workshop_tui.records import safe_line, safe_text

MOST_BYTES: Final = 256 * 1024
PIPE: Final = "-"

_STYLES: Final = {
    Kind.ALARM: ("bold red", N_("Alarm")),
    Kind.MARK: ("yellow", N_("Flagged")),
    Kind.QUESTION: ("cyan", N_("Question")),
}
_BANDS: Final = {"easy": N_("easy"), "medium": N_("medium"), "heavy": N_("heavy")}
_PARTS: Final = {Part.ALT: N_("in the alt text"), Part.PICTURE: N_("in the picture")}


@dataclass(frozen=True, slots=True)
class CaptionReport:
    """A caption and what the coach says of it, what matters most first."""

    caption: str
    context: Context
    flags: tuple[Flag, ...]
    counts: CaptionCounts
    readability: Readability | None

    @property
    def faults(self) -> tuple[Flag, ...]:
        """The marks and alarms; a question is no fault."""
        return tuple(flag for flag in self.flags if flag.kind is not Kind.QUESTION)

    @property
    def alarmed(self) -> bool:
        """Is there an alarm, so that a person answers the checklist?"""
        return any(flag.kind is Kind.ALARM for flag in self.flags)

    def as_data(self) -> dict[str, Any]:
        """The report as plain data for JSON; spans count code points of the decoded file."""
        return {
            "platform": self.context.platform,
            "flags": [_as_data(flag) for flag in self.flags],
            "checklist": [str(question) for question in checklist()] if self.alarmed else [],
            "counts": asdict(self.counts),
            "lix": round(self.readability.lix, 1) if self.readability else None,
            "band": self.readability.band.value if self.readability else None,
            "read_aloud_seconds": read_aloud_seconds(self.caption),
        }


def read_caption(source: str) -> str:
    """The caption in a file, or in what is piped in where `source` is `-`.

    Raises:
        ContentError: it is missing, empty, too large or no text.
    """
    file = Path(source).expanduser()
    whole = _("the whole file")
    try:
        if source == PIPE:
            data = sys.stdin.buffer.read(MOST_BYTES + 1)
        else:
            with file.open("rb") as stream:
                data = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        found = getattr(error, "strerror", None) or str(error)
        raise ContentError(Problem(file, whole, found, _("a readable file"))) from None
    if len(data) > MOST_BYTES:
        limit = _("at most {limit} KiB").format(limit=MOST_BYTES // 1024)
        raise ContentError(Problem(file, whole, _("a larger file"), limit))
    utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))  # Windows' Notepad
    try:
        caption = data.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        where = _("byte {number}").format(number=error.start + 1)
        found = _("a byte that is not UTF-8")
        raise ContentError(Problem(file, where, found, _("text in UTF-8"))) from None
    if "\0" in caption:
        raise ContentError(Problem(file, whole, _("no text"), _("text in UTF-8")))
    if not caption.strip():
        raise ContentError(Problem(file, whole, _("nothing"), _("a caption")))
    return caption


def examine_caption(caption: str, context: Context) -> CaptionReport:
    """Everything that can be said of a caption."""
    flags = tuple(check_caption(caption, context))
    return CaptionReport(caption, context, flags, count(caption), readability(caption))


def print_report(report: CaptionReport, console: Console | None = None) -> None:
    """The caption with the stretches underlined, the flags, and what was counted."""
    if console is None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="replace")  # a Windows console knows few characters
        console = Console(highlight=False, markup=False, emoji=False)
    console.print(Padding(_underlined(report), (0, 2), expand=False))
    for flag in report.flags:
        console.print()
        _print_flag(flag, report.caption, console)
    console.print()
    if not report.flags:
        console.print(_("Nothing stands out. That is no promise: read it once more aloud."))
    if report.alarmed:
        console.print(Text(_("Before it goes out, a person answers:"), "bold"))
        for number, question in enumerate(checklist(), start=1):
            console.print(Padding(Text(f"{number}. {question}"), (0, 2), expand=False))
        console.print()
    console.print(Text(" · ".join(_counted(report)), "dim"))


def _underlined(report: CaptionReport) -> Text:
    text = Text("".join(map(_one_for_one, report.caption)))
    for flag in reversed(report.flags):
        if flag.part is Part.CAPTION:
            for span in flag.spans:
                text.stylize(f"{_STYLES[flag.kind][0]} underline", *span)
    text.rstrip()
    return text


def _one_for_one(character: str) -> str:
    """A character that is safe to show, or a space in its place so that spans keep their places."""
    if character == "\n" or character.isprintable():
        return character
    safe = safe_text(character)
    return safe if len(safe) == 1 and character != "\r" else " "


def _print_flag(flag: Flag, caption: str, console: Console) -> None:
    style, kind = _STYLES[flag.kind]
    heading = Text.assemble((_(kind), style), f"  {flag.name}", (f"  {flag.check}", "dim"))
    if flag.part in _PARTS:
        heading.append(f"  ({_(_PARTS[flag.part])})")
    console.print(heading)
    console.print(Padding(Text(safe_line(flag.message, 2_000)), (0, 2), expand=False))
    if flag.guess:
        guess = _("Perhaps this sentence answers it: “{sentence}”").format(
            sentence=safe_line(flag.guess.of(caption))
        )
        console.print(Padding(Text(guess), (0, 2), expand=False))
    console.print(Padding(Text(str(flag.source), "dim"), (0, 2), expand=False))


def _counted(report: CaptionReport) -> Iterator[str]:
    counts, limit = report.counts, report.context.limits
    yield _("{n} of {most} characters ({platform}, as of {month})").format(
        n=counts.characters,
        most=limit.caption.characters.most,
        platform=limit.name,
        month=month_in_words(report.context.facts.month),
    )
    yield ngettext("{n} sentence", "{n} sentences", counts.sentences).format(n=counts.sentences)
    yield _("longest {n} words").format(n=counts.longest_sentence)
    yield ngettext("{n} hashtag", "{n} hashtags", counts.hashtags).format(n=counts.hashtags)
    if report.readability:
        band = _(_BANDS[report.readability.band.value])
        yield _("LIX about {lix}: {band}").format(lix=round(report.readability.lix), band=band)
    seconds = read_aloud_seconds(report.caption)
    yield _("about {n} seconds aloud").format(n=seconds)


def _as_data(flag: Flag) -> dict[str, Any]:
    return {
        "check": flag.check,
        "kind": flag.kind.value,
        "severity": flag.severity.value,
        "name": str(flag.name),
        "message": flag.message,
        "source": str(flag.source),
        "part": flag.part.value,
        "spans": [list(span) for span in flag.spans],
        "quotes": list(flag.quotes),
        "guess": list(flag.guess) if flag.guess else None,
    }
