"""Is every picture of our own there, as its manifest says? It is never rendered here."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tools.scenes.manifest import Picture, pictures

ROOT = Path(__file__).parent.parent
LARGEST = 150 * 1024


def file_of(picture: Picture) -> Path:
    """Where it is used, or where it waits for its exercise."""
    used = ROOT / picture.file
    return used if used.exists() else picture.rendered


@pytest.mark.parametrize("picture", pictures().values(), ids=lambda picture: picture.name)
def test_a_picture_is_as_the_manifest_says(picture: Picture) -> None:
    file = file_of(picture)
    assert file.stat().st_size <= LARGEST
    with Image.open(file) as image:
        image.load()
        assert (image.format, image.size) == ("WEBP", (picture.width, picture.height))
        assert not image.getexif()
    assert all(picture.alt[language].strip() for language in ("id", "en"))
    assert picture.shows


def test_no_picture_lies_in_two_places() -> None:
    for picture in pictures().values():
        places = {file for file in (ROOT / picture.file, picture.rendered) if file.exists()}
        assert len(places) == 1, picture.name


def test_every_picture_of_the_material_is_in_the_manifest() -> None:
    known = {picture.file for picture in pictures().values()}
    shipped = {
        file.relative_to(ROOT).as_posix()
        for folder in ("exercises", "sample_posts")
        for file in (ROOT / folder).rglob("*.webp")
    }
    assert shipped <= known
