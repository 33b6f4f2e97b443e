"""What platforms accept and show, from one dated file.

The figures stand in `platforms.toml` with their sources, because they change more often than the
program. Whoever shows one also says as of when: `month_in_words(platform_facts().month)`.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Final

import msgspec

from workshop_tui.content.files import read_model
from workshop_tui.content.posts import Platform as PlatformKey

FILE: Final = Path(__file__).with_name("platforms.toml")

Positive = Annotated[int, msgspec.Meta(gt=0)]
Source = Annotated[str, msgspec.Meta(min_length=1)]


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A width and a height, in pixels or as a ratio."""

    width: Positive
    height: Positive
    source: Source

    @property
    def ratio(self) -> float:
        """Width over height."""
        return self.width / self.height


class Format(Shape, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A shape in pixels that a platform shows whole; `safe` is the one to advise."""

    name: Annotated[str, msgspec.Meta(min_length=1)]
    safe: bool = False


class Feed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Pictures in the feed."""

    best_short_side: Positive
    narrowest: Shape
    widest: Shape
    formats: Annotated[tuple[Format, ...], msgspec.Meta(min_length=1)]


class Limit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The most that is allowed or shown; `about` where it differs between devices."""

    most: Positive
    source: Source
    about: bool = False


class Caption(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Limits of a caption: its characters, its hashtags, the characters shown before "more".

    A limit is missing where none is known. `links` says whether a link can be tapped.
    """

    characters: Limit
    links: bool
    hashtags: Limit | None = None
    before_more: Limit | None = None


class CaptionPlatform(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one platform does with captions."""

    name: Annotated[str, msgspec.Meta(min_length=1)]
    caption: Caption


class Platform(CaptionPlatform, frozen=True, forbid_unknown_fields=True):
    """One platform's facts; `grid` is what the profile shows of the safe format."""

    feed: Feed
    grid: Shape


class PlatformFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The facts of all platforms that we know, and the month they were true in."""

    as_of: Annotated[str, msgspec.Meta(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")]
    instagram: Platform
    facebook: CaptionPlatform
    threads: CaptionPlatform
    x: CaptionPlatform

    def of(self, platform: PlatformKey) -> CaptionPlatform:
        """The facts of a platform about captions."""
        facts: CaptionPlatform = getattr(self, platform)
        return facts

    @property
    def month(self) -> date:
        """The first day of that month, for `month_in_words()`."""
        return date.fromisoformat(f"{self.as_of}-01")


def read_platform_facts(file: Path = FILE) -> PlatformFacts:
    """The facts in `file`.

    Raises:
        ContentError: the file cannot be used; the message names the field and what belongs there.
    """
    return read_model(file, PlatformFacts)


@cache
def platform_facts() -> PlatformFacts:
    """The facts shipped with the program, read once."""
    return read_platform_facts()
