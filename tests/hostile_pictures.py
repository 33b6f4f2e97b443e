"""Picture files as they come from phones, scanners, mail and malice."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image

SHOWN: Final = "shown"
REFUSED: Final = "refused"


def picture(mode: str = "RGB", size: tuple[int, int] = (120, 80)) -> Image.Image:
    """Something to look at: a horizontal ramp over a vertical one."""
    ramp = Image.linear_gradient("L").resize(size)
    return Image.merge(
        "RGB", (ramp, ramp.rotate(180), ramp.transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    ).convert(mode)


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """The bytes of a file."""
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def turned(orientation: int) -> bytes:
    """A JPEG from a phone that was held in another way."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    return encoded(picture(), "JPEG", exif=exif)


def png_of_size(width: int, height: int) -> bytes:
    """A PNG that promises a size and holds nothing: a decompression bomb's first kilobyte."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(1000))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def animated() -> bytes:
    """Forty frames, of which the first is shown."""
    frames = [picture().rotate(9 * n) for n in range(40)]
    return encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])


HOSTILE: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "cmyk.jpg": (lambda: encoded(picture("CMYK"), "JPEG"), SHOWN),
    "grey.jpg": (lambda: encoded(picture("L"), "JPEG"), SHOWN),
    "progressive.jpg": (lambda: encoded(picture(), "JPEG", progressive=True), SHOWN),
    "upside-down.jpg": (lambda: turned(3), SHOWN),
    "sideways.jpg": (lambda: turned(6), SHOWN),
    "mirrored.jpg": (lambda: turned(7), SHOWN),
    "no-such-orientation.jpg": (lambda: turned(99), SHOWN),
    "long.jpg": (lambda: encoded(picture(size=(20_000, 300)), "JPEG"), SHOWN),
    "camera.jpg": (lambda: encoded(picture(size=(6_000, 4_500)), "JPEG", quality=60), SHOWN),
    "palette.png": (lambda: encoded(picture("P"), "PNG"), SHOWN),
    "one-bit.png": (lambda: encoded(picture("1"), "PNG"), SHOWN),
    "alpha.png": (lambda: encoded(picture("RGBA"), "PNG"), SHOWN),
    "grey-alpha.png": (lambda: encoded(picture("LA"), "PNG"), SHOWN),
    "sixteen-bit.png": (lambda: encoded(Image.new("I;16", (90, 90), 30_000), "PNG"), SHOWN),
    "animated.gif": (animated, SHOWN),
    "animated.webp": (
        lambda: encoded(picture(), "WEBP", save_all=True, append_images=[picture("L")]),
        SHOWN,
    ),
    "float.tif": (lambda: encoded(picture("F"), "TIFF"), SHOWN),
    "one-pixel.png": (lambda: encoded(picture(size=(1, 1)), "PNG"), SHOWN),
    "line.png": (lambda: encoded(picture(size=(1, 2_000)), "PNG"), SHOWN),
    "wrong-name.jpg": (lambda: encoded(picture(), "PNG"), SHOWN),
    "bomb.png": (lambda: png_of_size(60_000, 60_000), REFUSED),
    "20000.png": (lambda: encoded(Image.new("1", (20_000, 20_000)), "PNG"), REFUSED),
    "promises.png": (lambda: png_of_size(900, 900), REFUSED),
    "cut.jpg": (lambda: encoded(picture(size=(900, 900)), "JPEG")[:9_000], REFUSED),
    "flipped-bits.webp": (
        lambda: bytes(b ^ 0x55 if n > 20 else b for n, b in enumerate(encoded(picture(), "WEBP"))),
        REFUSED,
    ),
    "phone.heic": (lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(500), REFUSED),
    "script.svg": (lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', REFUSED),
    "empty.jpg": (lambda: b"", REFUSED),
    "text.webp": (lambda: b"[@click=app.quit]x[/] \x1b[2J", REFUSED),
}


def write_hostile(folder: Path) -> list[Path]:
    """All of them as files in `folder`."""
    for name, (content, _fate) in HOSTILE.items():
        (folder / name).write_bytes(content())
    return [folder / name for name in HOSTILE]
