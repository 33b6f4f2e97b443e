"""A caption as the checks read it: what many of them need, found once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Literal

from .context import Context
from .counts import HASHTAG, sentence_spans, words
from .graphemes import EMOJI
from .lexicon import Lexicon, any_of, pattern
from .normal import NormalText, Span, normal_text

PREVIEW: Final = 125
"""Characters shown before "more" where the platform's facts do not say: Instagram's figure."""
OPENING: Final = 260
"""Characters in which a ceremonial opening shows itself."""

_LETTERS: Final = re.compile(r"[A-Za-zÀ-ÿ]+(?:[-'’][A-Za-zÀ-ÿ]+)*")
_TRAILING: Final = re.compile(r"(?:(?<![\w&/])#\w+|(?<![\w.])@[\w.]+)$")
_LEADING: Final = re.compile(r"[\W_]*")
_DATELINES: Final = (
    re.compile(r"[A-Z][\w. ]{2,30}?,? ?(?:\d{1,2}[ /]\w+[ /]\d{2,4})? ?[–—-] "),
    re.compile(r"[A-Z][\w ]{2,25}, \d{1,2} \w+ \d{4}\.? "),
    re.compile(r"(?:\[[^\]\n]{0,60}\]|\W)+"),
)

PostType = Literal["event", "service", "other"]


class Reading:
    """One text and what surrounds it.

    All positions are those of `text`, the form for matching; `span()` gives back those of the
    original. What is looked for is looked for in the `body`, the beginning of the text without the
    hashtags, mentions and emoji it ends with; blanked texts keep every position.
    """

    def __init__(self, original: str, context: Context) -> None:
        self.context = context
        self.normal: NormalText = normal_text(original)
        self.text = self.normal.text

    @property
    def lexicon(self) -> Lexicon:
        """The words to look for."""
        return self.context.lexicon

    @cached_property
    def body(self) -> str:
        """The text up to its block of hashtags, mentions and emoji."""
        return self.text[: _end_of_body(self.text)]

    @cached_property
    def prose(self) -> str:
        """The body with spaces in the place of its hashtags."""
        return blank(HASHTAG, self.body)

    @cached_property
    def words(self) -> list[str]:
        """The words of the body, made of letters only."""
        return _LETTERS.findall(self.prose)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the body."""
        return sentence_spans(self.prose)

    @cached_property
    def sentence_lengths(self) -> tuple[int, ...]:
        """The words and numbers of each sentence."""
        return tuple(len(words(span.of(self.prose))) for span in self.sentences)

    @cached_property
    def hook(self) -> Span:
        """What the feed shows, from the first letter on and cut at a word."""
        limit = self.context.limits.caption.before_more
        start = _skip(_LEADING, self.body, 0)
        end = min(len(self.body), start + (limit.most if limit else PREVIEW))
        if end < len(self.body):
            cut = self.body.rfind(" ", start, end)
            end = cut if cut > start else end
        return Span(start, end)

    @cached_property
    def opening(self) -> Span:
        """The first characters after a dateline such as `SUMBERASRI, 3/6/2026 –`."""
        start = _skip(_LEADING, self.body, 0)
        for dateline in _DATELINES:
            start = _skip(dateline, self.body, start)
        return Span(start, min(len(self.body), start + OPENING))

    @cached_property
    def ceremonial_opening(self) -> Span | None:
        """The stretch by which the opening is one of a ceremony."""
        opening = self.opening.of(self.body).replace("\n", " ")
        for source in self.lexicon.patterns.ceremonial_openings:
            if found := pattern(source).search(opening):
                start = self.opening.start
                return Span(start + found.start(), start + found.end())
        return None

    @cached_property
    def post_type(self) -> PostType:
        """What the post is about, by its words."""
        if any_of(self.lexicon.words.events).search(self.body):
            return "event"
        return "service" if any_of(self.lexicon.words.services).search(self.body) else "other"

    @cached_property
    def hashtags(self) -> tuple[Span, ...]:
        """The hashtags of the whole text."""
        return tuple(Span(*found.span()) for found in HASHTAG.finditer(self.text))

    @cached_property
    def emoji(self) -> tuple[Span, ...]:
        """The emoji of the whole text."""
        return tuple(Span(*found.span()) for found in EMOJI.finditer(self.text))

    @cached_property
    def capital_share(self) -> float:
        """The part of the body's letters that are capitals."""
        letters = sum(map(str.isalpha, self.body))
        return sum(map(str.isupper, self.body)) / max(1, letters)

    def has(self, phrases: tuple[str, ...], within: Span | None = None) -> bool:
        """Does the body, or that stretch of it, hold one of the phrases?"""
        start, end = within or (0, len(self.body))
        return any_of(phrases).search(self.body, start, end) is not None

    def matches(self, source: str, within: Span | None = None, heed_case: bool = False) -> bool:
        """Does the body, or that stretch of it, match a pattern of the lexicon?"""
        start, end = within or (0, len(self.body))
        return pattern(source, heed_case).search(self.body, start, end) is not None

    def sentences_in(self, stretch: Span) -> Iterator[Span]:
        """The sentences that a stretch of the body touches."""
        first = bisect_right(self.sentences, stretch.start, key=lambda sentence: sentence.end)
        for number in range(first, len(self.sentences)):
            if self.sentences[number].start >= stretch.end:
                return
            yield self.sentences[number]

    def sentence_at(self, position: int) -> Span | None:
        """The sentence that a position of the body is in."""
        return next(self.sentences_in(Span(position, position + 1)), None)


def blank(what: re.Pattern[str], text: str) -> str:
    """The text with spaces in the place of every match."""
    return what.sub(lambda found: " " * len(found.group()), text)


def spans_of(what: re.Pattern[str], text: str) -> Iterator[Span]:
    """Where a pattern matches."""
    return (Span(*found.span()) for found in what.finditer(text))


def _skip(what: re.Pattern[str], text: str, start: int) -> int:
    found = what.match(text, start)
    return found.end() if found else start


def _end_of_body(text: str) -> int:
    """Where the closing block of hashtags, mentions and emoji begins."""
    end = len(text.rstrip())
    emoji = {found.end(): found.start() for found in EMOJI.finditer(text)}
    while end:
        line_start = max(0, end - 200)
        if end in emoji:
            end = emoji[end]
        elif found := _TRAILING.search(text[line_start:end]):
            end = line_start + found.start()
        else:
            break
        while end and text[end - 1].isspace():
            end -= 1
    return end
