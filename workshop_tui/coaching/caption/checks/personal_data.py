"""Numbers and addresses by which a person can be found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workshop_tui.coaching.caption.lexicon import any_of, pattern
from workshop_tui.coaching.caption.normal import Span
from workshop_tui.coaching.caption.reading import Reading, spans_of

from .finding import Finding

_IDENTITY: Final = (
    re.compile(r"(?<!\d)\d(?:[ .-]?\d){15}(?![ .-]?\d)"),
    re.compile(r"(?<!\d)\d(?:[ .-]?\d){17}(?![ .-]?\d)"),
    re.compile(
        r"\b(?:NIK|No\.? ?KK|Nomor (?:Induk Kependudukan|KK))[^\d\n]{0,12}\d{8,18}", re.IGNORECASE
    ),
)
_MOBILE: Final = re.compile(r"(?<!\d)(?:\+?62[ .-]?|0)8[1-9](?:[ .-]?\d){7,10}(?!\d)")
_PERSON_AFTER: Final = re.compile(r"\s*\(?(?:a\.n\.|an\.|(?:Bu|Pak|Bapak|Ibu|Mbak|Mas) [A-Z])")
_ADDRESS: Final = re.compile(
    r"\bRT[ .]{0,2}\d+(?:[ /]*(?:RW[ .]{0,2})?\d+)?"
    r"|\b(?:Jl\.?|Jalan)\s?[A-Z][\w ]{2,30}? (?:No\.?|nomor) ?\d+"
)
_PERSON: Final = re.compile(r"\b(?:Bu|Pak|Mbah|Ibu|Bapak) [A-Z][a-z]")


def identity_numbers(reading: Reading) -> Iterator[Finding]:
    """DP-NIK: the number of an identity card, a family card or a civil servant."""
    found = {span for number in _IDENTITY for span in spans_of(number, reading.text)}
    to_pay = any_of(reading.lexicon.words.account_numbers)
    spans = tuple(
        span
        for span in sorted(found)
        if not to_pay.search(reading.text, max(0, span.start - 60), span.start)
    )
    if spans:
        yield Finding(_merged(spans))


def _merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans in order, those that overlap made one."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)


def personal_phones(reading: Reading) -> Iterator[Finding]:
    """DP-TELEPON: a mobile number that seems to be a person's.

    Official hotlines look the same, so the words around decide, and an office may list its own.
    """
    ours = {_digits(number) for number in reading.lexicon.phones.official}
    spans = tuple(
        span
        for span in spans_of(_MOBILE, reading.text)
        if _digits(span.of(reading.text)) not in ours and _seems_personal(reading, span)
    )
    if spans:
        yield Finding(spans)


def _digits(number: str) -> str:
    digits = "".join(filter(str.isdigit, number))
    return "0" + digits[2:] if digits.startswith("62") else digits


def _seems_personal(reading: Reading, number: Span) -> bool:
    text, lexicon = reading.text, reading.lexicon
    before = Span(max(0, number.start - 70), number.start)
    official = any_of(lexicon.words.official_phone_words)
    person = pattern(lexicon.patterns.private_phone, heed_case=True)
    last_official = max((found.end() for found in official.finditer(text, *before)), default=-1)
    last_person = max((found.end() for found in person.finditer(text, *before)), default=-1)
    if last_person > last_official:
        return True
    official_after = official.search(text, number.end, number.end + 45)
    if last_official < 0 and not official_after:
        return True
    return _PERSON_AFTER.match(text, number.end) is not None


def home_addresses(reading: Reading) -> Iterator[Finding]:
    """DP-ALAMAT: where somebody lives."""
    spans = tuple(s for s in spans_of(_ADDRESS, reading.text) if _is_home(reading, s))
    if spans:
        yield Finding(spans)


def _is_home(reading: Reading, address: Span) -> bool:
    text, words = reading.text, reading.lexicon.words
    start = max(0, address.start - 60)
    if any_of(words.public_places).search(text, start, address.start):
        return False
    around = (max(0, address.start - 90), address.end + 60)
    return (
        any_of(words.homes).search(text, *around) is not None
        or _PERSON.search(text, *around) is not None
    )
