"""How a block of a poster is told in a line, and what can be clicked to change it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from textual.content import Content
from textual.style import Style

from workshop_tui.app.text import shorten, user_line
from workshop_tui.app.widgets.item_list import Item
from workshop_tui.coaching.layout.poster import BlockContrast, contrasts, word_count
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.locale.numbers import decimal
from workshop_tui.records.poster import COLOUR_PAIRS, Block, Colours, Column, Poster, Row

from .base import tick

TEXT_WIDTH: Final = 26
"""Characters of a block's text that its line shows: what fits beside the preview at 80 columns."""
ROW_NAMES: Final[dict[Row, str]] = {
    "top": N_("top"),
    "middle": N_("middle"),
    "bottom": N_("bottom"),
}
COLUMN_NAMES: Final[dict[Column, str]] = {
    "left": N_("left"),
    "centre": N_("centre"),
    "right": N_("right"),
}
COLOUR_NAMES: Final[dict[Colours, str]] = {
    "navy": N_("navy"),
    "sun": N_("sun"),
    "paper": N_("paper"),
    "leaf": N_("leaf"),
    "brick": N_("brick"),
    "ink": N_("ink"),
    "mint": N_("mint"),
    "grey": N_("grey"),
    "pale": N_("pale"),
    "clash": N_("clash"),
}
PLACES: Final[dict[Row, Mapping[Column, str]]] = {
    "top": {"left": "↖", "centre": "↑", "right": "↗"},
    "middle": {"left": "←", "centre": "•", "right": "→"},
    "bottom": {"left": "↙", "centre": "↓", "right": "↘"},
}


def block_item(identifier: str, number: str, block: Block, gloss: str = "") -> Item:
    """A block as a line: its place in the order of reading, size, colours, place, text."""
    mark = Content.assemble(
        (number.rjust(2), "bold"),
        f" {block.size} ",
        sample(block.colours),
        f" {PLACES[block.row][block.column]} ",
    )
    return Item(identifier, mark, user_line(shorten(gloss or block.text, TEXT_WIDTH)))


def waiting_item(identifier: str, block: Block, gloss: str = "") -> Item:
    """A block that is not on the poster."""
    text = user_line(shorten(gloss or block.text, TEXT_WIDTH), "$muted")
    return Item(identifier, Content(" +".ljust(11)), text)


def ground_item(identifier: str, poster: Poster) -> Item:
    """The colour of the poster itself."""
    mark = Content.assemble("     ", sample(poster.ground), "   ")
    return Item(identifier, mark, Content(_("Ground of the poster")))


def line_item(identifier: str) -> Item:
    """Between the blocks on the poster and those that wait beside it."""
    told = Content.styled(f"── {_('not on the poster')} ──", "$before")
    return Item(identifier, Content(), told, disabled=True)


def sample(colours: Colours) -> Content:
    """Two letters in a pair of colours."""
    text, ground = COLOUR_PAIRS[colours]
    return Content.styled(" Aa ", f"bold {text} on {ground}")


def settings_of(block: Block) -> Content:
    """The settings of a block; a click on an arrow does what a key does."""
    first = [
        Content.assemble(
            (f"{_('Size')} ", "$muted"), arrow("◂", "minus"), f" {block.size} ", arrow("▸", "plus")
        ),
        colours_setting(block.colours),
    ]
    row, column = _(ROW_NAMES[block.row]), _(COLUMN_NAMES[block.column])
    second = [
        Content.assemble((f"{_('Row')} ", "$muted"), row.ljust(6), arrow("▸", "r")),
        Content.assemble(
            (f"{_('Column')} ", "$muted"),
            arrow("◂", "left"),
            f" {column}".ljust(7),
            arrow("▸", "right"),
        ),
        Content.assemble(arrow("▴", "k"), arrow("▾", "j")),
    ]
    return Content("\n").join([Content("  ").join(first), Content(" ").join(second)])


def colours_setting(colours: Colours) -> Content:
    """A pair of colours, with an arrow to the pair before and to the next one."""
    return Content.assemble(
        (f"{_('Colours')} ", "$muted"),
        arrow("◂", "C"),
        f" {_(COLOUR_NAMES[colours])}".ljust(11),
        arrow("▸", "c"),
    )


def arrow(glyph: str, key: str) -> Content:
    """Something to click that presses a key."""
    press = Style.from_meta({"@click": f"app.simulate_key('{key}')"})
    return Content.styled(f" {glyph} ", "bold on $panel").stylize(press)


def facts_of(poster: Poster, number: int | None) -> Content:
    """The contrast of a block, and the words in all."""
    words = word_count(poster)
    told = Content(ngettext("{n} word", "{n} words", words).format(n=words))
    found = next((c for c in contrasts(poster) if c.block == number), None)
    return told if found is None else Content.assemble(_contrast(found), " · ", told)


def _contrast(contrast: BlockContrast) -> Content:
    told = _("Contrast {ratio} : 1, needs {needed}")
    ratio = int(contrast.ratio * 10) / 10  # cut: 4.48 must not be told as 4.5
    return Content.assemble(
        tick(contrast.enough), told.format(ratio=decimal(ratio), needed=decimal(contrast.needed))
    )
