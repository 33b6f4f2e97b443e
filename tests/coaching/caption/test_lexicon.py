"""An office's own words, and what happens when somebody mistypes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop_tui.coaching.caption import (
    Context,
    Lexicon,
    extension_problems,
    read_extension,
    run_check,
    shipped_lexicon,
)
from workshop_tui.coaching.caption.catalogue import FILE as CHECKS_FILE
from workshop_tui.coaching.caption.catalogue import read_catalogue
from workshop_tui.coaching.caption.lexicon import FILE as LEXICON_FILE
from workshop_tui.coaching.caption.lexicon import read_lexicon
from workshop_tui.content import ContentError
from workshop_tui.locale import use_language


def extended(folder: Path, text: str) -> Lexicon:
    file = folder / "lexicon.toml"
    file.write_text(text, encoding="utf-8")
    return shipped_lexicon().extended(read_extension(file))


@pytest.mark.parametrize(
    ("code", "caption", "extension"),
    [
        ("SINGKATAN", "Datang ke BPBD besok.", 'words.known_acronyms = ["BPBD"]'),
        ("DP-TELEPON", "Pak Darto 0812-0000-0001", 'phones.official = ["+62 812 0000 0001"]'),
        ("TAGAR-CAMEL", "#sumberasrimakmur", 'words.one_word_hashtags = ["sumberasrimakmur"]'),
    ],
)
def test_own_words_silence_a_check(tmp_path: Path, code: str, caption: str, extension: str) -> None:
    assert run_check(code, caption)
    assert run_check(code, caption, Context(lexicon=extended(tmp_path, extension))) == []


@pytest.mark.parametrize(
    ("code", "caption", "extension"),
    [
        ("BENCI", "Dasar kepala batu.", 'words.demeaning = ["kepala batu"]'),
        ("SINGKATAN", "Urus di sipraja saja.", 'words.office_acronyms = ["sipraja"]'),
        ("JABATAN", "Hadir Tumenggung, Adipati, Patih.",
         'words.titles = ["Tumenggung", "Adipati", "Patih"]'),
    ],
)  # fmt: skip
def test_own_words_are_found(tmp_path: Path, code: str, caption: str, extension: str) -> None:
    assert run_check(code, caption) == []
    assert run_check(code, caption, Context(lexicon=extended(tmp_path, extension)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("words.titlez = []", "words.titlez"),
        ("words.titles = [1]", "words.titles[1]"),
        ('words.titles = [""]', "words.titles[1]"),
        ('phones.official = ["telepon saya"]', "phones.official[1]"),
        ('patterns.when = "x"', "patterns"),
        ("[words", "line 1"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    use_language("en")
    with pytest.raises(ContentError) as error:
        extended(tmp_path, text)
    assert "lexicon.toml" in str(error.value)
    assert told in str(error.value)


def test_words_that_change_a_check_are_told(tmp_path: Path) -> None:
    file = tmp_path / "lexicon.toml"
    file.write_text('words.demeaning = ["kritik"]', encoding="utf-8")
    (problem,) = extension_problems(file)
    assert "BENCI" in str(problem)


def test_a_broken_pattern_is_told(tmp_path: Path) -> None:
    file = tmp_path / "lexicon.toml"
    text = LEXICON_FILE.read_text(encoding="utf-8")
    file.write_text(text.replace("why = '", "why = '("), encoding="utf-8")
    with pytest.raises(ContentError, match=r"patterns\.why"):
        read_lexicon(file)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('code = "DP-NIK"', 'code = "DP-NK"', "check"),
        ('baca di \\"{quote}', 'baca di \\"{quoted}', "message"),
        ('kind = "question"', 'kind = "mark"', "question"),
        ('kind = "question"', 'kind = "verdict"', "kind"),
        ("checklist = [", "checklist = []\nlist = [", "list"),
    ],
)
def test_a_mistake_in_the_checks_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    file = tmp_path / "checks.toml"
    text = CHECKS_FILE.read_text(encoding="utf-8")
    changed = text.replace(old, new)
    assert changed != text
    file.write_text(changed, encoding="utf-8")
    with pytest.raises(ContentError) as error:
        read_catalogue(file)
    assert told in str(error.value)
