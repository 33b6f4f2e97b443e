"""One act of one person, kept for ever.

A record never changes. A correction is a new record whose `replaces` names the old one, and
"the latest critique of S01" is a query. Everything that is kept or exchanged is a set of records,
so reopening after a crash, merging two files and syncing are one operation: union by `id`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from .ids import new_id, now_ms
from .text import safe_text

MAX_DEPTH: Final = 6
MAX_ITEMS: Final = 500
MAX_TIME: Final = 253_402_300_799_000
"""The last second of the year 9999, the latest that `datetime` can hold, in milliseconds."""
_FIELDS: Final = ("id", "v", "kind", "at", "author", "room", "subject", "replaces", "body")


class RecordError(ValueError):
    """A document that is no record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Who did what with which subject, and when.

    Attributes:
        kind: what was done: `critique`, `rewrite`, ...; kinds we do not know are kept.
        author: the id of the person.
        subject: the id of a post or an exercise, or of another record; may be empty.
        at: milliseconds since 1970-01-01 UTC, by the author's clock.
        body: what the kind needs; read it with the classes of `records.kinds`.
        v: version of the body's layout.
        room: id of the room in which it happened, if any.
        replaces: id of the record that this one corrects, if any.
        extra: keys of a newer version, kept untouched.
    """

    kind: str
    author: str
    subject: str = ""
    body: Mapping[str, Any] = field(default_factory=dict)
    id: str = field(default_factory=new_id)
    at: int = field(default_factory=now_ms)
    v: int = 1
    room: str | None = None
    replaces: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def simulated(self) -> bool:
        """Was it made up by `workshop-tui simulate`, and by no person?"""
        return self.extra.get("simulated") is True

    def to_document(self) -> dict[str, Any]:
        """The record as plain JSON data, keys in a fixed order."""
        document: dict[str, Any] = {
            "id": self.id,
            "v": self.v,
            "kind": self.kind,
            "at": self.at,
            "author": self.author,
            "room": self.room,
            "subject": self.subject,
        }
        if self.replaces is not None:
            document["replaces"] = self.replaces
        return document | {"body": plain(self.body)} | dict(self.extra)

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Record:
        """The record that `document` holds, its text made safe.

        Raises:
            RecordError: a field is missing or has the wrong type; the message names it.
        """
        for name, kind in (("id", str), ("kind", str), ("author", str), ("at", int)):
            if type(document.get(name)) is not kind:
                raise RecordError(f"{name}: {kind.__name__} expected")
        if not 0 <= document["at"] <= MAX_TIME:
            raise RecordError("at: milliseconds since 1970 expected")
        body = document.get("body", {})
        if not isinstance(body, Mapping):
            raise RecordError("body: object expected")
        version = document.get("v", 1)
        return cls(
            id=safe_text(document["id"], 100),
            kind=safe_text(document["kind"], 100),
            author=safe_text(document["author"], 100),
            subject=_optional_text(document.get("subject")) or "",
            at=document["at"],
            v=version if type(version) is int else 0,
            room=_optional_text(document.get("room")),
            replaces=_optional_text(document.get("replaces")),
            body=MappingProxyType(plain(body)),
            extra=MappingProxyType(plain({k: v for k, v in document.items() if k not in _FIELDS})),
        )


def plain(value: Any, depth: int = MAX_DEPTH) -> Any:  # noqa: ANN401  any JSON value
    """A deep copy of a JSON value with safe text, bounded in depth and in items per container.

    Raises:
        TypeError: it is no JSON value.
    """
    if isinstance(value, str):
        return safe_text(value)
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, Mapping):
        if not depth:
            return {}
        items = list(value.items())[:MAX_ITEMS]
        return {safe_text(str(k), 100): plain(v, depth - 1) for k, v in items}
    if isinstance(value, list | tuple):
        return [plain(v, depth - 1) for v in value[:MAX_ITEMS]] if depth else []
    raise TypeError(f"{type(value).__name__} is no JSON value")


def _optional_text(value: object) -> str | None:
    return safe_text(value, 100) if isinstance(value, str) else None
