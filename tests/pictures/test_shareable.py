"""The copy that goes into a post: upright, small, in sRGB, and silent about where it comes from."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageCms

from tests.hostile_pictures import HOSTILE, SHOWN, encoded, picture, turned, write_hostile
from workshop_tui.pictures import PictureError, shareable_copy, tells_place
from workshop_tui.records import UNCHANGED, Crop, Development, Edits

SECRETS = (b"Sumberasri", b"Canon", b"xmpmeta", b"2026:08", b"Pak Marto", b"Adobe", b"ICC_PROFILE")


def talkative(folder: Path) -> Path:
    """A photo that tells everything: place, camera, date, XMP, comment, profile."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Canon Sumberasri"
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.DateTime] = "2026:08:17 10:00:00"
    exif[ExifTags.IFD.GPSInfo] = {1: "S", 2: (7.0, 1.0, 2.0), 3: "E", 4: (110.0, 3.0, 4.0)}
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    file = folder / "dari ponsel.jpg"
    picture(size=(3_000, 2_000)).save(
        file,
        "JPEG",
        exif=exif,
        xmp=b"<x:xmpmeta>Pak Marto</x:xmpmeta>",
        comment=b"Pak Marto, RT 2",
        icc_profile=profile,
    )
    return file


def segments(jpeg: bytes) -> set[int]:
    """The markers of the segments before the pixels."""
    found, at = set(), 2
    while jpeg[at + 1] != 0xDA:
        found.add(jpeg[at + 1])
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4])
    return found


def test_nothing_but_the_pixels_comes_along(tmp_path: Path) -> None:
    file = talkative(tmp_path)
    original = file.read_bytes()
    assert tells_place(file)
    assert all(secret in original for secret in SECRETS[:5])
    copy = shareable_copy(file, UNCHANGED)
    assert not any(secret in copy for secret in SECRETS)
    # JFIF alone: neither EXIF, XMP and ICC profile (APP1, APP2), IPTC (APP13) nor a comment.
    assert {m for m in segments(copy) if 0xE0 <= m <= 0xFE} == {0xE0}
    with Image.open(BytesIO(copy)) as image:
        assert dict(image.getexif()) == {}
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert (image.mode, image.size) == ("RGB", (900, 1350))
    (tmp_path / "copy.jpg").write_bytes(copy)
    assert not tells_place(tmp_path / "copy.jpg")
    assert file.read_bytes() == original


def test_edits_are_done_in_it_at_full_size(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    Image.new("RGB", (3_000, 2_000), (60, 60, 60)).save(file)
    half = Edits(Development(exposure=1.0), Crop(0.25, 0.25, 0.5, 0.5))
    with Image.open(BytesIO(shareable_copy(file, half))) as image:
        assert image.size == (1350, 900)
        assert image.getpixel((9, 9)) > (75, 75, 75)  # type: ignore[operator]
    small = Edits(crop=Crop(0.45, 0.45, 0.1, 0.1))
    with Image.open(BytesIO(shareable_copy(file, small))) as image:
        assert image.size == (300, 200)


def test_a_small_picture_is_not_enlarged(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(turned(6))
    with Image.open(BytesIO(shareable_copy(file, UNCHANGED))) as image:
        assert image.size == (80, 120)


def test_colours_of_another_profile_are_turned_into_srgb(tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"0000").replace(b"bXYZ", b"rXYZ").replace(b"0000", b"bXYZ")
    file = tmp_path / "a.png"
    Image.new("RGB", (90, 90), (250, 0, 0)).save(file, icc_profile=swapped)
    with Image.open(BytesIO(shareable_copy(file, UNCHANGED))) as image:
        red, _green, blue = image.getpixel((9, 9))  # type: ignore[misc]
        assert blue > 200 > red


def test_a_profile_that_cannot_be_used_is_left_out(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    grey = encoded(picture("L"), "JPEG", icc_profile=lab)
    broken = encoded(picture(), "PNG", icc_profile=b"no profile")
    for name, content in (("lab.jpg", grey), ("broken.png", broken)):
        file = tmp_path / name
        file.write_bytes(content)
        assert shareable_copy(file, UNCHANGED)


@pytest.mark.parametrize("name", HOSTILE)
def test_any_file_gives_a_bare_jpeg_or_a_sentence(tmp_path: Path, name: str) -> None:
    content, fate = HOSTILE[name]
    (tmp_path / name).write_bytes(content())
    if fate != SHOWN:
        with pytest.raises(PictureError, match=name):
            shareable_copy(tmp_path / name, UNCHANGED)
        return
    copy = shareable_copy(tmp_path / name, UNCHANGED)
    with Image.open(BytesIO(copy)) as image:
        image.load()
        assert (image.mode, image.format) == ("RGB", "JPEG")
        assert max(image.size) <= 1350
    assert {m for m in segments(copy) if 0xE0 <= m <= 0xFE} == {0xE0}


def test_asking_for_the_place_never_ends_in_a_traceback(tmp_path: Path) -> None:
    for file in write_hostile(tmp_path):
        try:
            assert not tells_place(file)
        except PictureError:
            continue
