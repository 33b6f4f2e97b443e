r"""How the file looks: valid TinyDB JSON, one sealed document per line, the growing table last.

    {"meta": {
    "1": {"format": 1, "app": "workshop-tui", "store": "...", "_crc": "5be3c1a0"}
    },
    "events": {
    "1": {"id": "...", "kind": "critique", ..., "_crc": "89abcdef"}
    }}

The file ends with the four bytes of `TAIL`, which carry no information: an append overwrites them.
`_crc` is the CRC-32 of the table's name and of the document's bytes before `_crc`. Everything is
ASCII, because plain TinyDB reads in the encoding of the system.
"""

from __future__ import annotations

import functools
import gc
import json
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

FORMAT: Final = 1
"""Version of the layout above, kept in the document of the table `meta`."""
TAIL: Final = b"\n}}\n"
SEAL: Final = "_crc"

_ENCODER: Final = json.JSONEncoder(allow_nan=False)

Document = dict[str, Any]
Documents = dict[str, Document]
"""Documents by their TinyDB number; JSON has only text as keys."""
Tables = dict[str, Documents]


@dataclass(slots=True)
class Content:
    """What a file holds.

    Attributes:
        tables: the intact documents, without their seals.
        canonical: laid out as above, so that it can be appended to.
        intact: nothing in the file is left out of `tables`.
        damaged: how many documents are left out.
        torn: all that is wrong is that the end is cut off.
    """

    tables: Tables
    canonical: bool = False
    intact: bool = True
    damaged: int = 0
    torn: bool = False


@contextmanager
def paused_garbage_collection() -> Iterator[None]:
    """Spare a load of many small objects the search for cycles, a third of its time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def encode(value: object) -> bytes:
    """`value` as ASCII JSON.

    Raises:
        TypeError, ValueError, RecursionError: JSON cannot hold it.
    """
    return _ENCODER.encode(value).encode("ascii")


@functools.lru_cache(maxsize=64)
def seed_of(table: str) -> int:
    """The CRC-32 of a table's name, from which the seals in it start."""
    return zlib.crc32(table.encode("utf-8", "surrogatepass"))


def seal(document: Mapping[str, Any], seed: int) -> bytes:
    """`document` as JSON that ends with its checksum.

    Raises:
        TypeError, ValueError, RecursionError: JSON cannot hold it.
    """
    plain = dict(document)
    plain.pop(SEAL, None)
    body = encode(plain)[:-1]
    comma = b", " if len(body) > 1 else b""
    return b'%s%s"_crc": "%08x"}' % (body, comma, zlib.crc32(body, seed))


def render(tables: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> bytes:
    """A whole file that holds `tables`."""
    if not tables:
        return b"{}\n"
    parts = []
    for name, documents in tables.items():
        seed = seed_of(name)
        lines = (b'\n"%s": %s' % (n.encode(), seal(d, seed)) for n, d in documents.items())
        parts.append(b"%s: {%s" % (encode(name), b",".join(lines)))
    return b"{" + b"\n},\n".join(parts) + TAIL


@paused_garbage_collection()
def parse(raw: bytes) -> Content | None:
    """What a file holds whose JSON is valid, or `None` if part of it is damaged or not ours.

    Also takes what plain TinyDB wrote, in any layout and with or without seals.
    """
    try:
        text = raw.decode("utf-8")
        tables = json.loads(text)
        if not _is_tables(tables):
            return None
        if not _lines_hold(raw, sum(map(len, tables.values()))):
            return _parse_foreign(text)
        for documents in tables.values():
            for document in documents.values():
                del document[SEAL]
        return Content(tables, canonical=True)
    except (ValueError, RecursionError):
        return None


def _is_tables(value: object) -> bool:
    """Whether `value` is tables of documents by number; `01`, `-1` and `1_0` are no numbers."""
    return isinstance(value, dict) and all(
        isinstance(documents, dict)
        and all(type(document) is dict for document in documents.values())
        and all(len(n) < 19 and n.isdecimal() and str(int(n)) == n for n in documents)
        for documents in value.values()
    )


def _lines_hold(raw: bytes, documents: int) -> bool:
    """Whether `raw`, valid JSON with that many `documents`, has an intact line for each."""
    if not raw.endswith(TAIL):
        return False
    seed = lines = 0
    for line in raw.split(b"\n"):
        if line.endswith(b": {"):
            seed = seed_of(json.loads(line.lstrip(b"{")[:-3]))
        elif line.startswith(b'"'):
            if not line_holds(line.removesuffix(b","), seed):
                return False
            lines += 1
    return lines == documents  # with two lines for one number, JSON keeps only the last


def line_holds(line: bytes, seed: int) -> bool:
    """Whether `line`, without a comma at its end, ends with the seal of the document in it."""
    end = -21 if line[-21:-19] == b", " else -19
    checksum = zlib.crc32(line[line.find(b"{") : end], seed)
    return line[end:].lstrip(b", ") == b'"_crc": "%08x"}' % checksum


def _parse_foreign(text: str) -> Content | None:
    """The tables of another layout: their seals can be computed from what they hold."""
    tables: Tables = json.loads(text, object_pairs_hook=_without_duplicates)
    sealed = unsealed = damaged = 0
    for name, documents in tables.items():
        seed = seed_of(name)
        for number, document in list(documents.items()):
            claim = document.pop(SEAL, None)
            try:
                truth = seal(document, seed)
            except ValueError:  # a number such as NaN, which other programs cannot read either
                damaged += 1
                del documents[number]
                continue
            if claim is None:
                unsealed += 1
            elif not isinstance(claim, str) or not truth.endswith(b'"%s"}' % claim.encode()):
                return None
            else:
                sealed += 1
    # In our own layout plain TinyDB has not been at work: here a missing seal is a damaged one.
    if sealed and unsealed and '\n"' in text:
        return None
    return Content(tables, intact=not damaged, damaged=damaged)


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a key occurs twice")
    return result
