"""In which language does the program speak?

Message ids are English; `id/LC_MESSAGES/workshop_tui.po` holds the Indonesian text. Indonesian is
the default whatever the system says, because that is what the people in the room read.

Call `_()` when a text is shown, never in a class body or at import: the language may change while
the program runs. Texts that must be declared early are marked with `N_()` and translated later.
"""

from __future__ import annotations

import gettext as _gettext
import os
from pathlib import Path
from typing import Final

DOMAIN: Final = "workshop_tui"
DIRECTORY: Final = Path(__file__).parent
LANGUAGES: Final = {"id": "Bahasa Indonesia", "en": "English"}
DEFAULT_LANGUAGE: Final = "id"

_catalogues: dict[str, _gettext.NullTranslations] = {}
_language = DEFAULT_LANGUAGE


def choose_language(*candidates: str | None) -> str:
    """The first candidate that names a language we speak, such as `en` or `en_GB.UTF-8`."""
    for candidate in candidates:
        code = (candidate or "")[:2].lower()
        if code in LANGUAGES:
            return code
    return DEFAULT_LANGUAGE


def use_language(code: str) -> None:
    """Speak `code` from now on.

    Also points the standard library's own messages (`argparse`) at our catalogue.

    Raises:
        KeyError: `code` is not one of `LANGUAGES`.
    """
    global _language
    LANGUAGES[code]
    _language = code
    os.environ["LANGUAGE"] = code
    _gettext.bindtextdomain(DOMAIN, DIRECTORY)
    _gettext.textdomain(DOMAIN)


def language() -> str:
    """The code of the language spoken now."""
    return _language


def _catalogue() -> _gettext.NullTranslations:
    if _language not in _catalogues:
        _catalogues[_language] = _gettext.translation(
            DOMAIN, DIRECTORY, languages=[_language], fallback=True
        )
    return _catalogues[_language]


def _(message: str) -> str:
    """`message` in the language spoken now."""
    return _catalogue().gettext(message)


def ngettext(singular: str, plural: str, n: int) -> str:
    """`singular` or `plural` in the language spoken now, whichever fits `n` things."""
    return _catalogue().ngettext(singular, plural, n)


def N_(message: str) -> str:  # noqa: N802  the name every gettext tool knows
    """Mark `message` for translation without translating it yet."""
    return message
