"""What the checks say, from `checks.toml`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Annotated, Final

import msgspec

from workshop_tui.content.files import ContentError, read_model
from workshop_tui.content.posts import Platform
from workshop_tui.content.problems import Problem, shown
from workshop_tui.content.text import Text
from workshop_tui.locale import _

from .checks import CHECKS
from .flag import Kind, Severity

FILE: Final = Path(__file__).with_name("checks.toml")
PLACES: Final = frozenset({"quote", "list", "n", "most", "platform", "month", "missing", "alt"})
"""What a message may refer to."""


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A post that a check must flag or leave alone."""

    caption: str
    alt: str | None = None
    platform: Platform = "instagram"
    earlier: tuple[str, ...] = ()
    election: bool = False


Examples = Annotated[tuple[str | Example, ...], msgspec.Meta(min_length=3)]


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one check says.

    Attributes:
        praise: what to say of a text that passes it, true also where nothing was to be found; of
            alarms nothing, because silence is not safety.
        question: what a check of that kind asks the writer.
    """

    code: str
    kind: Kind
    severity: Severity
    name: Text
    message: Text
    source: Text
    flagged: Examples
    clean: Examples
    praise: Text | None = None
    question: Text | None = None


class Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All checks, in the order in which they matter, and the questions that come with alarms."""

    checklist: Annotated[tuple[Text, ...], msgspec.Meta(min_length=5, max_length=5)]
    check: tuple[Entry, ...]


def read_catalogue(file: Path = FILE) -> Catalogue:
    """The catalogue in `file`.

    Raises:
        ContentError: the file cannot be used, or does not fit the checks there are.
    """
    catalogue = read_model(file, Catalogue)
    for problem in _problems(catalogue, file):
        raise ContentError(problem)
    return catalogue


def _problems(catalogue: Catalogue, file: Path) -> Iterator[Problem]:
    codes = [entry.code for entry in catalogue.check]
    if codes != list(CHECKS):
        expected = _("the codes of all checks, in their order")
        yield Problem(file, "check", shown(", ".join(codes)), expected)
    for number, entry in enumerate(catalogue.check, start=1):
        where = f"check[{number}]"
        for language in ("id", "en"):
            message = getattr(entry.message, language)
            if not message or not _fits(message):
                places = ", ".join(f"{{{place}}}" for place in sorted(PLACES))
                expected = _("a text with no other places than {places}").format(places=places)
                yield Problem(file, f"{where}.message.{language}", shown(message), expected)
        if (entry.kind is Kind.QUESTION) != (entry.question is not None):
            expected = _("a question for checks of that kind, and for no others")
            yield Problem(file, f"{where}.question", shown(entry.kind.value), expected)
        if (entry.kind is Kind.ALARM) != (entry.praise is None):
            expected = _("a praise for marks and questions, and for no alarms")
            yield Problem(file, f"{where}.praise", shown(entry.kind.value), expected)


def _fits(message: str) -> bool:
    try:
        return all(name in PLACES for _t, name, _s, _c in Formatter().parse(message) if name)
    except ValueError:
        return False


@cache
def catalogue() -> Catalogue:
    """The catalogue that ships with the program, read once."""
    return read_catalogue()


@cache
def entries() -> dict[str, Entry]:
    """The entries of the shipped catalogue by code."""
    return {entry.code: entry for entry in catalogue().check}
