"""Exercises: from a poor post, step by step, to a better one."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from .posts import Identifier, PublicPost, Spot
from .steps import Step
from .text import Text


class Minutes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long the exercise takes in a room and alone."""

    live: Annotated[int, msgspec.Meta(ge=1, le=240)]
    solo: Annotated[int, msgspec.Meta(ge=1, le=240)]


class Before(PublicPost, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The poor post, with the codes of the faults it shows and where to look for them."""

    faults: tuple[str, ...] = ()
    spots: Annotated[tuple[Spot, ...], msgspec.Meta(max_length=5)] = ()


class After(PublicPost, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The better post: what changed, in a few words each, and why it works."""

    changes: Annotated[tuple[Text, ...], msgspec.Meta(min_length=1, max_length=6)]
    explanation: Text
    spots: Annotated[tuple[Spot, ...], msgspec.Meta(max_length=5)] = ()


class Exercise(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One lesson: a goal, a *before*, steps, and an *after* that is shown last.

    Attributes:
        track: id of the track it belongs to; its place in the track is that of its id.
        hints: help in steps, the gentlest first.
        debrief: questions for the group afterwards.
        facilitator_note: for the person who leads the room.
    """

    id: Identifier
    track: Identifier
    title: Text
    goal: Text
    difficulty: Literal["basic", "intermediate", "advanced"]
    minutes: Minutes
    before: Before
    steps: Annotated[tuple[Step, ...], msgspec.Meta(min_length=1, max_length=12)]
    after: After
    hints: tuple[Text, ...] = ()
    debrief: tuple[Text, ...] = ()
    facilitator_note: Text | None = None


class Track(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A strand of the training."""

    id: Identifier
    name: Text
    goal: Text


class Tracks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `tracks.toml`: the strands, in the order in which they are taught."""

    tracks: tuple[Track, ...]


class Faults(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `faults.toml`: the names of faults, by code."""

    faults: dict[str, Text]
