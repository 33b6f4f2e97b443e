"""Captions: what an editor would say of one, what can be counted in it, how two differ.

`check_caption(text, Context(...))` gives the flags of a caption, what matters most first;
`most_important(flags)` the three to show at once; `questions(text)` what the writer answers by
marking a sentence, with the rule's guess; `checklist()` what a person asks when an alarm sounds.
A flag's spans count code points of the text as typed. Its message is in the language spoken now
and quotes the writer: show it as text. Everything here is pure and takes any text.

What the checks look for and say is data: `lexicon.toml`, which an office extends
(`shipped_lexicon().extended(read_extension(file))`, given to the `Context`), and `checks.toml`.
"""

from .coach import Question, check_caption, checklist, most_important, questions, run_check
from .context import Context
from .counts import FOLD, CaptionCounts, count, fold, sentence_spans, sentences, words
from .difference import Change, difference
from .flag import Flag, Kind, Part, Severity
from .graphemes import grapheme_count, graphemes
from .lexicon import Lexicon, read_extension, shipped_lexicon
from .normal import Span
from .readability import Band, Readability, read_aloud_seconds, readability
from .screen_reader import as_read_aloud
from .self_check import example_problems, extension_problems

__all__ = [
    "FOLD",
    "Band",
    "CaptionCounts",
    "Change",
    "Context",
    "Flag",
    "Kind",
    "Lexicon",
    "Part",
    "Question",
    "Readability",
    "Severity",
    "Span",
    "as_read_aloud",
    "check_caption",
    "checklist",
    "count",
    "difference",
    "example_problems",
    "extension_problems",
    "fold",
    "grapheme_count",
    "graphemes",
    "most_important",
    "questions",
    "read_aloud_seconds",
    "read_extension",
    "readability",
    "run_check",
    "sentence_spans",
    "sentences",
    "shipped_lexicon",
    "words",
]
