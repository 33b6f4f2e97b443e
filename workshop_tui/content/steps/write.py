"""Write a caption of one's own."""

from __future__ import annotations

from typing import Annotated

import msgspec

from workshop_tui.content.text import Text

from .base import BaseStep

Words = Annotated[int, msgspec.Meta(ge=1, le=500)]


class Write(BaseStep, frozen=True, forbid_unknown_fields=True, tag="write"):
    """Write a caption between `min_words` and `max_words`.

    `material` are the facts to write from; `look_for` is what the writer checks in the own text.
    """

    min_words: Words
    max_words: Words
    material: tuple[Text, ...] = ()
    look_for: tuple[Text, ...] = ()
