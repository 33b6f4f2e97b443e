"""What a screen reader would say of a caption.

Every emoji is spoken by its name, a hashtag word by word only where capitals tell the words apart
(Accessible Social; DEFRA; University of Oxford). The names are those of Unicode's CLDR, from the
`emoji` package. Screen readers differ in detail; this is the gist.
"""

from __future__ import annotations

import re
from typing import Final

from workshop_tui.locale import _, language

from .counts import HASHTAG
from .graphemes import EMOJI

_WORD_IN_HASHTAG: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\dA-Z_]+|\d+")
_MENTION: Final = re.compile(r"(?<![\w.])@([\w.]*\w)")


def as_read_aloud(caption: str) -> str:
    """The caption with emoji, hashtags and mentions as they are spoken, in the language now."""
    spoken = HASHTAG.sub(lambda found: _hashtag(found.group()[1:]), caption)
    spoken = _MENTION.sub(lambda found: _("at {name}").format(name=found.group(1)), spoken)
    return re.sub(r"[^\S\n]{2,}", " ", EMOJI.sub(_emoji, spoken)).strip()


def _hashtag(name: str) -> str:
    words = " ".join(_WORD_IN_HASHTAG.findall(name)) or name
    return _("hashtag {words}").format(words=words.lower() if words.isupper() else words)


def _emoji(found: re.Match[str]) -> str:
    return f" [{_name(found.group())}] "


def _name(emoji: str) -> str:
    from emoji import demojize  # 80 ms that a caption without emoji need not cost

    name: str = demojize(emoji, language=language(), delimiters=("", ""))
    return name.replace("_", " ") if name != emoji else _("symbol")
