"""A text in both languages."""

from __future__ import annotations

import msgspec

from workshop_tui.locale import language


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an author wrote, in Indonesian and in English.

    English may be missing in a pack that an office wrote for itself; Indonesian is shown instead.
    """

    id: str
    en: str = ""

    def __str__(self) -> str:
        """The text in the language spoken now."""
        return self.en if language() == "en" and self.en else self.id
