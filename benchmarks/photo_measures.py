"""How often each measure of a photo finds a fault we made, and how often it cries wolf.

    python -m benchmarks.photo_measures [--folder DIR]...

Faults are made in the repository's own scenes, and in the pictures of each folder given, which
should hold good photos. A finding must find at least 85 % of the faults it claims and speak on at
most 10 % of the pictures as they are, over all pictures together; the last column says who does
not. What is not a finding is shown all the same.
"""

from __future__ import annotations

import argparse
import io
import math
import random
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import NormalDist
from typing import TypeAlias

from PIL import Image, ImageChops, ImageFilter, ImageOps

from workshop_tui.coaching.photo import Kind, Measure, compression, exposure, noise, sharpness, tilt
from workshop_tui.coaching.photo.working import working_copy

Fault: TypeAlias = Callable[[Image.Image], Image.Image]

ROOT = Path(__file__).parent.parent
LEAST_FOUND = 0.85
MOST_FALSE = 0.10
FAULTY_ON_PURPOSE = {
    "exercises/foto-01-dari-berbaris-ke-bekerja/before.webp": "tilted",
    "exercises/visual-01-satu-poster-satu-pesan/after.webp": "a poster",
    "exercises/visual-01-satu-poster-satu-pesan/before.webp": "a poster",
    "sample_posts/s01-rapat-koordinasi/photo.webp": "tilted",
    "sample_posts/s05-pemutihan-pajak/photo.webp": "a poster",
}


@dataclass(frozen=True)
class Trial:
    """One fault, the measure that should find it, and whether a finding claims that it does."""

    measure: str
    name: str
    make: Fault | None
    claimed: bool = True


def blur(sigma: float) -> Fault:
    """Out of focus."""
    return lambda picture: picture.filter(ImageFilter.GaussianBlur(sigma))


def motion(picture: Image.Image) -> Image.Image:
    """The camera moved nine pixels sideways."""
    return picture.filter(ImageFilter.BoxBlur((4, 0)))


def enlarged(picture: Image.Image) -> Image.Image:
    """Blown up from 240 pixels on the long side."""
    small = picture.copy()
    small.thumbnail((240, 240))
    return small.resize(picture.size, Image.Resampling.BICUBIC)


def grain(sigma: float) -> Fault:
    """Gaussian noise of that many grey levels in each channel."""
    normal = NormalDist(128, sigma)
    levels = [round(min(255, max(0, normal.inv_cdf((i + 0.5) / 256)))) for i in range(256)]

    def make(picture: Image.Image) -> Image.Image:
        source = random.Random(1)
        pixels = picture.width * picture.height
        bands = [
            ImageChops.add(
                band,
                Image.frombytes("L", picture.size, source.randbytes(pixels)).point(levels),
                offset=-128,
            )
            for band in picture.split()
        ]
        return Image.merge("RGB", bands)

    return make


def stops(exposure_value: float) -> Fault:
    """Exposed by that many stops more, computed in linear light."""

    def level(value: int) -> int:
        part = value / 255
        light = part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        light = min(1.0, light * 2**exposure_value)
        part = 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
        return round(255 * part)

    levels = [level(value) for value in range(256)] * 3
    return lambda picture: picture.point(levels)


def faded(picture: Image.Image) -> Image.Image:
    """Contrast times 0.4."""
    return picture.point([round(128 + 0.4 * (value - 128)) for value in range(256)] * 3)


def squeezed(quality: int) -> Fault:
    """Saved as a JPEG of that quality."""

    def make(picture: Image.Image) -> Image.Image:
        file = io.BytesIO()
        picture.save(file, "JPEG", quality=quality)
        return Image.open(file).convert("RGB")

    return make


def turned(angle: float) -> Fault:
    """Turned clockwise, and cropped to the largest picture of the same shape without corners."""

    def make(picture: Image.Image) -> Image.Image:
        width, height = picture.size
        cosine, sine = math.cos(math.radians(abs(angle))), math.sin(math.radians(abs(angle)))
        part = min(
            width / (width * cosine + height * sine), height / (width * sine + height * cosine)
        )
        left, top = width * (1 - part) / 2, height * (1 - part) / 2
        rotated = picture.rotate(-angle, Image.Resampling.BICUBIC)
        return rotated.crop((int(left), int(top), int(width - left), int(height - top)))

    return make


TRIALS = (
    Trial("underexposed", "-2 stops", stops(-2)),
    Trial("underexposed", "-3 stops", stops(-3)),
    Trial("overexposed", "+2 stops", stops(2)),
    Trial("overexposed", "+1 stop (not claimed)", stops(1), claimed=False),
    Trial("backlit", "none made", None),
    Trial("flat", "contrast x 0.4", faded),
    Trial("blur", "Gaussian, sigma 2", blur(2)),
    Trial("blur", "Gaussian, sigma 4", blur(4)),
    Trial("blur", "motion, 9 pixels", motion),
    Trial("blur", "enlarged from 240 pixels", enlarged),
    Trial("detail", "Gaussian, sigma 2", blur(2)),
    Trial("detail", "enlarged from 240 pixels", enlarged),
    Trial("noise", "sigma 8", grain(8)),
    Trial("noise", "sigma 15", grain(15)),
    Trial("noise", "sigma 30", grain(30)),
    Trial("jpeg", "quality 25", squeezed(25)),
    Trial("jpeg", "quality 10", squeezed(10)),
    Trial("tilt", "4 degrees", turned(4)),
    Trial("tilt", "6 degrees", turned(6)),
    Trial("tilt", "8 degrees", turned(8)),
)


