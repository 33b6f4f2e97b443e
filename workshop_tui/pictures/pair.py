"""A before/after pair as one picture, to hand round or to print.

Colours are those of the light theme. *Before* and *after* also have a word and a mark, so that the
pair can be read in grey.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageDraw

from workshop_tui.locale import _

from .drawable import drawable
from .fitting import fit_inside
from .levels import Level, draw_levels, levels_height
from .palette import AFTER, BEFORE, GROUND, INK, MUTED, ON_COLOUR, PAPER
from .shapes import draw_rounded
from .typesetting import (
    SetText,
    TextStyle,
    balanced,
    baseline_of,
    draw_line,
    draw_text,
    measure,
    set_text,
)

PICTURE_RATIO: Final = 5 / 4
"""Height over width of a picture's place: Instagram's portrait format."""

_PICTURE_SHARES: Final = (1.0, 0.9, 0.8, 0.7)
"""Of a half's width; the smaller ones where captions would be cut otherwise."""


@dataclass(frozen=True, slots=True)
class Side:
    """One half of a pair: the post as it was, or as it became."""

    caption: str = ""
    picture: Image.Image | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """What a card shows; whatever is empty takes no room.

    `date` is written as it shall stand there. `invented` marks material that is made up.
    """

    title: str
    before: Side
    after: Side
    levels: tuple[Level, ...] = ()
    author: str = ""
    agency: str = ""
    date: str = ""
    invented: bool = False


@dataclass(frozen=True, slots=True)
class PairLayout:
    """Measures of a card in pixels; captions take the first of their styles that fits.

    `display` are further styles for a pair without pictures.
    """

    width: int
    height: int
    margin: int
    gutter: int
    title: TextStyle
    display: tuple[TextStyle, ...]
    captions: tuple[TextStyle, ...]
    small: TextStyle
    chip: TextStyle
    dpi: int = 72

    @property
    def content(self) -> int:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def column(self) -> int:
        """The width of one half."""
        return (self.content - self.gutter) // 2

    @property
    def chip_height(self) -> int:
        """The height of the word over a half."""
        return round(self.chip.size * 1.9)

    @property
    def gap(self) -> int:
        """Between a half's word, its picture and its caption."""
        return self.margin * 3 // 8


SHARE: Final = PairLayout(
    width=1080,
    height=1350,
    margin=64,
    gutter=32,
    title=TextStyle(50, "ExtraBold", 1.16),
    display=(TextStyle(38, "Regular", 1.4), TextStyle(33, "Regular", 1.4)),
    captions=tuple(TextStyle(size, "Regular", 1.42) for size in (28, 26, 24, 22)),
    small=TextStyle(22, "Regular", 1.4),
    chip=TextStyle(24, "Bold", 1.0),
)
"""4:5 for a feed. The smallest text is about 8 points on a phone 390 points wide."""
A4: Final = PairLayout(
    width=1240,
    height=1754,
    margin=112,
    gutter=40,
    title=TextStyle(54, "ExtraBold", 1.16),
    display=(TextStyle(33, "Regular", 1.45), TextStyle(29, "Regular", 1.45)),
    captions=tuple(TextStyle(size, "Regular", 1.45) for size in (25, 23, 21, 19)),
    small=TextStyle(20, "Regular", 1.4),
    chip=TextStyle(23, "Bold", 1.0),
    dpi=150,
)
"""Portrait A4 at 150 dots an inch, with margins of 19 mm and captions of 9 to 12 points."""


def pair_card(pair: Pair, layout: PairLayout = SHARE) -> Image.Image:
    """The card of `pair`, in RGB, exactly as large as `layout` says.

    Captions become smaller, then pictures, before a caption is cut and ends in an ellipsis.
    """
    card = Image.new("RGB", (layout.width, layout.height), PAPER)
    card.info["dpi"] = (layout.dpi, layout.dpi)
    bottom = _draw_footer(card, pair, layout)
    if pair.levels:
        bottom -= levels_height(pair.levels, layout.small)
        columns = layout.column, layout.gutter
        draw_levels(card, (layout.margin, bottom), columns, pair.levels, layout.small)
        bottom -= layout.margin // 2
    title = balanced(pair.title, layout.title, layout.content, max_lines=2)
    above = layout.margin + title.height + _title_gap(title, layout)
    room = bottom - above - layout.chip_height - layout.gap
    width, captions = _fit_halves(pair, layout, room)
    spare = room - _picture_height(width, layout) - max(text.height for text in captions)
    top = layout.margin + max(0, spare) // 3
    y = draw_text(card, (layout.margin, top), title, INK) + _title_gap(title, layout)
    sides = (pair.before, BEFORE, "◀", _("Before")), (pair.after, AFTER, "▶", _("After"))
    for number, (side, colour, mark, name) in enumerate(sides):
        x = layout.margin + number * (layout.column + layout.gutter)
        _draw_chip(card, (x, y), f"{mark}  {name}", colour, layout)
        below = y + layout.chip_height + layout.gap
        if width:
            _draw_picture(card, (x, below), side.picture, width, layout)
        draw_text(card, (x, below + _picture_height(width, layout)), captions[number], INK)
    return card


