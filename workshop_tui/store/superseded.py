"""Which drafts and places can go, because a newer one has taken their place?"""

from __future__ import annotations

from workshop_tui.records import LOCAL_KINDS, Record, RecordError

from .lines import Document, Documents


def superseded(documents: Documents) -> set[str]:
    """The numbers of the local records that are not the latest of their kind and key."""
    latest: dict[tuple[str, ...], tuple[int, str, str]] = {}
    numbers = set()
    for number, document in documents.items():
        if document.get("kind") not in [*LOCAL_KINDS]:
            continue
        record = _record(document)
        if record is None:
            continue
        key = _key(record)
        numbers.add(number)
        latest[key] = max(latest.get(key, (-1, "", "")), (record.at, record.id, number))
    return numbers - {number for _at, _id, number in latest.values()}


def _record(document: Document) -> Record | None:
    try:
        return Record.from_document(document)
    except RecordError:
        return None


def _key(record: Record) -> tuple[str, ...]:
    """A person has one place, and one draft for each subject and form."""
    if record.kind == "draft":
        return (record.kind, record.author, record.subject, repr(record.body.get("form")))
    return (record.kind, record.author)
