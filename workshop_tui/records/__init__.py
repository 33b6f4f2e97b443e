"""What did people do? Records, their kinds, their ids and the text inside them."""

from .edits import UNCHANGED, Crop, Development, Edits
from .ids import new_id, now_ms
from .kinds import (
    HUB_KINDS,
    KIND_OF,
    LOCAL_KINDS,
    Answer,
    Body,
    Consent,
    Critique,
    Draft,
    Duel,
    FlagReply,
    Link,
    OwnPost,
    Place,
    Profile,
    Rewrite,
    body_of,
    new_record,
)
from .record import Record, RecordError
from .text import AGENCY_LIMIT, LINE_LIMIT, NAME_LIMIT, TEXT_LIMIT, safe_line, safe_text

__all__ = [
    "AGENCY_LIMIT",
    "HUB_KINDS",
    "KIND_OF",
    "LINE_LIMIT",
    "LOCAL_KINDS",
    "NAME_LIMIT",
    "TEXT_LIMIT",
    "UNCHANGED",
    "Answer",
    "Body",
    "Consent",
    "Critique",
    "Crop",
    "Development",
    "Draft",
    "Duel",
    "Edits",
    "FlagReply",
    "Link",
    "OwnPost",
    "Place",
    "Profile",
    "Record",
    "RecordError",
    "Rewrite",
    "body_of",
    "new_id",
    "new_record",
    "now_ms",
    "safe_line",
    "safe_text",
]
