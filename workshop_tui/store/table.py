"""A TinyDB table whose inserts cost the same however many documents it holds."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tinydb.table import Document, Table

from .storage import TailStorage


class RecordTable(Table):
    """Hands only what is new to a `TailStorage`; on any other storage, a plain table.

    Plain tables copy, write and forget everything at every insert. Here the cached results of
    searches stay and grow by the new documents that match.
    """

    def insert(self, document: Mapping[str, Any]) -> int:
        """Insert a document; says its number. Raises what `insert_multiple` raises."""
        storage = self._appendable()
        return self._append(storage, [document])[0] if storage else super().insert(document)

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Insert documents as one durable write; says their numbers.

        Raises:
            TypeError, ValueError, RecursionError: a document cannot be stored, or its number is
                taken; nothing was inserted.
            StoreError: nothing was inserted.
        """
        storage = self._appendable()
        if storage is None:
            return super().insert_multiple(documents)
        return self._append(storage, list(documents))

    def forget(self) -> None:
        """Forget what was remembered of the storage, which somebody else has changed."""
        self._next_id = None
        self.clear_cache()

    def _appendable(self) -> TailStorage | None:
        if isinstance(self._storage, TailStorage) and self.document_id_class is int:
            return self._storage
        return None

    def _append(self, storage: TailStorage, documents: list[Mapping[str, Any]]) -> list[int]:
        try:
            numbers = self._numbers_for(documents)
            stored = storage.append(self.name, list(zip(numbers, documents, strict=True)))
        except BaseException:
            self._next_id = None
            raise
        if self._query_cache:
            self._extend_cached_results(
                [self.document_class(d, n) for n, d in zip(numbers, stored, strict=True)]
            )
        return numbers

    def _numbers_for(self, documents: list[Mapping[str, Any]]) -> list[int]:
        numbers = []
        given = False
        for document in documents:
            if isinstance(document, self.document_class):
                numbers.append(document.doc_id)
                given = True
            elif isinstance(document, Mapping):
                numbers.append(self._get_next_id())  # type: ignore[no-untyped-call]
            else:
                raise ValueError("Document is not a Mapping")
        if given:
            self._next_id = None
        return numbers

    def _extend_cached_results(self, documents: list[Document]) -> None:
        for query, results in list(self._query_cache.cache.items()):
            try:
                results.extend(document for document in documents if query(document))
            except Exception:
                # The documents are stored, whatever a caller's query makes of them: let the next
                # search meet the exception.
                del self._query_cache[query]

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        def update_copies(table: dict[int, Mapping[str, Any]]) -> None:
            # Updaters change documents in place, and the write that follows may fail.
            for number, document in table.items():
                table[number] = copy.deepcopy(document)
            updater(table)

        super()._update_table(update_copies)
