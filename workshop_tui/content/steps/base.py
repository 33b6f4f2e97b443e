"""What every kind of step has."""

from __future__ import annotations

import msgspec

from workshop_tui.content.posts import Identifier
from workshop_tui.content.text import Text


class BaseStep(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    """A task inside an exercise; `id` is stable for ever, because answers refer to it."""

    id: Identifier
    instruction: Text
