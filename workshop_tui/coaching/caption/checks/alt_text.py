"""The text for those who cannot see the picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workshop_tui.coaching.caption.lexicon import pattern
from workshop_tui.coaching.caption.reading import Reading

from .finding import Finding

SHORTEST: Final = 15


def poor_alt_text(reading: Reading) -> Iterator[Finding]:
    """ALT-KOSONG: none, the name of a file, too general, or the caption once more."""
    if reading.context.alt is None:
        return
    alt = reading.context.alt.strip()
    says_nothing = pattern(reading.lexicon.patterns.bad_alt).search(alt[: SHORTEST * 10])
    if len(alt) < SHORTEST or says_nothing or alt == reading.normal.original.strip():
        yield Finding(values={"alt": alt or "…"})
