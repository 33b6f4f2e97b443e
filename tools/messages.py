"""Keep the translations in step with the code.

`python -m tools.messages` collects every text marked with `_`, `N_` or `ngettext`, brings the
catalogue of each language up to date and compiles it. `--check` changes nothing and fails when
something is out of step or untranslated.

Babel's own extractor does not look into f-strings before Python 3.12; this one reads the syntax
tree, so it finds a message wherever it stands.
"""

from __future__ import annotations

import argparse
import ast
import string
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeAlias

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

from workshop_tui.locale import DIRECTORY, DOMAIN

MessageId: TypeAlias = str | tuple[str, str]

SOURCE: Final = DIRECTORY.parent
LANGUAGE: Final = "id"
CATALOGUE: Final = DIRECTORY / LANGUAGE / "LC_MESSAGES" / f"{DOMAIN}.po"
COMPILED: Final = CATALOGUE.with_suffix(".mo")
_ONE: Final = {"_", "N_"}
ARGPARSE: Final = (
    "usage: ",
    "options",
    "positional arguments",
    "show this help message and exit",
    "%(prog)s: error: %(message)s\n",
    "unrecognized arguments: %s",
    "the following arguments are required: %s",
    "expected one argument",
    "expected at most one argument",
    "argument %(argument_name)s: %(message)s",
    "invalid choice: %(value)r (choose from %(choices)s)",
)
"""Texts of the standard library that our command line shows."""


def messages_in(source: str) -> Iterator[MessageId]:
    """The messages of a Python source; a pair is singular and plural."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            texts = [
                argument.value
                for argument in node.args
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            ]
            if node.func.id in _ONE and texts:
                yield texts[0]
            elif node.func.id == "ngettext" and len(texts) == 2:
                yield texts[0], texts[1]


def all_messages(folder: Path = SOURCE) -> set[MessageId]:
    """Every message that the program can show."""
    found: set[MessageId] = set(ARGPARSE)
    for file in sorted(folder.rglob("*.py")):
        found |= set(messages_in(file.read_text(encoding="utf-8")))
    return found


def placeholders(text: str) -> set[str]:
    """The names of the `{placeholders}` in a message."""
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name}


def read_catalogue() -> Catalog:
    """The translations as they stand in the repository."""
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale=LANGUAGE, domain=DOMAIN)


def updated(catalogue: Catalog, messages: set[MessageId]) -> Catalog:
    """A catalogue of exactly `messages`, with the translations that are known."""
    always_the_same = datetime(2026, 1, 1, tzinfo=UTC)
    fresh = Catalog(
        locale=LANGUAGE,
        domain=DOMAIN,
        project=DOMAIN,
        header_comment="# Indonesian; kept in step with the code by `python -m tools.messages`.",
        creation_date=always_the_same,
        revision_date=always_the_same,
        fuzzy=False,
    )
    fresh.mime_headers = [("Plural-Forms", "nplurals=1; plural=0;")]
    for message in sorted(messages, key=lambda m: m if isinstance(m, str) else m[0]):
        known = catalogue.get(message if isinstance(message, str) else message[0])
        fresh.add(message, known.string if known else "")
    return fresh


def untranslated(catalogue: Catalog) -> list[str]:
    """The messages without a translation."""
    return [
        message.id if isinstance(message.id, str) else message.id[0]
        for message in catalogue
        if message.id and not all(_strings(message.string))
    ]


def contents(catalogue: Catalog) -> dict[MessageId, tuple[str, ...]]:
    """What a catalogue says, without its header, which differs between versions of Babel."""
    return {
        message.id if isinstance(message.id, str) else (message.id[0], message.id[1]): _strings(
            message.string
        )
        for message in catalogue
        if message.id
    }


def stale_files(catalogue: Catalog) -> list[Path]:
    """The files that do not say what `catalogue` says."""
    with COMPILED.open("rb") as file:
        compiled = read_mo(file)
    wanted = contents(catalogue)
    found = {CATALOGUE: contents(read_catalogue()), COMPILED: contents(compiled)}
    return [file for file, content in found.items() if content != wanted]


def main() -> int:
    """Update the catalogue, or check it."""
    parser = argparse.ArgumentParser(description="Keep the translations in step with the code.")
    parser.add_argument("--check", action="store_true", help="change nothing, fail when stale")
    check = parser.parse_args().check
    catalogue = updated(read_catalogue(), all_messages())
    stale: list[Path] = []
    if check:
        stale = stale_files(catalogue)
    else:
        with CATALOGUE.open("wb") as file:
            write_po(file, catalogue, width=100)
        with COMPILED.open("wb") as file:
            write_mo(file, catalogue)
    missing = untranslated(catalogue)
    for message in missing:
        print(f"untranslated: {message!r}")
    for path in stale:
        print(f"out of step: {path}; run python -m tools.messages")
    return 1 if missing or stale else 0


def _strings(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


if __name__ == "__main__":
    sys.exit(main())
