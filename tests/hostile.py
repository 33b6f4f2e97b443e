"""Text that must come through as plain text wherever it is typed or stored."""

from __future__ import annotations

from typing import Final

import pytest

MARKUP: Final = "[@click=app.quit]x[/] [/naik] [b]tebal[/b] arr[0] [sic] \\"
ESCAPES: Final = "\x1b[31mmerah\x1b[0m\x1b]0;judul\x07\x9b2J\x00\u202ebalik"
PASTE: Final = "kata " * 20_000
CAPTIONS: Final = {
    "action": "[@click=app.quit]x[/]",
    "unbalanced": "harga [/naik] [turun",
    "style": "[b]tebal[/b] [$primary on red]x[/]",
    "link": "[link=file:///etc/passwd]buka[/link] [a](javascript:alert(1))",
    "escaped": "\\[b]x\\[/b] \\\\[/]",
    "colours": "\x1b[31mmerah\x1b[0m",
    "clear": "\x1b[2J\x1b[H",
    "title": "\x1b]0;judul\x07",
    "clipboard": "\x1b]52;c;cm0gLXJmIH4=\x1b\\",
    "hyperlink": "\x1b]8;;http://evil.example\x07klik\x1b]8;;\x07",
    "sixel": "\x1bPq#0;2;0;0;0#0~~@@\x1b\\",
    "c1": "\x9b2J\x9d0;judul\x9c\x85x",
    "nul": "a\x00b\x08\x08c\x7fd\re",
    "bidi": "\u202ebalik\u202c \u2066x\u2069 \u200e\u200f",
    "invisible": "\ufeffa\u200bb\u2060c\u2028d\u2029e",
    "stacked": "z" + "\u0301\u0336\u0489" * 100,
    "formula": '=HYPERLINK("http://evil.example")\t|\ud800|' + "x" * 9000,
}
"""Seventeen captions, each with another trap."""
HOSTILE: Final = (MARKUP, ESCAPES, PASTE)
HOSTILE_ONCE: Final = (
    MARKUP,
    *(pytest.param(text, marks=pytest.mark.thorough) for text in HOSTILE[1:]),
)
"""The same for tests that take long: one of them every day, the others on the long way round."""

CONTROL: Final = frozenset(chr(c) for c in (*range(32), *range(0x7F, 0xA0))) - {"\n", "\t"}
FORMAT: Final = frozenset(
    "\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
