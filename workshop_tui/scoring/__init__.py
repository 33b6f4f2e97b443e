"""How do people compare? Pure functions over records and content.

`docs/scoring.md` has every formula with its source. What cannot be computed is a `NotEnough`; most
results have a `Working` that leads to their number in plain words.
"""

from .allocation import Allocation, allocate, with_arrival, without_no_show
from .alpha import Alpha, Metric, krippendorff_alpha
from .best_assessment import Review, ReviewMarks, Strictness, marks_for_reviewing
from .calibration import Calibration, calibrate, calibrate_criteria, calibrate_overall
from .comparison import (
    Comparison,
    CriterionComparison,
    compare,
    mean_differences,
    peer_counts,
)
from .consensus import Consensus, consensus
from .duels import (
    ENOUGH_DUELS,
    Band,
    JudgeFit,
    Judgement,
    Pair,
    SplitHalf,
    Strength,
    Strengths,
    band_of,
    band_working,
    estimate_strengths,
    fit_of_judges,
    next_pair,
    split_half,
)
from .from_records import judgements_in, latest_levels, pairs_with_reference
from .gain import Gain, GainBand, PersonGain, class_gain, personal_gains
from .grade import Grade, Range, grade, mean_grade, ranges_of
from .icc import IntraclassCorrelation, intraclass_correlation
from .kappa import Kappa, quadratic_kappa
from .made_posts import MadePost, chosen_photos, made_posts, next_to_score, next_version
from .preference import SignTest, rewrites_preferred, sign_test
from .progress import ExerciseProgress, progress_of
from .spread import Spread, spread_of
from .verdicts import PostVerdict, post_verdict
from .working import NotEnough, Sentence, Working

__all__ = [
    "ENOUGH_DUELS",
    "Allocation",
    "Alpha",
    "Band",
    "Calibration",
    "Comparison",
    "Consensus",
    "CriterionComparison",
    "ExerciseProgress",
    "Gain",
    "GainBand",
    "Grade",
    "IntraclassCorrelation",
    "JudgeFit",
    "Judgement",
    "Kappa",
    "MadePost",
    "Metric",
    "NotEnough",
    "Pair",
    "PersonGain",
    "PostVerdict",
    "Range",
    "Review",
    "ReviewMarks",
    "Sentence",
    "SignTest",
    "SplitHalf",
    "Spread",
    "Strength",
    "Strengths",
    "Strictness",
    "Working",
    "allocate",
    "band_of",
    "band_working",
    "calibrate",
    "calibrate_criteria",
    "calibrate_overall",
    "chosen_photos",
    "class_gain",
    "compare",
    "consensus",
    "estimate_strengths",
    "fit_of_judges",
    "grade",
    "intraclass_correlation",
    "judgements_in",
    "krippendorff_alpha",
    "latest_levels",
    "made_posts",
    "marks_for_reviewing",
    "mean_differences",
    "mean_grade",
    "next_pair",
    "next_to_score",
    "next_version",
    "pairs_with_reference",
    "peer_counts",
    "personal_gains",
    "post_verdict",
    "progress_of",
    "quadratic_kappa",
    "ranges_of",
    "rewrites_preferred",
    "sign_test",
    "split_half",
    "spread_of",
    "with_arrival",
    "without_no_show",
]
