"""What comes back for an answer."""

from __future__ import annotations

from dataclasses import dataclass

from workshop_tui.content import Text


@dataclass(frozen=True, slots=True)
class Remark:
    """About one option: whether it was taken, whether the expert agrees, and why.

    `expert_place` counts from 1 where order matters; `None` means left out.
    """

    key: str
    taken: bool
    agrees: bool
    why: Text | str | None = None
    expert_place: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Agreement on `right` of `of` points, with a remark per option in the author's order."""

    right: int
    of: int
    remarks: tuple[Remark, ...] = ()

    @property
    def complete(self) -> bool:
        """Does the whole answer agree?"""
        return self.right == self.of
