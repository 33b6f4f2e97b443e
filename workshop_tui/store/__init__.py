"""Where is it kept? One local TinyDB file that survives crashes, and the union of two of them."""

from .database import RecordDB
from .errors import StoreBusy, StoreChanged, StoreError, StoreFailed, StoreReadOnly
from .locations import default_data_file
from .merge import MergeReport
from .pictures import Brought, PictureFolder, told_pictures
from .snapshot import SnapshotStorage
from .storage import TailStorage
from .table import RecordTable
from .workshop import Workshop

__all__ = [
    "Brought",
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
    "told_pictures",
]
