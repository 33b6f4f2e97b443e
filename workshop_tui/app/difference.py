"""Two captions with their differences marked, for reading side by side.

What was removed is struck through, what was added is underlined, so the marks read without colour.
"""

from __future__ import annotations

from textual.content import Content

from workshop_tui.app.text import user_text
from workshop_tui.coaching.caption import difference

_STYLES = {"same": "", "removed": "strike $before", "added": "underline $after"}


def marked_difference(old: str, new: str) -> tuple[Content, Content]:
    """The old caption with what was removed marked, the new one with what was added."""
    changes = difference(old, new)
    before = [user_text(c.text, _STYLES[c.kind]) for c in changes if c.kind != "added"]
    after = [user_text(c.text, _STYLES[c.kind]) for c in changes if c.kind != "removed"]
    return Content("").join(before), Content("").join(after)
