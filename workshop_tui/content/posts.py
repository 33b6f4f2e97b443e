"""Posts: what an account showed to the public, and how an expert judged it."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from .text import Text

Level = Annotated[int, msgspec.Meta(ge=1, le=4)]
Identifier = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,39}$")]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
Caption = Annotated[str, msgspec.Meta(max_length=5_000)]
Share = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
Platform = Literal["instagram", "facebook", "threads", "x"]


class Picture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A picture file beside the TOML file, with what is truly seen in it.

    `alt` describes the picture to whoever cannot see it here; it is not the post's own alt text,
    which may be missing or bad. `source` says what made the file.
    """

    file: Annotated[str, msgspec.Meta(pattern=r"^[\w-]+(\.[\w-]+)*\.(webp|png|jpe?g)$")]
    alt: Text
    source: str = ""


class Spot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A place in a picture that is worth a look; `at` are shares of its width and height."""

    at: tuple[Share, Share]
    note: Text


class PublicPost(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A post as the public sees it; `gloss_en` says in English what the caption says."""

    account: Name
    platform: Platform
    picture: Picture
    caption: Caption
    alt: Caption = ""
    gloss_en: Caption = ""


class ReferenceLevel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The level an expert gave on one criterion, and why."""

    level: Level
    reason: Text


class JudgedPost(PublicPost, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A post to critique; `reference` is empty where no expert has judged it."""

    id: Identifier
    title: Text
    reference: dict[str, ReferenceLevel] = {}

    @property
    def code(self) -> str:
        """What to call it in a list, in a few characters."""
        return self.id


class SamplePost(JudgedPost, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A post that is taught with, with the expert's level for every criterion of the rubric.

    A `sealed` one belongs to the pre-test and the post-test: it is critiqued in both, and the
    expert's levels are shown when the post-test is over.
    """

    reference: dict[str, ReferenceLevel]
    sealed: bool = False
