"""Captions: what can be counted in them, and how two versions differ."""

from .counts import FOLD, CaptionCounts, count, fold, sentences, words
from .difference import Change, difference

__all__ = ["FOLD", "CaptionCounts", "Change", "count", "difference", "fold", "sentences", "words"]
