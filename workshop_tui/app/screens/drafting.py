"""Work in hand, kept within a second of every change."""

from __future__ import annotations

import time
from typing import Final

from textual.timer import Timer

from workshop_tui.records import Body, Draft

from .base import TaskScreen

SAVE_AFTER: Final = 1.0
"""Seconds between a change and its draft on the disk: what a power cut can cost at most."""
BUSY: Final = 1.5
"""Seconds after a change during which nobody should be taken elsewhere."""


class DraftingScreen(TaskScreen):
    """A task whose state is kept as a draft while it is worked on.

    Subclasses say `changed()` after every change and give the state in `draft_now()`.
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer: Timer | None = None
        self._kept: Draft | None = None
        self._changed_at = 0.0

    @property
    def subject(self) -> str:
        """The id of the post or exercise that is worked on."""
        raise NotImplementedError

    def draft_now(self) -> Draft | None:
        """The work in hand, or `None` when there is nothing to keep."""
        raise NotImplementedError

    def changed(self) -> None:
        """Keep the work in hand a moment from now."""
        self._changed_at = time.monotonic()
        if self._timer is None:
            self._timer = self.set_timer(SAVE_AFTER, self.keep_draft)

    @property
    def busy(self) -> bool:
        """Was something changed a moment ago?"""
        return time.monotonic() - self._changed_at < BUSY

    async def keep_finished(self, body: Body) -> bool:
        """Keep what is finished; no draft of it follows. `False` when it could not be kept."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        kept = await self.app.keep(self.subject, body)
        if not kept:
            self.changed()
        return kept

    async def keep_draft(self) -> None:
        """Keep the work in hand now, unless it is kept already."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        draft = None if self.session.workshop.read_only else self.draft_now()
        if draft is not None and draft != self._kept and await self.app.keep(self.subject, draft):
            self._kept = draft

    async def on_screen_suspend(self) -> None:
        """Keep the work in hand when another screen comes in front."""
        await self.keep_draft()

    async def action_leave(self) -> None:
        """Keep the work in hand and go one step back."""
        await self.keep_draft()
        self.dismiss()
