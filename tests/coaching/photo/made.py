"""Pictures for the tests of the photo coach: made ones, the shipped ones, and faults."""

from __future__ import annotations

import io
import random
from functools import cache
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from workshop_tui.coaching.photo import LONG_SIDE, Measure, PhotoReport, examine
from workshop_tui.content.places import content_dir
from workshop_tui.pictures import open_picture

GOOD_SCENES = (
    "exercises/foto-01-dari-berbaris-ke-bekerja/after.webp",
    "exercises/narasi-01-dari-acara-ke-warga/after.webp",
    "sample_posts/s06-keripik-berlabel/photo.webp",
)
TILTED_SCENES = (
    "exercises/foto-01-dari-berbaris-ke-bekerja/before.webp",
    "sample_posts/s01-rapat-koordinasi/photo.webp",
)


def scene_file(name: str) -> Path:
    """The file of a shipped picture."""
    folder, _slash, rest = name.partition("/")
    return content_dir(folder) / rest


@cache
def scene(name: str) -> Image.Image:
    """A shipped picture, as the coach gets it."""
    return open_picture(scene_file(name), LONG_SIDE)


@cache
def village() -> Image.Image:
    """A drawn street of 1350 by 1080 pixels: level, sharp, of many tones, with a little grain."""
    chance = random.Random(7)
    picture = Image.new("RGB", (1350, 1080), (120, 105, 90))
    draw = ImageDraw.Draw(picture)
    for y in range(700):
        draw.line((0, y, 1350, y), fill=(110 + y // 8, 150 + y // 10, 215))
    for x in range(0, 1350, 150):
        top = chance.randrange(250, 500)
        wall = tuple(chance.randrange(60, 240) for _ in range(3))
        draw.rectangle((x, top, x + 130, 700), fill=wall)
        draw.rectangle((x + 15, top + 60, x + 50, top + 130), fill=(30, 35, 45))
        draw.rectangle((x + 80, top + 60, x + 115, 699), fill=(230, 225, 210))
    for y in range(740, 1080, 110):
        draw.line((0, y, 1350, y), fill=(60, 55, 50), width=5)
    return grainy(picture, 2)


def turned(picture: Image.Image, degrees: float) -> Image.Image:
    """Turned clockwise, without the corners."""
    cut = 0.18
    width, height = picture.size
    box = (width * cut, height * cut, width * (1 - cut), height * (1 - cut))
    rotated = picture.rotate(-degrees, Image.Resampling.BICUBIC)
    return rotated.crop((int(box[0]), int(box[1]), int(box[2]), int(box[3])))


def brighter(picture: Image.Image, factor: float) -> Image.Image:
    """Every level times `factor`."""
    return picture.point([min(255, round(level * factor)) for level in range(256)] * 3)


def faded(picture: Image.Image) -> Image.Image:
    """A third of the contrast."""
    return picture.point([round(150 + 0.3 * (level - 128)) for level in range(256)] * 3)


def out_of_focus(picture: Image.Image) -> Image.Image:
    """A Gaussian blur."""
    return picture.filter(ImageFilter.GaussianBlur(3))


def grainy(picture: Image.Image, deviation: float = 15) -> Image.Image:
    """Noise of that standard deviation in levels, evenly spread."""
    chance = random.Random(3)
    levels = [128 + round((level - 127.5) / 73.9 * deviation) for level in range(256)]
    size = picture.width * picture.height
    bands = [
        ImageChops.add(
            band,
            Image.frombytes("L", picture.size, chance.randbytes(size)).point(levels),
            offset=-128,
        )
        for band in picture.split()
    ]
    return Image.merge("RGB", bands)


def squeezed(picture: Image.Image, quality: int) -> Image.Image:
    """What comes back from a JPEG of that quality."""
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=quality)
    return Image.open(file).convert("RGB")


def names(measures: tuple[Measure, ...]) -> list[str]:
    """The ids of measures, in order."""
    return [measure.id for measure in measures]


@cache
def village_report() -> PhotoReport:
    """What is measured in the village as it is."""
    return examine(village(), village())


def spoken(report: PhotoReport) -> set[str]:
    """The ids of everything out of its range."""
    return set(names(report.all_findings))
