"""What surrounds a caption."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop_tui.coaching.platforms import CaptionPlatform, PlatformFacts, platform_facts
from workshop_tui.content.posts import Platform

from .lexicon import Lexicon, shipped_lexicon


@dataclass(frozen=True)
class Context:
    """What the coach knows besides the caption.

    Attributes:
        platform: whose limits hold.
        alt: the alt text; nothing where there is no picture or nobody asks.
        picture_words: the words in the picture, which are searched for personal data too.
        earlier: captions that the account posted before.
        election: is it a time of elections?
        lexicon: the shipped one, or that with an office's own words.
        facts: what platforms accept.
    """

    platform: Platform = "instagram"
    alt: str | None = None
    picture_words: str = ""
    earlier: tuple[str, ...] = ()
    election: bool = False
    lexicon: Lexicon = field(default_factory=shipped_lexicon)
    facts: PlatformFacts = field(default_factory=platform_facts)

    @property
    def limits(self) -> CaptionPlatform:
        """The facts of the platform."""
        return self.facts.of(self.platform)
