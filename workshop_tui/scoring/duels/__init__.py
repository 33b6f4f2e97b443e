"""Which of two texts is better? What many blind choices between two come to."""

from .bands import ENOUGH_DUELS, Band, band_of, band_working
from .judgement import Judgement
from .judges import JudgeFit, fit_of_judges
from .pairing import Pair, next_pair
from .split_half import SplitHalf, split_half
from .strengths import Strength, Strengths, estimate_strengths

__all__ = [
    "ENOUGH_DUELS",
    "Band",
    "JudgeFit",
    "Judgement",
    "Pair",
    "SplitHalf",
    "Strength",
    "Strengths",
    "band_of",
    "band_working",
    "estimate_strengths",
    "fit_of_judges",
    "next_pair",
    "split_half",
]
