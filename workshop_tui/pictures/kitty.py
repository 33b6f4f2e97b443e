"""Pictures for kitty's graphics protocol, shown through Unicode placeholders.

The protocol: https://sw.kovidgoyal.net/kitty/graphics-protocol/#unicode-placeholders (kitty 0.28).
"""

from __future__ import annotations

import base64
import io
from typing import Final

from PIL import Image

CHUNK: Final = 4_096
"""Bytes of base64 in one command, as the protocol asks."""
DELETE_ALL: Final = "\x1b_Ga=d,d=A,q=2\x1b\\"


def as_png(image: Image.Image) -> bytes:
    """The picture as it is sent; compressed a little, because many terminals are a network away."""
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=1)
    return file.getvalue()


def transmission(png: bytes, number: int, columns: int, rows: int) -> str:
    """The commands that hand over a picture, to be shown in `columns` by `rows` placeholders."""
    text = base64.standard_b64encode(png).decode("ascii")
    chunks = [text[at : at + CHUNK] for at in range(0, len(text), CHUNK)]
    first = f"a=T,U=1,f=100,q=2,i={number},c={columns},r={rows},"
    return "".join(
        f"\x1b_G{first if at == 0 else ''}m={int(at < len(chunks) - 1)};{chunk}\x1b\\"
        for at, chunk in enumerate(chunks)
    )


def deletion(number: int) -> str:
    """The command that frees a picture."""
    return f"\x1b_Ga=d,d=I,q=2,i={number}\x1b\\"
