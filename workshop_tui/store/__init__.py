"""Where is it kept? One local TinyDB file that survives crashes, and the union of two of them."""

from .database import RecordDB
from .errors import StoreBusy, StoreChanged, StoreError, StoreFailed, StoreReadOnly
from .locations import default_data_file
from .merge import workshop_files
from .merge_report import Conflict, MergeReport, told_additions, told_remarks
from .pictures import Brought, PictureFolder
from .snapshot import SnapshotStorage
from .storage import TailStorage
from .table import RecordTable
from .workshop import Workshop

__all__ = [
    "Brought",
    "Conflict",
    "MergeReport",
    "PictureFolder",
    "RecordDB",
    "RecordTable",
    "SnapshotStorage",
    "StoreBusy",
    "StoreChanged",
    "StoreError",
    "StoreFailed",
    "StoreReadOnly",
    "TailStorage",
    "Workshop",
    "default_data_file",
    "told_additions",
    "told_remarks",
    "workshop_files",
]
