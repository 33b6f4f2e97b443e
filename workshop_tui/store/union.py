"""Two sets of documents made one: what is there stays, what is missing is added."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from .lines import Document, Documents, Tables


def unite(tables: Tables, others: Tables) -> int:
    """Add to `tables` the documents of `others` that it lacks; says how many.

    Two documents are the same if they have the same `id` or, without one, the same number.
    """
    added = 0
    for name, documents in others.items():
        mine = tables.setdefault(name, {})
        added += add_documents(
            mine, (pair for pair in documents.items() if pair[0] not in mine or "id" in pair[1])
        )
    return added


def add_documents(documents: Documents, arrivals: Iterable[tuple[str | None, Document]]) -> int:
    """Add each arrival under its number, or under a free one if that is taken; says how many.

    An arrival whose `id` is there, or which is there under its number, is left out.
    """
    ids = {identity for document in documents.values() if (identity := id_of(document))}
    free = count(max(map(int, documents), default=0) + 1)
    added = 0
    for wanted, document in arrivals:
        identity = id_of(document)
        if identity in ids or (wanted and documents.get(wanted) == document):
            continue
        number = wanted
        while number is None or number in documents:
            number = str(next(free))
        documents[number] = document
        if identity:
            ids.add(identity)
        added += 1
    return added


def id_of(document: Document) -> str | None:
    """The `id` of a document that has one."""
    identity = document.get("id")
    return identity if isinstance(identity, str) else None
