"""Pictures as sixels and for kitty, read back as a terminal reads them."""

from __future__ import annotations

import base64
import io
import re

import pytest
from PIL import Image

from workshop_tui.pictures.kitty import CHUNK, as_png, transmission
from workshop_tui.pictures.sixel import TRANSPARENT, in_palette, sixels


def picture(width: int, height: int) -> Image.Image:
    """A picture with slopes of colour and an edge."""
    image = Image.merge(
        "RGB",
        (
            Image.linear_gradient("L").resize((width, height)),
            Image.linear_gradient("L").rotate(90).resize((width, height)),
            Image.new("L", (width, height), 90),
        ),
    )
    image.paste((250, 250, 250), (0, 0, width // 3, height // 4))
    return image


def read_sixels(data: str) -> tuple[tuple[int, int], dict[tuple[int, int], tuple[int, ...]]]:
    """Size and colours, in per cent, of the pixels that a sixel sequence sets."""
    start = re.match(r'\x1bP0;1;0q"1;1;(\d+);(\d+)', data)
    assert start
    assert data.endswith("\x1b\\")
    palette: dict[int, tuple[int, ...]] = {}
    pixels: dict[tuple[int, int], tuple[int, ...]] = {}
    x = y = colour = 0
    for token in re.finditer(r"#(\d+)(;2;[\d;]+)?|!(\d+)(.)|([$-])|(.)", data[start.end() : -2]):
        if token[2]:
            palette[int(token[1])] = tuple(int(v) for v in token[2].split(";")[2:])
        elif token[1]:
            colour = int(token[1])
        elif token[5]:
            x, y = 0, y + 6 * (token[5] == "-")
        else:
            run, bits = int(token[3] or 1), ord(token[4] or token[6]) - 63
            for across in range(x, x + run):
                pixels |= {
                    (across, y + row): palette[colour] for row in range(6) if bits >> row & 1
                }
            x += run
    return (int(start[1]), int(start[2])), pixels


@pytest.mark.parametrize("size", [(1, 1), (10, 20), (37, 25), (64, 12)])
def test_sixels_say_every_pixel_once(size: tuple[int, int]) -> None:
    image = in_palette(picture(*size))
    said, pixels = read_sixels(sixels(image))
    assert said == size
    assert set(pixels) == {(x, y) for x in range(size[0]) for y in range(size[1])}
    true = image.convert("RGB")
    for place, percents in pixels.items():
        colour = true.getpixel(place)
        assert isinstance(colour, tuple)
        assert all(abs(v / 2.55 - p) < 0.51 for v, p in zip(colour, percents, strict=True))


def test_sixels_leave_transparent_pixels_as_they_are() -> None:
    image = in_palette(picture(20, 20))
    image.paste(TRANSPARENT, (5, 5, 15, 15))
    _size, pixels = read_sixels(sixels(image))
    assert len(pixels) == 20 * 20 - 10 * 10
    assert (10, 10) not in pixels


def test_a_picture_for_kitty_arrives_whole_in_small_pieces() -> None:
    image = Image.effect_noise((120, 90), 80).convert("RGB")
    sent = transmission(as_png(image), 4711, 12, 4)
    pieces = re.findall(r"\x1b_G([^;]*);([^\x1b]*)\x1b\\", sent)
    assert "".join(f"\x1b_G{keys};{data}\x1b\\" for keys, data in pieces) == sent
    assert pieces[0][0] == "a=T,U=1,f=100,q=2,i=4711,c=12,r=4,m=1"
    assert [keys for keys, _data in pieces[1:]] == ["m=1"] * (len(pieces) - 2) + ["m=0"]
    assert max(len(data) for _keys, data in pieces) <= CHUNK
    arrived = Image.open(io.BytesIO(base64.b64decode("".join(data for _keys, data in pieces))))
    assert arrived.tobytes() == image.tobytes()
