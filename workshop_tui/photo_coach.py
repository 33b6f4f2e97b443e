"""What `workshop-tui coach --photo FILE` does: open the file, measure it, put it in words."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PIL import Image

from workshop_tui.coaching.photo import LONG_SIDE, PhotoReport, examine
from workshop_tui.locale import _
from workshop_tui.pictures import PictureError, edited, open_picture
from workshop_tui.records import UNCHANGED, Edits

MOST_EDITED: Final = 4_000
"""Pixels of the longest side that are edited to be measured."""


def examine_file(file: Path, edits: Edits = UNCHANGED) -> PhotoReport:
    """Measure the photo in `file`, as it is after `edits`.

    Raises:
        PictureError: the file is missing, no picture, broken or too large.
    """
    if edits != UNCHANGED:
        picture = edited(open_picture(file, MOST_EDITED), edits)
        return examine(picture, picture.convert("L"))
    picture = open_picture(file, LONG_SIDE)  # also refuses what is too large to decode below
    return examine(picture, own_pixels(file))


def own_pixels(file: Path) -> Image.Image:
    """The luma of a picture's own pixels, as they are in the file: not resized and not turned.

    Raises:
        PictureError: they cannot be read.
    """
    try:
        with warnings.catch_warnings(), Image.open(file) as image:
            warnings.simplefilter("ignore")
            image.draft("L", image.size)  # a JPEG then leaves its colours alone
            return image.convert("L")
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError):
        raise PictureError(
            _("{file}: this file cannot be read as a picture").format(file=file.name)
        ) from None


def in_lines(report: PhotoReport) -> Iterator[str]:
    """The findings with value and range, what was not judged, and what to ask the eye."""
    if not report.findings:
        yield _("Nothing measured stands out.")
    for measure in report.findings:
        yield measure.sentence
        yield f"    {measure.reading}"
    for title, measures in (
        (_("Not judged in this photo:"), report.unjudged),
        (_("No measure can tell; ask your eye:"), report.questions),
    ):
        sentences = dict.fromkeys(measure.sentence for measure in measures)
        if sentences:
            yield ""
            yield title
            yield from (f"  - {sentence}" for sentence in sentences)
