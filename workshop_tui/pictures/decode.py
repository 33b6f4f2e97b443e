"""Pictures from files, upright and in RGB, whatever the file holds."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import ExifTags, Image, ImageOps

from workshop_tui.locale import _

MAX_PIXELS: Final = 120_000_000
"""More than any phone's camera makes today; a larger file is refused before it is decoded."""
MAX_PIXELS_WHOLE: Final = 40_000_000
"""The same for formats that cannot be decoded at a smaller size, which only JPEG can."""
ORIENTATION: Final = 0x0112
SIDEWAYS: Final = range(5, 9)
"""The EXIF tag, and its values for a camera that was turned sideways."""
_JPEGS: Final = ("JPEG", "MPO")
"""Phones with several lenses write MPO: JPEGs in a row, of which the first is the picture."""
_DEEP_GREY: Final = ("I;16", "I;16L", "I;16B", "I;16N", "I", "F")


class PictureError(ValueError):
    """A picture that cannot be shown; the message says why in a sentence."""


def open_picture(file: Path, longest_side: int, *, in_srgb: bool = False) -> Image.Image:
    """The picture in `file`, upright, in RGB on white, no side longer than `longest_side` pixels.

    Of a moving picture the first frame. `in_srgb` turns the colours of its profile into sRGB, as is
    due where the profile does not come along; for looking it is not worth its time.

    Raises:
        PictureError: the file is missing, no picture, broken or too large.
    """
    with _opened(file) as image:
        limit = MAX_PIXELS if image.format in _JPEGS else MAX_PIXELS_WHOLE
        if image.width * image.height > limit:
            raise PictureError(
                _("{file}: too large to show ({width} x {height} pixels)").format(
                    file=file.name, width=image.width, height=image.height
                )
            )
        image.draft("RGB", (longest_side, longest_side))
        upright = ImageOps.exif_transpose(_eight_bits(image))
        upright.thumbnail((longest_side, longest_side), Image.Resampling.LANCZOS)
        return _to_srgb(upright) if in_srgb else _on_white(upright)


def tells_place(file: Path) -> bool:
    """Does the picture in `file` say where it was taken?

    Raises:
        PictureError: the file is missing or no picture.
    """
    with _opened(file) as image:
        return bool(image.getexif().get_ifd(ExifTags.IFD.GPSInfo))


def picture_size(file: Path) -> tuple[int, int]:
    """Width and height in pixels, upright, without decoding the picture.

    Raises:
        PictureError: the file is missing or no picture.
    """
    with _opened(file) as image:
        width, height = image.size
        sideways = image.getexif().get(ORIENTATION) in SIDEWAYS
    return (height, width) if sideways else (width, height)


@contextmanager
def _opened(file: Path) -> Iterator[Image.Image]:
    """The file as Pillow sees it, with everything that can go wrong told in a sentence."""
    try:
        with warnings.catch_warnings(), Image.open(file) as image:
            warnings.simplefilter("ignore")
            yield image
    except PictureError:
        raise
    except FileNotFoundError:
        raise PictureError(_("{file}: the picture is missing").format(file=file.name)) from None
    except Image.DecompressionBombError:
        raise PictureError(_("{file}: too large to show").format(file=file.name)) from None
    # Decoders of broken files raise almost anything.
    except Exception as error:
        if isinstance(error, OSError) and error.errno and error.strerror:
            message = f"{file.name}: {error.strerror}"
        elif file.suffix.lower() in (".heic", ".heif", ".avif"):
            message = _("{file}: this format cannot be read; save it as JPEG and try again")
        else:
            message = _("{file}: this file cannot be read as a picture")
        raise PictureError(message.format(file=file.name)) from None


def _eight_bits(image: Image.Image) -> Image.Image:
    """`image` with at most 8 bits per channel; Pillow's own conversion clips instead of scaling."""
    if image.mode not in _DEEP_GREY:
        return image
    white = 65_535.0 if image.mode.startswith("I") else 1.0
    return image.convert("F").point(lambda value: value * (255.0 / white) + 0.0).convert("L")


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        image = image.convert("RGBA")
        page = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(page, image).convert("RGB")
    return image.convert("RGB")


def _to_srgb(image: Image.Image) -> Image.Image:
    """`image` in RGB on white, in the colours that its profile means; sRGB where it has none."""
    from PIL import ImageCms  # loads a library of its own

    profile = image.info.get("icc_profile")
    flat = image if image.mode == "CMYK" else _on_white(image)
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            changed = ImageCms.profileToProfile(flat, source, target, outputMode="RGB")
        # A profile may be broken, or one for grey in a picture of colours.
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            changed = None
        if changed is not None:
            return changed
    return flat.convert("RGB")
