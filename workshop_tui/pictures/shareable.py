"""The copy of a picture that goes into a post: small, and silent about where it comes from."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image

from workshop_tui.records import Edits

from .decode import open_picture
from .develop import edited

LONGEST_SIDE: Final = 1_350
"""Pixels of the longest side: the height of a 4:5 picture, the highest that a feed shows."""
MOST_DECODED: Final = 4_000
"""Pixels of the longest side that are read, however little of the picture is in the crop."""
QUALITY: Final = 88


def shareable_copy(file: Path, edits: Edits) -> bytes:
    """The picture in `file` with `edits` done, as a JPEG without metadata.

    Upright, in sRGB, no side longer than `LONGEST_SIDE` pixels and never enlarged. Nothing of the
    file comes along but its pixels: no place, date, camera, profile, comment or preview.

    Raises:
        PictureError: the file is missing, no picture, broken or too large.
    """
    share = min(edits.crop.width, edits.crop.height)
    side = min(MOST_DECODED, round(LONGEST_SIDE / max(share, LONGEST_SIDE / MOST_DECODED)))
    return as_bare_jpeg(edited(open_picture(file, side, in_srgb=True), edits))


def as_bare_jpeg(image: Image.Image) -> bytes:
    """The pixels of the RGB `image` as a JPEG of at most `LONGEST_SIDE`, and nothing else."""
    # Pillow hands profile and comment of the file on with the image; a new one has none.
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    bare.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    buffer = BytesIO()
    bare.save(buffer, "JPEG", quality=QUALITY, optimize=True)
    return buffer.getvalue()
