"""Children, patients and victims who can be recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workshop_tui.coaching.caption.lexicon import any_of, pattern
from workshop_tui.coaching.caption.normal import Span
from workshop_tui.coaching.caption.reading import Reading

from .finding import Finding

ADULT: Final = 18
NEAR: Final = 45
_ONE_NAME: Final = r"[A-Z][a-z]{1,30}(?:'[a-z]{1,20})?"
_FULL_NAME: Final = rf"{_ONE_NAME}(?: (?:{_ONE_NAME}|[A-Z]\b\.?)){{1,3}}"
_NAME: Final = re.compile(_FULL_NAME)
_AGE_IN_BRACKETS: Final = re.compile(
    r"([A-Z][a-z]{1,30}(?: [A-Z][a-z]{0,30}){0,3})"
    r"\s?\(\s?(\d{1,2})(?:\s?(?:tahun|th|thn|bulan|bln))?\s?\)"
)
_AGE_AFTER_NAME: Final = re.compile(
    r"([A-Z][a-z]{1,30}),?\s(?:(?:umur|usia|berusia)\s)?(\d{1,2}) (?:tahun|bulan)\b"
)
_CHILD_OF_AGE: Final = (
    rf"(?<!Desa )(?<!Dusun )(?<!di )(?<!Kelurahan )(?<!Kecamatan )\b({_ONE_NAME}), "
    r"(?:seorang |si )?(?:%s) (?:(?:umur|usia|berusia|berumur) )?(\d{1,2}) (?:tahun|bulan)\b(?! ke)"
)
"""A name, what kind of child it is (from the lexicon), and the age."""
_PUPILS: Final = re.compile(
    rf"{_FULL_NAME}(?: dan |, (?:dan )?){_FULL_NAME}"
    r".{0,50}?\bdari (?:SDN?|SMPN?|TK|MI|MTs|PAUD)\b"
)
_CALLED: Final = re.compile(
    rf"(?:bernama|atas nama|a\.n\.|[Aa]nanda|\b[Aa]dik)\s(?:[Aa]nanda )?({_ONE_NAME})"
)
_PLACE_BEFORE: Final = re.compile(r"(?:\b(?:SD|SDN|SMP|SMPN|TK|di|ke|dari|dan|Kec\.?|Kab\.?))\s*$")
_TITLE: Final = re.compile(r"(?:Bu|Pak|Ibu|Bapak|Mbak|Mas|Mbah|Kang)\b")
_OFFICIAL: Final = re.compile(r"\b(?:Kepala|dr\.|Dinas|Ketua|Bupati)(?!\w)")


def protected_identity(reading: Reading) -> Iterator[Finding]:
    """DP-ANAK: a child, a patient or a victim with a name."""
    parents = set(_named_parent(reading))
    ways = (_named_beside_role, _named_with_age, _listed_pupils, _called, _named_beside_status)
    named = {span for way in ways for span in way(reading)}
    if named and any_of(reading.lexicon.words.anonymised).search(reading.text):
        named.clear()
    if spans := sorted(parents | named):
        yield Finding(tuple(spans))


def _named_beside_role(reading: Reading) -> Iterator[Span]:
    text = reading.text
    role = pattern(rf"\b(?:{reading.lexicon.patterns.vulnerable_person})\b")
    for person in role.finditer(text):
        is_child = pattern(reading.lexicon.patterns.child).fullmatch(person.group())
        for name in _NAME.finditer(text, person.end(), person.end() + 60):
            if name.start() - person.end() > NEAR:
                break
            before = text[max(person.end(), name.start() - 10) : name.start()]
            grown_up = is_child and _TITLE.match(name.group())
            if grown_up or _PLACE_BEFORE.search(before):
                continue
            if _is_person(reading, name.group()):
                yield Span(*name.span())


def _named_with_age(reading: Reading) -> Iterator[Span]:
    child = pattern(_CHILD_OF_AGE % reading.lexicon.patterns.child, heed_case=True)
    for way in (_AGE_IN_BRACKETS, _AGE_AFTER_NAME, child):
        for found in way.finditer(reading.text):
            if int(found.group(2)) < ADULT and _is_person(reading, found.group(1)):
                yield Span(*found.span())


def _listed_pupils(reading: Reading) -> Iterator[Span]:
    return (Span(*found.span()) for found in _PUPILS.finditer(reading.text))


def _called(reading: Reading) -> Iterator[Span]:
    patterns = reading.lexicon.patterns
    needs_protection = pattern(f"{patterns.vulnerable_person}|{patterns.sensitive_status}")
    for found in _CALLED.finditer(reading.text):
        near = (max(0, found.start() - 60), found.end())
        if _is_person(reading, found.group(1)) and needs_protection.search(reading.text, *near):
            yield Span(*found.span())


def _named_beside_status(reading: Reading) -> Iterator[Span]:
    text, patterns = reading.text, reading.lexicon.patterns
    resident = pattern(patterns.story.named_resident, heed_case=True)
    for status in pattern(rf"\b{patterns.sensitive_status}\b").finditer(text):
        around = (max(0, status.start() - 40), status.end() + 40)
        found = resident.search(text, *around)
        if found and not _OFFICIAL.search(text, *around):
            yield Span(*found.span())


def _named_parent(reading: Reading) -> Iterator[Span]:
    """A parent by name tells who the child is, initials or not."""
    text, patterns = reading.text, reading.lexicon.patterns
    status = pattern(rf"\b(?:{patterns.sensitive_status}|{patterns.child})\b")
    for parent in pattern(patterns.named_parent, heed_case=True).finditer(text):
        if status.search(text, max(0, parent.start() - 120), parent.start()):
            yield Span(*parent.span())


def _is_person(reading: Reading, name: str) -> bool:
    others = frozenset(reading.lexicon.words.not_names)
    return others.isdisjoint(name.replace(".", "").split())
