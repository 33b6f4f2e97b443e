"""Before/after pairs and posters as PNG files, to hand round or for the report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop_tui.content import PublicPost
from workshop_tui.locale import N_
from workshop_tui.locale.numbers import day

from .session import Session

if TYPE_CHECKING:
    from PIL.Image import Image

    from workshop_tui.pictures.levels import Level
    from workshop_tui.pictures.pair import Pair
    from workshop_tui.records.poster import Poster

LONGEST_SIDE: Final = 1_600
"""Pixels of a picture that goes into a card; no card shows more."""


class Card(StrEnum):
    """The sheets that a pair can be laid out on."""

    SHARE = "share"
    A4 = "a4"


CARD_NAMES: Final = {
    Card.SHARE: N_("4:5 picture, to share"),
    Card.A4: N_("A4 page, for the report"),
}


def pair_of(session: Session, subject: str) -> Pair:
    """The post `subject` before and after: with one's own caption, or with the expert's.

    Raises:
        LookupError: it is a sample post for which there is no caption of one's own yet.
        PictureError: a picture cannot be read.
    """
    from workshop_tui.pictures import open_picture
    from workshop_tui.pictures.pair import Pair, Side

    def side(caption: str, post: PublicPost) -> Side:
        file = session.picture_file(subject, post.picture)
        return Side(caption, open_picture(file, LONGEST_SIDE))

    before = session.source(subject)
    if before is None:
        raise LookupError(subject)
    exercise = session.library.exercises.get(subject)
    after = exercise.after if exercise else before
    versions = session.versions(subject)
    if not versions and exercise is None:
        raise LookupError(subject)
    own = versions[-1].rewrite.caption if versions else after.caption
    profile = session.profile()
    return Pair(
        title=session.title_of(subject),
        before=side(before.caption, before),
        after=side(own, after),
        levels=_levels(session, subject),
        author=profile.name if profile else "",
        agency=profile.agency if profile else "",
        date=day(date.today()),  # noqa: DTZ011  the day on the wall of this room
        invented=subject in session.library.folders,
    )


def write_card(pair: Pair, card: Card, name: str, folders: Sequence[Path]) -> Path:
    """Lay out `pair` and write it into the first folder that takes it; returns the file.

    Raises:
        OSError: none of the folders takes it.
    """
    from workshop_tui.pictures.pair import A4, SHARE, pair_card

    return _write(pair_card(pair, A4 if card is Card.A4 else SHARE), name, folders)


def write_poster(poster: Poster, name: str, folders: Sequence[Path]) -> Path:
    """Draw `poster` and write it into the first folder that takes it; returns the file.

    Raises:
        OSError: none of the folders takes it.
    """
    from workshop_tui.pictures.poster import draw_poster

    return _write(draw_poster(poster), name, folders)


def export_folders(session: Session) -> list[Path]:
    """Where a picture may go: the person's pictures, else beside the data file."""
    from platformdirs import user_pictures_path

    return [user_pictures_path(), session.workshop.path.parent]


def _write(image: Image, name: str, folders: Sequence[Path]) -> Path:
    from workshop_tui.pictures.png import save_png

    problem: OSError = FileNotFoundError(", ".join(map(str, folders)))
    for folder in folders:
        try:
            file = _unused(folder, name)
            save_png(image, file)
        except OSError as error:
            problem = error
        else:
            return file
    raise problem


def _unused(folder: Path, name: str) -> Path:
    numbers = ["", *(f"-{number}" for number in range(2, 1_000))]
    return next(f for n in numbers if not (f := folder / f"{name}{n}.png").exists())


def _levels(session: Session, subject: str) -> tuple[Level, ...]:
    from workshop_tui.pictures.levels import Level

    post, critique = session.posts().get(subject), session.critique(subject)
    if post is None or critique is None:
        return ()
    return tuple(
        Level(
            str(criterion.short),
            critique.levels[criterion.code],
            reference.level if (reference := post.reference.get(criterion.code)) else None,
        )
        for criterion in session.library.rubric.criteria
        if criterion.code in critique.levels
    )
