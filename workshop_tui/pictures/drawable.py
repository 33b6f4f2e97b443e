"""Text in characters that the fonts of exported pictures have: never a box in place of one."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from workshop_tui.records import safe_text

from .faces import emoji_characters, text_characters

_INVISIBLE: Final = frozenset("\u200b\u200c\u200d\u2060\ufeff\u20e3\u00ad")
_LOOKALIKES: Final = {
    **dict.fromkeys("‑⁃", "-"),
    **dict.fromkeys("━─═▬⸺", "–"),
    **dict.fromkeys("∙‣⁌⚬", "•"),
    **dict.fromkeys("✓🗸", "✔"),
    **dict.fromkeys("✗✘✕🗙", "✖"),
    **dict.fromkeys("➜➔➝➞⇒⟶⮕", "→"),
    **dict.fromkeys("►➤❯", "▶"),
    **dict.fromkeys("♥♡❥", "❤"),
    **dict.fromkeys("✦✧❖", "◆"),
    **dict.fromkeys("ʼʹ", "’"),
    **dict.fromkeys("❝", "“"),
    **dict.fromkeys("❞", "”"),
    **dict.fromkeys("█▓▌▐", "■"),
    **dict.fromkeys("│┃║", "|"),
}
"""Characters that captions use for what one of the fonts' characters shows as well."""
_EMOJI: Final = (range(0x2300, 0x2400), range(0x2600, 0x27C0), range(0x1F000, 0x1FB00))
_REGIONAL: Final = range(0x1F1E6, 0x1F200)
_SKIN_TONES: Final = range(0x1F3FB, 0x1F400)
_VARIATIONS: Final = range(0xFE00, 0xFE10)
_FLAG: Final = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_GENDERED: Final = re.compile("\u200d[♀♂]")
_NAME_LENGTH: Final = 24
"""Characters of an emoji's name that are worth their room; more is cut at a word."""


def drawable(text: str) -> str:
    """`text` in characters that have a glyph, with newlines.

    An emoji that the fonts lack becomes its Unicode name in brackets, `[lobster]`, and a flag its
    country, `[ID]`. What only changes or joins emoji goes: joined ones fall apart into their
    members, which Unicode names as the fallback (UTS 51, section 2.2). Other characters become the
    plain letters they are made of, by compatibility decomposition, or a question mark. At most
    `records.TEXT_LIMIT` characters are read.
    """
    safe = safe_text(text)
    if text_characters().issuperset(safe):
        return safe
    single = _FLAG.sub(lambda flag: f"[{_code(flag[0])}]", safe)
    return "".join(map(_drawn_as, _GENDERED.sub("", single)))


def _code(flag: str) -> str:
    """The country code that two regional indicators spell."""
    return "".join(chr(ord(letter) - _REGIONAL.start + ord("A")) for letter in flag)


def _drawn_as(character: str) -> str:
    if character in text_characters() or character in emoji_characters() or character == "\n":
        return character
    if character == "\t":
        return " "
    code = ord(character)
    if code in _REGIONAL:
        return _code(character)
    if character in _INVISIBLE or code in _SKIN_TONES or code in _VARIATIONS or code >= 0xE0000:
        return ""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return ""
    return _LOOKALIKES.get(character) or _letters(character) or _named(character) or "?"


def _letters(character: str) -> str:
    """The characters that a ligature, a styled or an accented letter is made of."""
    parts = unicodedata.normalize("NFKD", character)
    known = "".join(part for part in parts if part in text_characters())
    if known.strip():
        return known
    name = unicodedata.name(character, "")
    last = name.rpartition(" ")[2]
    if "LATIN" in name and len(last) == 1:
        return last if "CAPITAL" in name and "SMALL" not in name else last.lower()
    return ""


def _named(character: str) -> str:
    """The name of an emoji in brackets; nothing for other characters."""
    if not any(ord(character) in block for block in _EMOJI):
        return ""
    name = unicodedata.name(character, "emoji").lower()
    if len(name) > _NAME_LENGTH:
        name = name[: _NAME_LENGTH + 1].rpartition(" ")[0] or name[:_NAME_LENGTH]
    return f"[{name}]"
