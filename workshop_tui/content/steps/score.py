"""Score a whole post with the rubric: one's own, then a peer's."""

from __future__ import annotations

from workshop_tui.content.posts import SamplePost

from .base import BaseStep


class SelfScore(BaseStep, frozen=True, forbid_unknown_fields=True, tag="self_score"):
    """Score the post that one made in the steps before."""


class PeerScore(BaseStep, frozen=True, forbid_unknown_fields=True, tag="peer_score"):
    """Score a post that somebody else made of the same material, without knowing who.

    `practice` is the post to score as long as nobody else's is in the data file.
    """

    practice: SamplePost
