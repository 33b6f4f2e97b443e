"""Finished pictures as PNG files."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Final

from PIL import Image

_COMPRESSION: Final = 4
"""zlib's level: beyond it files hardly shrink while writing takes several times as long."""


def save_png(image: Image.Image, path: Path) -> None:
    """Write `image` to `path`, whole or not at all: a reader never finds half a picture.

    The resolution in `image.info["dpi"]` goes along.

    Raises:
        OSError: the folder is missing or full, or may not be written.
    """
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    dpi = image.info.get("dpi")
    try:
        with part.open("xb") as file:
            image.save(
                file, format="PNG", compress_level=_COMPRESSION, **({"dpi": dpi} if dpi else {})
            )
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
