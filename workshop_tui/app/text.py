"""Text on its way to a widget.

Textual reads a `str` as markup almost everywhere, so a caption with `[/b]` in it would end the
program and one with `[@click=app.quit]` would be a trap. Text that people typed or a file brought
in reaches a widget only as the `Content` that `user_text` makes.
"""

from __future__ import annotations

from textual.content import Content

from workshop_tui.records import TEXT_LIMIT, safe_line, safe_text

ME = "●"
REFERENCE = "◆"
PEERS = "▒"
BEFORE = "◀"
AFTER = "▶"


def user_text(text: object, style: str = "", limit: int = TEXT_LIMIT) -> Content:
    """A person's or a file's text, to be shown as it stands."""
    return Content.styled(safe_text(str(text), limit), style)


def user_line(text: object, style: str = "", limit: int = 300) -> Content:
    """A person's or a file's text on one line."""
    return Content.styled(safe_line(str(text), limit), style)


def shorten(text: str, width: int) -> str:
    """`text` in at most `width` characters, with an ellipsis where something was cut."""
    return text if len(text) <= width else text[: max(0, width - 1)].rstrip() + "…"
