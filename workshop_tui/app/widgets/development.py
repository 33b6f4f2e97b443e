"""The controls with which a picture is developed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, NamedTuple

import msgspec
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from workshop_tui.app.keys import key
from workshop_tui.content.steps import Control
from workshop_tui.locale import N_, _
from workshop_tui.locale.numbers import decimal
from workshop_tui.records import Crop, Development, Edits
from workshop_tui.records.edits import EXPOSURE_LIMIT, STRAIGHTEN_LIMIT, TONE_LIMIT

from .item_list import Item, ItemList

BAR: Final = 9
"""Columns of a control's bar."""


class Range(NamedTuple):
    """The name of a control, how far it goes both ways, by what steps, in which unit."""

    label: str
    limit: float
    step: float
    unit: str


RANGES: Final[dict[Control, Range]] = {
    "exposure": Range(N_("Exposure"), EXPOSURE_LIMIT, 0.25, "EV"),
    "contrast": Range(N_("Contrast"), TONE_LIMIT, 5, ""),
    "warmth": Range(N_("Warmth"), TONE_LIMIT, 5, ""),
    "straighten": Range(N_("Straighten"), STRAIGHTEN_LIMIT, 0.5, "°"),
}


class Controls(ItemList):
    """A control per line, with its name, a bar and the number."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("left", "change(-1)", N_("Less"), N_("Less of it"), shown_as="←→"),
        key("right", "change(1)", N_("More"), N_("More of it"), show=False),
    ]

    @dataclass
    class Asked(Message):
        """The highlighted control is to be moved by so many steps."""

        by: int

    def __init__(self, controls: Sequence[Control]) -> None:
        super().__init__(id="options")
        self._controls = controls

    def show_settings(self, development: Development, marks: Mapping[Control, Content]) -> None:
        """Show where the controls stand, each after its mark."""
        self.show([_item(c, development, marks.get(c, Content())) for c in self._controls])

    def action_change(self, by: int) -> None:
        """Ask for less or more."""
        self.post_message(self.Asked(by))

    def changed(self, development: Development, by: int) -> Development:
        """`development` with the highlighted control moved by so many steps."""
        if self.highlighted is None:
            return development
        control = self._controls[self.highlighted]
        reach = RANGES[control]
        value = getattr(development, control) + by * reach.step
        value = round(min(reach.limit, max(-reach.limit, value)), 2)
        if isinstance(getattr(development, control), int):
            value = int(value)
        return msgspec.structs.replace(development, **{control: value})


def in_numbers(control: Control, development: Development) -> str:
    """Where a control stands, with sign and unit."""
    value = getattr(development, control)
    number = decimal(value, 2) if isinstance(value, float) else str(value)
    return f"{'+' if value > 0 else ''}{number} {RANGES[control].unit}"


def edits_in_words(edits: Edits) -> list[str]:
    """What was done to a picture, one thing each; nothing where it is unchanged."""
    told = [
        f"{_(reach.label)} {in_numbers(control, edits.development)}".strip()
        for control, reach in RANGES.items()
        if getattr(edits.development, control)
    ]
    return [*([_("cropped")] if edits.crop != Crop() else []), *told]


def _item(control: Control, development: Development, mark: Content) -> Item:
    reach, value = RANGES[control], getattr(development, control)
    place = round((value / reach.limit + 1) / 2 * (BAR - 1))
    bar = "".join("●" if n == place else "┼" if n == BAR // 2 else "─" for n in range(BAR))
    text = Content.assemble((bar, "$reference"), f" {in_numbers(control, development)}")
    return Item(control, Content.assemble(mark, f"{_(reach.label)}".ljust(8), " "), text)
