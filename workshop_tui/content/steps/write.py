"""Write a text of one's own: a caption, an opening, an alt text."""

from __future__ import annotations

from typing import Annotated, Final, Literal

import msgspec

from workshop_tui.content.posts import Picture
from workshop_tui.content.text import Text

from .base import BaseStep

Words = Annotated[int, msgspec.Meta(ge=1, le=500)]
Characters = Annotated[int, msgspec.Meta(ge=20, le=2_200)]

CAPTION_CHECKS: Final = (
    "DP-NIK",
    "DP-ANAK",
    "DP-TELEPON",
    "DP-ALAMAT",
    "NETRAL",
    "BENCI",
    "HOAKS",
    "LEAD-SEREMONI",
    "TAGAR-JUMLAH",
    "JABATAN",
    "BIROKRATIS",
    "KALIMAT-PANJANG",
    "KETERBACAAN",
    "SINGKATAN",
    "CAMPUR-BAHASA",
    "KAPITAL",
    "TANDA-BACA",
    "EMOJI-BERUNTUN",
    "EMOJI-BUTIR",
    "TAGAR-CAMEL",
    "TAGAR-GENERIK",
    "TAUTAN-IG",
    "PIKAT-125",
    "TANPA-CERITA",
    "MANFAAT",
    "5W1H",
    "AKSI-DETAIL",
    "AJAKAN",
)
"""The caption coach's checks that need nothing but the caption."""


class Write(BaseStep, frozen=True, forbid_unknown_fields=True, tag="write"):
    """Write a text of `min_words` to `max_words` and of at most `max_characters`.

    Attributes:
        form: a whole caption, its opening alone, or a picture's alt text.
        material: the facts to write from.
        look_for: what the writer checks in the own text.
        must_have: what a reader must find in it, as questions that the text answers.
        passes: the checks of the caption coach that it must pass, of `CAPTION_CHECKS`.
        example: how an expert puts it, shown after an own attempt.
        picture: what an alt text is for; without one, the picture of the post at work.
    """

    min_words: Words = 1
    max_words: Words = 500
    max_characters: Characters | None = None
    form: Literal["caption", "opening", "alt"] = "caption"
    material: tuple[Text, ...] = ()
    look_for: tuple[Text, ...] = ()
    must_have: Annotated[tuple[Text, ...], msgspec.Meta(max_length=6)] = ()
    passes: tuple[str, ...] = ()
    example: Text | None = None
    picture: Picture | None = None
