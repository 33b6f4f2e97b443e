"""The thirty checks: pure functions from a reading of a caption to what they find.

A module holds the checks of one idea. `CHECKS` lists them by code; what they say is in
`checks.toml`. To add one: a function here, a line below, an entry there with its examples.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from .acronyms import undefined_acronyms
from .alt_text import poor_alt_text
from .calls import call_without_details, no_call
from .conduct import chain_message, demeaning, partisan
from .copies import pasted
from .emoji import emoji_bullets, emoji_runs
from .finding import Check, Finding
from .guesses import GUESSES
from .hashtags import generic_hashtags, hashtags_without_capitals, too_many_hashtags
from .links import dead_links
from .meaning import missing_facts, no_benefit, no_story
from .opening import ceremonial_opening, piled_titles, weak_hook
from .personal_data import home_addresses, identity_numbers, personal_phones
from .sentences import heavy, long_sentences
from .style import mixed_languages, office_style
from .typography import punctuation_runs, shouting
from .vulnerable import protected_identity

CHECKS: Final[Mapping[str, Check]] = MappingProxyType(
    {
        "DP-NIK": identity_numbers,
        "DP-ANAK": protected_identity,
        "DP-TELEPON": personal_phones,
        "DP-ALAMAT": home_addresses,
        "NETRAL": partisan,
        "BENCI": demeaning,
        "HOAKS": chain_message,
        "LEAD-SEREMONI": ceremonial_opening,
        "ALT-KOSONG": poor_alt_text,
        "TAGAR-JUMLAH": too_many_hashtags,
        "JABATAN": piled_titles,
        "BIROKRATIS": office_style,
        "KALIMAT-PANJANG": long_sentences,
        "KETERBACAAN": heavy,
        "SINGKATAN": undefined_acronyms,
        "CAMPUR-BAHASA": mixed_languages,
        "TEMPEL": pasted,
        "KAPITAL": shouting,
        "TANDA-BACA": punctuation_runs,
        "EMOJI-BERUNTUN": emoji_runs,
        "EMOJI-BUTIR": emoji_bullets,
        "TAGAR-CAMEL": hashtags_without_capitals,
        "TAGAR-GENERIK": generic_hashtags,
        "TAUTAN-IG": dead_links,
        "PIKAT-125": weak_hook,
        "TANPA-CERITA": no_story,
        "MANFAAT": no_benefit,
        "5W1H": missing_facts,
        "AKSI-DETAIL": call_without_details,
        "AJAKAN": no_call,
    }
)
"""By code, in the order in which they matter: alarms, marks, questions."""

ON_EVERY_TEXT: Final = frozenset({"DP-NIK", "DP-ANAK", "DP-TELEPON", "DP-ALAMAT"})
"""Checks that also read the alt text and the words in the picture: data leaks there as well."""

__all__ = ["CHECKS", "GUESSES", "ON_EVERY_TEXT", "Check", "Finding"]
