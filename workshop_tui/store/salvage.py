"""Every intact document of a damaged file, wherever in it the document is.

Nothing is guessed: a document counts if the checksum at its end fits the bytes before it. The time
grows with the size of the file and not faster, whatever it holds.
"""

from __future__ import annotations

import codecs
import json
import re
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from .lines import (
    SEAL,
    TAIL,
    Content,
    Document,
    Tables,
    line_holds,
    parse,
    paused_garbage_collection,
    seed_of,
)
from .union import add_documents

_USUAL_TABLES: Final = ("events", "meta", "_default")
"""Names to try where the line that names the table is damaged."""
_TABLES_TRIED: Final = 8
_STARTS_TRIED: Final = 8
_ENDS_TRIED: Final = 4
"""How many beginnings are tried for one end and ends for one beginning.

Only damage and numbered objects inside documents make more than one of either. Without limits, a
file made to that end would take hours.
"""
_TABLE_BEGINS: Final = re.compile(rb'": \{(?=\s*(?:"\d+": \{|\}))')
_NAME: Final = re.compile(rb'"(?:[^"\\\n]|\\.)*"$')
_NAME_LENGTH: Final = 100
_FRAME: Final = re.compile(rb'(?:\{?"(?:[^"\\]|\\.)*": \{|\{?\}?\}?,?)\r?')
_START_OR_SEAL: Final = re.compile(
    rb'^[^{]*(?=\{)|"\d{1,18}": (?=\{)|(?:, )?"_crc": "([0-9a-f]{8})"\}'
)
_NUMBER: Final = re.compile(rb'"([1-9]\d{0,17})": $')


def read_content(raw: bytes) -> Content:
    """What `raw`, the bytes of a file, holds; never fails."""
    return parse(raw) or salvage(raw)


@paused_garbage_collection()
def salvage(raw: bytes) -> Content:
    """The intact documents of `raw`, which as a whole is not."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raw = raw.decode("utf-16", "replace").encode("utf-8", "replace")
    names = _table_names(raw)
    finds: dict[str, list[tuple[str | None, Document]]] = {}
    damaged, hole, torn = 0, False, True
    for text in raw.split(b"\n"):
        line = _read_line(text, names)
        for find in line.finds:
            finds.setdefault(find.table, []).append((find.number, find.document))
        damaged += line.damaged
        torn = torn and not (hole and line.finds)
        hole = hole or not line.whole
    tables: Tables = {}
    for name, arrivals in finds.items():
        add_documents(tables.setdefault(name, {}), arrivals)
    return Content(
        tables, intact=False, damaged=damaged, torn=torn and bool(tables) and not raw.endswith(TAIL)
    )


@dataclass(slots=True)
class _Find:
    """An intact document and where it belongs; its number may be damaged."""

    table: str
    number: str | None
    document: Document


@dataclass(slots=True)
class _Line:
    """What a line holds; it is `whole` if nothing in it is out of place."""

    finds: list[_Find] = field(default_factory=list)
    damaged: int = 0
    whole: bool = True


def _table_names(raw: bytes) -> list[str]:
    names = dict.fromkeys(_USUAL_TABLES)
    for begin in _TABLE_BEGINS.finditer(raw):
        end = begin.start() + 1
        name = _NAME.search(raw[max(0, end - _NAME_LENGTH) : end])
        with suppress(ValueError):
            names[json.loads(name.group() if name else b"")] = None
        if len(names) == _TABLES_TRIED:
            break
    return list(names)


def _read_line(text: bytes, names: list[str]) -> _Line:
    if _FRAME.fullmatch(text):
        return _Line()
    if find := _whole_line(text.rstrip(b",\r"), names):
        return _Line([find])
    return _search_line(text, names)


def _whole_line(text: bytes, names: list[str]) -> _Find | None:
    for name in names:
        if line_holds(text, seed_of(name)):
            start = text.find(b"{")
            _prefer(name, names)
            return _find(name, text[:start], text[start:])
    return None


def _search_line(text: bytes, names: list[str]) -> _Line:
    line = _Line()
    starts: list[re.Match[bytes]] = []
    broken_seals = 0
    for token in _START_OR_SEAL.finditer(text):
        if token.group(1) is None:
            starts.append(token)
            if len(starts) > _STARTS_TRIED:
                del starts[1]  # the first one is the beginning of the line, the likeliest
        elif find := _document_before(token, text, starts, names):
            line.finds.append(find)
            starts.clear()
        else:
            broken_seals += 1
            if broken_seals % _ENDS_TRIED == 0:
                starts.clear()
    line.damaged = broken_seals or any(_NUMBER.search(start.group()) for start in starts)
    line.whole = False
    return line


def _document_before(
    seal: re.Match[bytes], text: bytes, starts: Iterable[re.Match[bytes]], names: list[str]
) -> _Find | None:
    """The document that `seal` ends."""
    checksum = int(seal.group(1), 16)
    for start in starts:
        body = text[start.end() : seal.start()]
        for name in names:
            if zlib.crc32(body, seed_of(name)) == checksum:
                _prefer(name, names)
                return _find(name, start.group(), text[start.end() : seal.end()])
    return None


def _prefer(name: str, names: list[str]) -> None:
    """The next document is probably in the same table."""
    names.remove(name)
    names.insert(0, name)


def _find(table: str, prefix: bytes, text: bytes) -> _Find | None:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):  # the checksum fits by chance
        return None
    document.pop(SEAL, None)
    number = _NUMBER.search(prefix)
    return _Find(table, number and number.group(1).decode(), document)
