"""An office's own words for the caption coach, as its packs bring them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from workshop_tui.coaching.caption import Lexicon, read_extension, shipped_lexicon
from workshop_tui.content import ContentError

LEXICON: Final = "lexicon.toml"
"""The file in a pack, if it has one."""


def lexicon_of(packs: Iterable[Path]) -> Lexicon:
    """The shipped words with those of the packs; a file that cannot be used is left out."""
    lexicon = shipped_lexicon()
    for pack in packs:
        if (file := pack / LEXICON).exists():
            try:
                lexicon = lexicon.extended(read_extension(file))
            except ContentError:
                continue  # the check of the pack tells why
    return lexicon
