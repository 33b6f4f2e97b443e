"""What a reader sees as one character, and which of them are emoji.

A family, a flag or a waving hand with a skin tone is several code points but one character: an
extended grapheme cluster, Unicode Standard Annex 29 (https://www.unicode.org/reports/tr29/).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_PICTOGRAPH: Final = (
    "\U0001f300-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u231a-\u23ff\u25aa-\u25fe\u2190-\u21ff"
    "\u203c\u2049\U0001f004\U0001f0cf"
)
EMOJI: Final = re.compile(
    "(?:[\U0001f1e6-\U0001f1ff]{2}"
    "|[0-9#*]\ufe0f?\u20e3"
    f"|[{_PICTOGRAPH}](?:\ufe0f|[\U0001f3fb-\U0001f3ff]|[\U000e0020-\U000e007f]"
    f"|\u200d[{_PICTOGRAPH}])*+)"
)
"""One emoji with all that belongs to it: a flag, a keycap, or pictographs joined to one.

Arrows and dingbats count, because a screen reader names them too; © and ™ do not.
"""


def graphemes(text: str) -> Iterator[str]:
    """The characters of a text as a reader counts them; joined again they are the text."""
    if text.isascii() and "\r" not in text:
        return iter(text)
    from wcwidth import iter_graphemes  # 60 ms that plain text need not cost

    return iter_graphemes(text)


def grapheme_count(text: str) -> int:
    """How many characters a reader sees."""
    return sum(1 for _grapheme in graphemes(text))


def whole_graphemes(text: str, limit: int) -> str:
    """The longest beginning of a text that is at most `limit` code points and cuts no character.

    A single character longer than that is kept whole.
    """
    end = 0
    for grapheme in graphemes(text):
        if end and end + len(grapheme) > limit:
            break
        end += len(grapheme)
    return text[:end]