def measured(name: str, picture: Image.Image, own: Image.Image) -> Measure:
    """One measure of a working copy; `own` is what stands in the file."""
    light = exposure.tones(picture)
    found: dict[str, Callable[[], Measure]] = {
        "underexposed": lambda: exposure.underexposed(light),
        "overexposed": lambda: exposure.overexposed(light),
        "backlit": lambda: exposure.backlit(light),
        "flat": lambda: exposure.flat(light),
        "blur": lambda: sharpness.blurred(picture),
        "detail": lambda: sharpness.soft(picture, light),
        "noise": lambda: noise.noisy(picture),
        "jpeg": lambda: compression.blocky(own),
        "tilt": lambda: tilt.leaning(picture),
    }
    return found[name]()


@dataclass(frozen=True)
class Row:
    """Of one picture: what spoke before any fault was made, and which trials were found."""

    file: Path
    kinds: dict[str, Kind]
    false: frozenset[str]
    found: tuple[bool, ...]
    judged: frozenset[str]


def try_all(file: Path) -> Row:
    """All trials on one picture."""
    with Image.open(file) as image:
        own = image.convert("RGB")
        picture = working_copy(ImageOps.exif_transpose(image))
    names = {trial.measure for trial in TRIALS}
    before = {name: measured(name, picture, own) for name in names}
    found = []
    for trial in TRIALS:
        faulty = trial.make(picture) if trial.make else picture
        found.append(measured(trial.measure, faulty, faulty).fine is False)
    small = max(picture.size) < sharpness.LEAST_LONG_SIDE
    return Row(
        file,
        {name: measure.kind for name, measure in before.items()},
        frozenset(name for name, measure in before.items() if measure.fine is False),
        tuple(found),
        frozenset(names - ({"blur", "detail"} if small else set())),
    )


def own_scenes() -> Iterator[Path]:
    """The repository's pictures, without those that are faulty on purpose."""
    for folder in ("exercises", "sample_posts"):
        for file in sorted((ROOT / folder).glob("*/*.webp")):
            if file.relative_to(ROOT).as_posix() not in FAULTY_ON_PURPOSE:
                yield file


def pictures_in(folder: Path) -> list[Path]:
    """The pictures of a folder."""
    endings = {".jpg", ".jpeg", ".png", ".webp"}
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in endings)


def rate(rows: list[Row], number: int) -> tuple[int, int, int, int]:
    """Of a trial: found, of how many, false alarms, of how many."""
    name = TRIALS[number].measure
    judged = [row for row in rows if name in row.judged]
    found = sum(row.found[number] for row in judged) if TRIALS[number].make else 0
    return found, len(judged), sum(name in row.false for row in judged), len(judged)


def verdict(rows: list[Row], name: str) -> str:
    """Is this measure entitled to its kind?"""
    numbers = [i for i, trial in enumerate(TRIALS) if trial.measure == name and trial.claimed]
    rates = [rate(rows, i) for i in numbers]
    _found, of, false, judged = rates[0]
    share = sum(one[0] for one in rates) / max(1, of * len(rates))
    good = share >= LEAST_FOUND and false <= MOST_FALSE * judged
    kind = rows[0].kinds[name]
    if kind is Kind.FINDING:
        return "finding" if good else "finding, NOT EARNED"
    return f"{kind}" + (", could be a finding" if good else "")


def print_table(groups: dict[str, list[Row]]) -> bool:
    """The table in Markdown; returns whether every finding has earned its name."""
    titles = [f"{name} ({len(rows)}): found | false" for name, rows in groups.items()]
    print("| measure | fault | " + " | ".join(titles) + " | may be |")
    print("|---|---|" + "--:|--:|" * len(groups) + "---|")
    everything = [row for rows in groups.values() for row in rows]
    earned = True
    last = ""
    for number, trial in enumerate(TRIALS):
        cells = []
        for rows in groups.values():
            found, of, false, judged = rate(rows, number)
            cells.append(f"{100 * found / max(1, of):.0f} %" if trial.make else "")
            cells.append("" if trial.measure == last else f"{false}/{judged}")
        told = "" if trial.measure == last else verdict(everything, trial.measure)
        earned = earned and "NOT" not in told
        name = "" if trial.measure == last else trial.measure
        print(f"| {name} | {trial.name} | " + " | ".join(cells) + f" | {told} |")
        last = trial.measure
    return earned


def main() -> int:
    """Make all faults in all pictures and print who was found."""
    parser = argparse.ArgumentParser(description="Check the measures of photos on made faults.")
    parser.add_argument("--folder", type=Path, action="append", default=[], metavar="DIR")
    folders: list[Path] = parser.parse_args().folder
    files = {"own scenes": list(own_scenes())}
    files |= {folder.name: pictures_in(folder) for folder in folders}
    with ProcessPoolExecutor() as pool:
        groups = {name: list(pool.map(try_all, group)) for name, group in files.items() if group}
    earned = print_table(groups)
    print()
    for name, rows in groups.items():
        for row in rows:
            if row.false:
                print(f"{name}: {row.file.parent.name}/{row.file.name}: {sorted(row.false)}")
    return 0 if earned else 1


if __name__ == "__main__":
    sys.exit(main())
