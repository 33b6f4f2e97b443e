"""Posters drawn from data, and seen from an arm's length."""

from __future__ import annotations

from typing import Final

from PIL import Image

from workshop_tui.records.poster import COLOUR_PAIRS, WIDTH, Column, Poster, Row

from .composition import MARGIN, ROWS, Composition, Group, Item, Line, compose, row_height
from .faces import CAP_HEIGHT
from .fitting import fill
from .shapes import draw_polygon, draw_rounded
from .typesetting import TextStyle, baseline_of, draw_line, measure, set_text

POSTER_SIZE: Final = (1080, 1350)
"""4:5, Instagram's portrait format, in pixels."""
ARM_LENGTH_WIDTH: Final = 200
"""Pixels across that can be told apart on a phone at arm's length; see `arm_length`."""
_RADIUS: Final = 36
"""Of a panel's corners, in a poster `records.poster.WIDTH` pixels wide."""
_SHIELD: Final = (
    (0.08, 0.04),
    (0.92, 0.04),
    (0.92, 0.54),
    (0.84, 0.74),
    (0.68, 0.88),
    (0.50, 0.98),
    (0.32, 0.88),
    (0.16, 0.74),
    (0.08, 0.54),
)


def draw_poster(
    poster: Poster, size: tuple[int, int] = POSTER_SIZE, picture: Image.Image | None = None
) -> Image.Image:
    """`poster` in RGB, exactly `size` pixels large; nothing is drawn outside the margins.

    `picture` fills the whole poster, trimmed and never distorted; text then always stands on a
    panel of its own colour, so that its contrast is known. Pictures of officials are no
    decoration: leave them out.
    """
    page = Image.new("RGB", size, COLOUR_PAIRS[poster.ground].ground)
    if picture is not None:
        page = fill(picture, size, COLOUR_PAIRS[poster.ground].ground)
    composition = compose(poster, size, on_picture=picture is not None)
    unit = size[0] / WIDTH
    margin = round(MARGIN * unit)
    for row, top in _tops(composition, margin, size[1]).items():
        y = top
        for number, line in enumerate(composition.rows[row]):
            y += line.gap if number else 0
            _draw_groups(page, line, y, margin, on_picture=picture is not None)
            y += line.height
    return page


def arm_length(image: Image.Image, columns: int) -> Image.Image:
    """What an eye makes out of `image` on a phone at arm's length, at most 200 pixels wide.

    A phone's screen is about 70 mm wide and an arm some 600 mm long, so the screen covers 6.7
    degrees or 400 minutes of arc. An eye of visual acuity 0.5 (20/40, common from middle age
    without glasses, and what remains of a sharp eye in a glance) tells details of 2 minutes apart:
    400 / 2 = 200 pixels.

    `columns` is the width in cells of four quarters each that the picture will be shown in. Below
    100 columns a terminal shows less than the eye sees: the picture is then 2 pixels a column, and
    only what is read there for certain can be trusted.
    """
    width = max(1, min(ARM_LENGTH_WIDTH, 2 * columns, image.width))
    height = max(1, round(width * image.height / image.width))
    return image.convert("RGB").resize((width, height), Image.Resampling.BOX)


def _tops(composition: Composition, margin: int, height: int) -> dict[Row, int]:
    """Where each row begins: at the top, at the bottom, and midway in what is left."""
    top, middle, bottom = (row_height(composition.rows[row]) for row in ROWS)
    above = margin + (top + composition.gap if top else 0)
    below = height - margin - bottom
    free = below - (composition.gap if bottom else 0) - above - middle
    return {"top": margin, "middle": above + max(0, free) // 2, "bottom": below}


def _draw_groups(page: Image.Image, line: Line, y: int, margin: int, *, on_picture: bool) -> None:
    content = page.width - 2 * margin
    for group in line.groups:
        filling = len(line.groups) == 1 and group.column != "right" and not on_picture
        width = content if filling else min(group.width, content)
        x = margin + _indent(group.column, content - width)
        top = y + (line.height - group.height) // 2
        _draw_group(page, group, (x, top, x + width, top + group.height))


def _draw_group(page: Image.Image, group: Group, box: tuple[int, int, int, int]) -> None:
    left, top, right, _bottom = box
    if group.padding:
        pair = COLOUR_PAIRS[group.items[0].block.colours]
        draw_rounded(page, box, round(_RADIUS * page.width / WIDTH), pair.ground)
    y = top + group.padding
    for item in group.items:
        room = (left + group.padding, right - group.padding)
        if item.badge:
            x = room[0] + _indent(group.column, room[1] - room[0] - item.width)
            _draw_logo(page, item, (x, y))
        else:
            _draw_item(page, item, room, y)
        y += item.height + group.gap


def _draw_item(page: Image.Image, item: Item, room: tuple[int, int], top: int) -> None:
    """Text whose capitals begin at `top`, each line in its column between the ends of `room`."""
    style = item.text.style
    colour = COLOUR_PAIRS[item.block.colours].text
    y = top - round((style.leading - CAP_HEIGHT * style.size) / 2)
    for line in item.text.lines:
        free = room[1] - room[0] - round(measure(line, style))
        x = room[0] + _indent(item.block.column, max(0, free))
        draw_line(page, (x, baseline_of(y, style)), line, style, colour)
        y += style.leading if line else style.leading // 2


def _draw_logo(page: Image.Image, item: Item, corner: tuple[int, int]) -> None:
    """A shield with initials in place of the emblem, and the name beside it."""
    x, y = corner
    pair = COLOUR_PAIRS[item.block.colours]
    draw_polygon(page, corner, item.badge, _SHIELD, pair.text)
    initials = "".join(word[0] for word in item.block.text.split() if word[0].isalnum())[:2]
    style = TextStyle(max(1, round(item.badge * 0.4)), "ExtraBold", 1.0)
    letters = set_text(initials.upper(), style, item.badge, 1)
    if letters.lines:
        start = x + round((item.badge - letters.width) / 2)
        baseline = y + round(item.badge * 0.47 + CAP_HEIGHT * style.size / 2)
        draw_line(page, (start, baseline), letters.lines[0], style, pair.ground)
    text = item.text
    top = y + (item.badge - text.height) // 2
    for number, line in enumerate(text.lines):
        baseline = baseline_of(top + number * text.style.leading, text.style)
        draw_line(page, (x + round(item.badge * 1.25), baseline), line, text.style, pair.text)


def _indent(column: Column, free: int) -> int:
    return {"left": 0, "centre": free // 2, "right": free}[column]
