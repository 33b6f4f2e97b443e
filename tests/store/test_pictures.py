"""Pictures of people's own posts: kept beside the file, copied along, never trusted."""

from __future__ import annotations

import errno
import hashlib
from pathlib import Path

import pytest

from tests.hostile_pictures import encoded, picture, png_of_size
from workshop_tui.records import OwnPost, new_record
from workshop_tui.store import PictureFolder, StoreError, StoreReadOnly, Workshop, pictures

PHOTO = encoded(picture(), "JPEG")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return tmp_path / "stick" / "teman.json"


def made_post(file: Path, photo: bytes = PHOTO, subject: str = "own-1") -> str:
    """An own post of a colleague, with its picture; returns the picture's name."""
    with Workshop.open(file) as workshop:
        name = workshop.pictures.keep(photo)
        workshop.add(new_record("ani", subject, OwnPost("@dinkes", "Antre di sini.", name)))
    return name


def test_a_picture_is_kept_under_its_hash_and_once(path: Path) -> None:
    folder = PictureFolder(path)
    name = folder.keep(PHOTO)
    assert name == hashlib.sha256(PHOTO).hexdigest()[:16] + ".jpg"
    assert folder.keep(PHOTO) == name
    assert folder.file(name) == path.parent / "workshop-pictures" / name
    assert [file.read_bytes() for file in folder.path.iterdir()] == [PHOTO]


def test_what_a_crash_left_half_written_does_no_harm(path: Path) -> None:
    folder = PictureFolder(path)
    name = pictures.name_of(PHOTO)
    folder.path.mkdir(parents=True)
    (folder.path / f"{name}.tmp").write_bytes(PHOTO[:50])
    folder.file(name).write_bytes(PHOTO[:70])
    assert folder.keep(PHOTO) == name
    assert folder.file(name).read_bytes() == PHOTO
    assert len(list(folder.path.iterdir())) == 1


@pytest.mark.parametrize(
    ("number", "told"), [(errno.ENOSPC, "The disk is full"), (errno.EIO, "could not be written")]
)
def test_a_disk_that_fails_is_told_and_nothing_is_left(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    def refuse(*_arguments: object) -> None:
        raise OSError(number, "no")

    folder = PictureFolder(path)
    monkeypatch.setattr("workshop_tui.store.files.fsync", refuse)
    with pytest.raises(StoreError, match=told):
        folder.keep(PHOTO)
    assert not folder.path.exists() or not list(folder.path.iterdir())
    monkeypatch.undo()
    assert folder.file(folder.keep(PHOTO)).read_bytes() == PHOTO


def test_a_folder_that_may_not_be_written_is_told(as_nobody: Path) -> None:
    data_file = as_nobody / "workshop.json"
    folder = PictureFolder(data_file)
    folder.path.mkdir()
    folder.path.chmod(0o500)
    with pytest.raises(StoreError, match="workshop-pictures could not be written"):
        folder.keep(PHOTO)
    folder.path.chmod(0o700)


def test_for_looking_only_nothing_is_written(path: Path) -> None:
    made_post(path)
    with (
        Workshop.open(path, read_only=True) as workshop,
        pytest.raises(StoreReadOnly, match="looking only"),
    ):
        workshop.pictures.keep(encoded(picture("L"), "JPEG"))


@pytest.mark.parametrize(
    "name",
    [
        "",
        "../workshop.json",
        "/etc/passwd",
        "\\\\server\\share\\a.jpg",
        "0123456789abcdef.jpg\n",
        "0123456789ABCDEF.jpg",
        "0123456789abcdef.png",
    ],
)
def test_a_name_that_none_of_ours_can_have_leads_nowhere(path: Path, name: str) -> None:
    folder = PictureFolder(path)
    assert folder.file(name).parent == folder.path
    assert not folder.file(name).exists()
    assert folder.bring(PictureFolder(path), [name]).copied == 0


def test_a_colleague_s_pictures_come_along_with_the_file(path: Path, other: Path) -> None:
    name = made_post(other)
    with Workshop.open(path) as workshop:
        report = workshop.merge(other)
        assert (report.pictures.copied, report.pictures.missing) == (1, 0)
        assert workshop.pictures.file(name).read_bytes() == PHOTO
        again = workshop.merge(other)
        assert (again.pictures.copied, again.pictures.missing) == (0, 0)


def test_without_the_folder_the_post_comes_and_the_picture_later(path: Path, other: Path) -> None:
    name = made_post(other)
    away = PictureFolder(other).path.rename(other.parent / "elsewhere")
    with Workshop.open(path) as workshop:
        report = workshop.merge(other)
        assert (dict(report.added), report.pictures.missing) == ({"ani": 1}, 1)
        assert not workshop.pictures.file(name).exists()
        away.rename(PictureFolder(other).path)
        assert workshop.merge(other).pictures.copied == 1


def test_only_what_is_sound_comes_in(path: Path, other: Path) -> None:
    bomb = png_of_size(60_000, 60_000)
    for number, content in enumerate((b"<script>", bomb, PHOTO[:600], b"")):
        made_post(other, content, f"own-{number}")
    forged = made_post(other, PHOTO, "own-9")
    PictureFolder(other).file(forged).write_bytes(encoded(picture("L"), "JPEG"))
    huge = made_post(other, PHOTO + b"x", "own-10")
    with PictureFolder(other).file(huge).open("ab") as file:
        file.truncate(pictures.MAX_BYTES + 1)
    with Workshop.open(path) as workshop:
        report = workshop.merge(other)
        assert (report.pictures.copied, report.pictures.missing) == (0, 6)
        assert not workshop.pictures.path.exists()


def test_a_full_disk_while_copying_loses_no_record(
    path: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_post(other)

    def refuse(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "no")

    with Workshop.open(path) as workshop:
        monkeypatch.setattr("workshop_tui.store.pictures.write_atomically", refuse)
        report = workshop.merge(other)
        assert sum(report.added.values()) == 1
        assert "disk is full" in report.pictures.notice
        assert len(workshop.records("post")) == 1
