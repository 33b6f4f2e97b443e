"""TinyDB on our storage."""

from __future__ import annotations

from tinydb import TinyDB

from .storage import TailStorage
from .table import RecordTable


class RecordDB(TinyDB):
    """A `TinyDB` that loses nothing it has confirmed: `RecordDB(path)`."""

    table_class = RecordTable
    default_storage_class = TailStorage  # type: ignore[assignment]  # wants JSONStorage
