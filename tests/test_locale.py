"""Both languages, completely."""

from __future__ import annotations

import pytest

from tools.messages import (
    all_messages,
    messages_in,
    placeholders,
    read_catalogue,
    stale_files,
    untranslated,
    updated,
)
from workshop_tui.locale import _, choose_language, ngettext, use_language


def test_every_message_is_translated_and_compiled() -> None:
    catalogue = updated(read_catalogue(), all_messages())
    assert untranslated(catalogue) == []
    assert stale_files(catalogue) == []


def test_translations_keep_the_placeholders() -> None:
    for message in read_catalogue():
        if message.id:
            singular = message.id if isinstance(message.id, str) else message.id[0]
            strings = [message.string] if isinstance(message.string, str) else message.string
            for string in strings or []:
                if "%(" not in singular:
                    assert placeholders(string) == placeholders(singular), singular


def test_messages_inside_f_strings_are_found() -> None:
    source = "print(f\"{_('Home')}: {ngettext('{n} word', '{n} words', n)}\")"
    assert set(messages_in(source)) == {"Home", ("{n} word", "{n} words")}


def test_indonesian_is_the_default_and_english_on_request() -> None:
    assert _("Home") == "Beranda"
    use_language("en")
    assert _("Home") == "Home"
    assert ngettext("{n} word", "{n} words", 2) == "{n} words"


@pytest.mark.parametrize(
    ("candidates", "language"),
    [
        ((None, None, ""), "id"),
        ((None, "en_GB.UTF-8", "id"), "en"),
        (("id", "en"), "id"),
        (("fr", None), "id"),
        (("C",), "id"),
    ],
)
def test_the_first_language_that_we_speak_is_taken(
    candidates: tuple[str | None, ...], language: str
) -> None:
    assert choose_language(*candidates) == language


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(KeyError):
        use_language("xx")
