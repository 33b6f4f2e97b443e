"""Turn a rendered PNG into the WebP file that ships."""

from pathlib import Path

from PIL import Image, ImageFilter

LIMIT = 150 * 1024


def save_webp(image: Image.Image, target: Path) -> int:
    """Save at quality 82, lower if it would be larger than 150 KB; return the bytes."""
    for quality in (82, 76, 70, 62, 54):
        image.save(target, quality=quality, method=6)
        if target.stat().st_size <= LIMIT:
            break
    return target.stat().st_size


def sharpen(image: Image.Image) -> Image.Image:
    """Sharpen as a phone does, or smooth clay measures as blurred."""
    return image.filter(ImageFilter.UnsharpMask(radius=1.6, percent=110, threshold=0))


def export(source: Path, target: Path, *, sharp: bool = True) -> int:
    """Write one render as WebP; pictures that are meant to be blurred stay as they are."""
    with Image.open(source) as opened:
        image = opened if opened.mode == "RGBA" else opened.convert("RGB")
        return save_webp(sharpen(image) if sharp else image, target)
