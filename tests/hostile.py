"""Text that must come through as plain text wherever it is typed or stored."""

from __future__ import annotations

from typing import Final

import pytest

MARKUP: Final = "[@click=app.quit]x[/] [/naik] [b]tebal[/b] arr[0] [sic] \\"
ESCAPES: Final = "\x1b[31mmerah\x1b[0m\x1b]0;judul\x07\x9b2J\x00\u202ebalik"
PASTE: Final = "kata " * 20_000
HOSTILE: Final = (MARKUP, ESCAPES, PASTE)
HOSTILE_ONCE: Final = (
    MARKUP,
    *(pytest.param(text, marks=pytest.mark.thorough) for text in HOSTILE[1:]),
)
"""The same for tests that take long: one of them every day, the others on the long way round."""

CONTROL: Final = frozenset(chr(c) for c in (*range(32), *range(0x7F, 0xA0))) - {"\n", "\t"}
