"""The words by which the coach recognises things: data that an office can extend.

`lexicon.toml` ships with the program. An office's own file has the same shape and holds only what
it adds: words under `[words]`, its numbers under `[phones]`. The patterns are ours alone, because a
pattern can be slow without looking so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Final, TypeAlias

import msgspec

from workshop_tui.content.files import ContentError, read_model
from workshop_tui.content.problems import Problem, shown
from workshop_tui.locale import _

FILE: Final = Path(__file__).with_name("lexicon.toml")

Phrase: TypeAlias = Annotated[str, msgspec.Meta(min_length=1, max_length=80)]
Phrases: TypeAlias = Annotated[tuple[Phrase, ...], msgspec.Meta(max_length=2_000)]
Source: TypeAlias = Annotated[str, msgspec.Meta(min_length=1)]
Number: TypeAlias = Annotated[str, msgspec.Meta(pattern=r"^\+?[0-9][0-9 .\-]{1,24}$")]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases by what they show; `lexicon.toml` says of each field what belongs there."""

    events: Phrases = ()
    services: Phrases = ()
    residents: Phrases = ()
    benefits: Phrases = ()
    changes: Phrases = ()
    strong_openings: Phrases = ()
    numbers: Phrases = ()
    calls: Phrases = ()
    imperatives: Phrases = ()
    calls_needing_details: Phrases = ()
    cliches: Phrases = ()
    office_phrases: Phrases = ()
    titles: Phrases = ()
    known_acronyms: Phrases = ()
    office_acronyms: Phrases = ()
    english: Phrases = ()
    accepted_english: Phrases = ()
    generic_hashtags: Phrases = ()
    one_word_hashtags: Phrases = ()
    hashtag_beginnings: Phrases = ()
    account_numbers: Phrases = ()
    official_phone_words: Phrases = ()
    homes: Phrases = ()
    public_places: Phrases = ()
    not_names: Phrases = ()
    anonymised: Phrases = ()
    chain_phrases: Phrases = ()
    chain_debunked: Phrases = ()
    partisan_phrases: Phrases = ()
    parties: Phrases = ()
    election_information: Phrases = ()
    demeaning: Phrases = ()
    demeaning_quoted: Phrases = ()


class Phones(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Numbers that an office gives to residents."""

    official: tuple[Number, ...] = ()


class Story(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns of what makes a story."""

    quote: Source
    named_resident: Source
    voice: Source
    change: Source
    cause: Source
    figure: Source
    scene: Source


class Patterns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Regular expressions by what they show."""

    benefit_signals: Source
    call_suffix: Source
    implied_call: Source
    price: Source
    named_parent: Source
    child: Source
    when: Source
    where: Source
    institution: Source
    why: Source
    how: Source
    contact: Source
    titles: Source
    degrees: Source
    absolute_claims: Source
    partisan_numbers: Source
    praise_of_incumbent: Source
    private_phone: Source
    vulnerable_person: Source
    sensitive_status: Source
    bad_alt: Source
    ceremonial_openings: Annotated[tuple[Source, ...], msgspec.Meta(min_length=1)]
    story: Story


class Extension(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An office's own words and numbers."""

    words: Words = Words()
    phones: Phones = Phones()


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that the checks look for."""

    words: Words
    patterns: Patterns
    phones: Phones = Phones()

    def extended(self, by: Extension) -> Lexicon:
        """The lexicon with an office's own words and numbers added."""
        merged = {
            name: tuple(dict.fromkeys((*getattr(self.words, name), *getattr(by.words, name))))
            for name in Words.__struct_fields__
        }
        official = tuple(dict.fromkeys((*self.phones.official, *by.phones.official)))
        return Lexicon(Words(**merged), self.patterns, Phones(official))


def read_extension(file: Path) -> Extension:
    """An office's own words.

    Raises:
        ContentError: the file cannot be used; the message names the line or the field.
    """
    return read_model(file, Extension)


def read_lexicon(file: Path = FILE) -> Lexicon:
    """A whole lexicon.

    Raises:
        ContentError: the file cannot be used, or a pattern in it is none.
    """
    lexicon = read_model(file, Lexicon)
    for where, source in _sources(lexicon.patterns):
        try:
            re.compile(source)
        except re.error as error:
            expected = _("a regular expression ({detail})").format(detail=error)
            raise ContentError(Problem(file, where, shown(source), expected)) from None
    return lexicon


def _sources(patterns: Patterns) -> Iterator[tuple[str, str]]:
    for name in patterns.__struct_fields__:
        value = getattr(patterns, name)
        if isinstance(value, Story):
            for part in value.__struct_fields__:
                yield f"patterns.story.{part}", getattr(value, part)
        elif isinstance(value, tuple):
            yield from ((f"patterns.{name}[{n}]", source) for n, source in enumerate(value, 1))
        else:
            yield f"patterns.{name}", value


@cache
def shipped_lexicon() -> Lexicon:
    """The lexicon that ships with the program, read once."""
    return read_lexicon()


@cache
def any_of(phrases: tuple[str, ...], ending: str = "", heed_case: bool = False) -> re.Pattern[str]:
    """A pattern for any of the phrases as whole words, the longest that is there.

    A space in a phrase stands for any white space. No phrase at all matches nothing.
    """
    keys = (" ".join(phrase.split()) for phrase in phrases)
    alternatives = _branches(frozenset(keys if heed_case else map(str.lower, keys)))
    return re.compile(
        rf"(?<![\w-])(?:{alternatives}){ending}(?![\w-])", re.NOFLAG if heed_case else re.IGNORECASE
    )


def _branches(phrases: frozenset[str]) -> str:
    """Alternatives that share their beginnings: several times as fast as a plain list of them."""
    following: dict[str, set[str]] = {}
    for phrase in phrases:
        if phrase:
            following.setdefault(phrase[0], set()).add(phrase[1:])
    branches = [
        (r"\s+" if letter == " " else re.escape(letter)) + _group(frozenset(rests))
        for letter, rests in sorted(following.items())
    ]
    return "|".join(branches) or "(?!)"


def _group(rests: frozenset[str]) -> str:
    if rests == {""}:
        return ""
    return f"(?:{_branches(rests)})" + ("?" if "" in rests else "")


@cache
def pattern(source: str, heed_case: bool = False) -> re.Pattern[str]:
    """A pattern of the lexicon, compiled once."""
    return re.compile(source, re.NOFLAG if heed_case else re.IGNORECASE)