def _title_gap(title: SetText, layout: PairLayout) -> int:
    return layout.margin // 2 if title.lines else 0


def _picture_height(width: int, layout: PairLayout) -> int:
    """Of a picture's place and the gap below it; nothing where there are no pictures."""
    return round(width * PICTURE_RATIO) + layout.gap if width else 0


def _fit_halves(pair: Pair, layout: PairLayout, room: int) -> tuple[int, tuple[SetText, SetText]]:
    """How wide pictures may be and the captions below them, in `room` pixels of height."""
    if pair.before.picture is None and pair.after.picture is None:
        return 0, _set_captions(pair, layout, (*layout.display, *layout.captions), room)
    for share in _PICTURE_SHARES:
        width = round(layout.column * share)
        left = room - _picture_height(width, layout)
        captions = _set_captions(pair, layout, layout.captions, left)
        if all(text.complete for text in captions):
            break
    return width, captions


def _set_captions(
    pair: Pair, layout: PairLayout, styles: tuple[TextStyle, ...], room: int
) -> tuple[SetText, SetText]:
    """Both captions in the first style in which both fit into `room` pixels, or cut."""
    for style in styles:
        lines = max(0.0, room / style.leading)
        before, after = (
            set_text(side.caption, style, layout.column, lines)
            for side in (pair.before, pair.after)
        )
        if before.complete and after.complete:
            break
    return before, after


def _draw_chip(
    card: Image.Image, corner: tuple[int, int], text: str, colour: str, layout: PairLayout
) -> None:
    """A word on its colour."""
    x, y = corner
    height, inset = layout.chip_height, round(layout.chip.size * 0.75)
    width = round(measure(text, layout.chip)) + 2 * inset
    draw_rounded(card, (x, y, x + width, y + height), height // 2, colour)
    baseline = baseline_of(y + (height - layout.chip.leading) // 2, layout.chip)
    draw_line(card, (x + inset, baseline), text, layout.chip, ON_COLOUR)


def _draw_picture(
    card: Image.Image,
    corner: tuple[int, int],
    picture: Image.Image | None,
    width: int,
    layout: PairLayout,
) -> None:
    """A picture in its place, undistorted, or a word where there is none."""
    height = round(width * PICTURE_RATIO)
    place = Image.new("RGB", (width, height), GROUND)
    if picture is None:
        note = balanced(_("No picture"), layout.small, width)
        spot = (round((width - note.width) / 2), (height - note.height) // 2)
        draw_text(place, spot, note, MUTED)
    else:
        shown = fit_inside(picture, (width, height), GROUND)
        place.paste(shown, ((width - shown.width) // 2, (height - shown.height) // 2))
    card.paste(place, corner)


def _draw_footer(card: Image.Image, pair: Pair, layout: PairLayout) -> int:
    """Who and when at the left, what made it at the right; the y above, with the gap."""
    style = layout.small
    credit = "workshop-tui"
    if pair.invented:
        credit += f" · {_('invented example')}"
    taken = round(measure(credit, style))
    width = layout.content - taken - layout.gutter
    who = _joined(pair.author, pair.agency, pair.date)
    if measure(drawable(who), style) > width:
        who = f"{_joined(pair.author, pair.agency)}\n{pair.date}"
    text = set_text(who, style, width, max_lines=2)
    y = layout.height - layout.margin - max(style.leading, text.height)
    draw_text(card, (layout.margin, y), text, MUTED)
    right = layout.width - layout.margin
    draw_line(card, (right - taken, baseline_of(y, style)), credit, style, MUTED)
    rule = y - layout.margin // 4
    ImageDraw.Draw(card).rectangle((layout.margin, rule, right - 1, rule + 1), fill=GROUND)
    return rule - layout.gap


def _joined(*parts: str) -> str:
    return " · ".join(part.strip() for part in parts if part.strip())
