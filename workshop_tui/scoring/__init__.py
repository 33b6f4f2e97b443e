"""How do people compare? Pure functions over records and content."""

from .comparison import (
    Comparison,
    CriterionComparison,
    compare,
    mean_differences,
    peer_counts,
)
from .progress import ExerciseProgress, progress_of
from .spread import Spread, spread_of
from .verdicts import PostVerdict, post_verdict

__all__ = [
    "Comparison",
    "CriterionComparison",
    "ExerciseProgress",
    "PostVerdict",
    "Spread",
    "compare",
    "mean_differences",
    "peer_counts",
    "post_verdict",
    "progress_of",
    "spread_of",
]
