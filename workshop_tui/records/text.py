"""Text that a person typed or a file brought in, made safe to keep and to show.

A terminal obeys control characters wherever they come from, so a caption could move the cursor,
change the window's title or reverse the reading direction. They are removed once, where text
enters the program.
"""

from __future__ import annotations

import unicodedata
from typing import Final

ZERO_WIDTH_JOINER: Final = "\u200d"
_NEWLINES: Final = {"\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"}
_EMOJI_TAGS: Final = range(0xE0020, 0xE0080)
_REPLACEMENT: Final = "\ufffd"

NAME_LIMIT: Final = 60
AGENCY_LIMIT: Final = 80
LINE_LIMIT: Final = 300
TEXT_LIMIT: Final = 5_000
"""Characters kept of a caption: Instagram allows 2,200 and Facebook posts of offices stay below."""


def safe_text(text: str, limit: int = TEXT_LIMIT) -> str:
    r"""`text` in NFC, with newlines as `\n`, without control characters, at most `limit` long.

    Tabs and newlines stay, and so do the joiners and tags that hold an emoji together. Format
    characters (bidirectional overrides among them), the C0 and C1 controls and private-use
    characters go; half a surrogate pair becomes U+FFFD.
    """
    if len(text) > limit:
        text = text[:limit]
    if text.isascii() and text.isprintable():
        return text
    if not text.isprintable():
        text = "".join(_safe_character(c) for c in text.replace("\r\n", "\n"))
    return unicodedata.normalize("NFC", text)[:limit]


def safe_line(text: str, limit: int = LINE_LIMIT) -> str:
    """`safe_text` on one line: every run of white space becomes one space, none at the ends."""
    return " ".join(safe_text(text, limit).split())


def _safe_character(character: str) -> str:
    if character.isprintable() or character in "\n\t" or character == ZERO_WIDTH_JOINER:
        return character
    if character in _NEWLINES:
        return "\n"
    match unicodedata.category(character):
        case "Zs":
            return " "
        case "Cs":
            return _REPLACEMENT
        case "Cf" if ord(character) in _EMOJI_TAGS:
            return character
        case "Cn" if ord(character) & 0xFFFE != 0xFFFE:
            return character  # an emoji newer than this Python's tables
        case _:
            return ""
