"""Drawn pictures that hold the place of a photo until there is one."""

from __future__ import annotations

from typing import Final

from PIL import Image, ImageDraw

from workshop_tui.pictures.typesetting import TextStyle, draw_text, set_text

SIZE: Final = (864, 1080)
_SKY, _GROUND, _BANNER = "#CFE3EA", "#C9B79A", "#2E7D6B"
_SKIN, _CLOTHES = "#8D5B3F", ("#31506B", "#6B3145", "#4B6B31", "#6B5A31", "#45316B")
_NOTE: Final = "Gambar contoh: ganti dengan foto Anda · Placeholder: put your photo here"


def draw_crowd() -> Image.Image:
    """A row of small people below a banner: what a poor post shows."""
    image, draw = _scene()
    draw.rectangle((90, 330, 774, 520), fill=_BANNER)
    for number in range(9):
        _draw_person(draw, 140 + 73 * number, 760, 150, _CLOTHES[number % len(_CLOTHES)])
    return image


def draw_person() -> Image.Image:
    """One person, close: what a better post shows."""
    image, draw = _scene()
    _draw_person(draw, 432, 1080, 760, _CLOTHES[0])
    return image


def _scene() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", SIZE, _SKY)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 640, *SIZE), fill=_GROUND)
    style = TextStyle(34, "Bold")
    draw_text(image, (60, 60), set_text(_NOTE, style, SIZE[0] - 120), "#22303A")
    return image, draw


def _draw_person(draw: ImageDraw.ImageDraw, x: int, feet: int, height: int, colour: str) -> None:
    head = height // 8
    top = feet - height
    draw.ellipse((x - head, top, x + head, top + 2 * head), fill=_SKIN)
    body = (x - 2 * head, top + 2 * head, x + 2 * head, feet)
    draw.rounded_rectangle(body, radius=head, fill=colour)
