"""Links in the caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workshop_tui.coaching.caption.reading import Reading, blank, spans_of

from .finding import Finding

_DOT_OR_SCHEME: Final = re.compile(r"[\w-]\.\w|://")
"""Without it there is no link; quickly told."""
_EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")
_LINK: Final = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|\b(?:bit\.ly|s\.id|linktr\.ee|forms\.gle|wa\.me)/\S+"
    r"|(?<![@\w.-])[\w-]{1,64}(?:\.[\w-]{1,64}){0,4}\.(?:go\.id|com|id|net|org|example)\b(?:/\S*)?",
    re.IGNORECASE,
)


def dead_links(reading: Reading) -> Iterator[Finding]:
    """TAUTAN-IG: a link where none can be tapped; an e-mail address is none."""
    limits = reading.context.limits
    if limits.caption.links or not _DOT_OR_SCHEME.search(reading.text):
        return
    spans = tuple(spans_of(_LINK, blank(_EMAIL, reading.text)))
    if spans:
        yield Finding(spans, {"platform": limits.name})
