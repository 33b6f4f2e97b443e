"""What is taught? The rubric, sample posts, exercises and tracks, loaded from TOML folders."""

from .exercises import After, Before, Exercise, Track
from .files import ContentError
from .knowledge_test import KnowledgeTest, load_knowledge_test
from .library import Library, load_library
from .posts import JudgedPost, Picture, Platform, PublicPost, ReferenceLevel, SamplePost, Spot
from .problems import Problem
from .rubric import Criterion, Rubric
from .steps import (
    Choose,
    ChooseCamera,
    CropPicture,
    Develop,
    FindFaults,
    LayOutPoster,
    Mark,
    Match,
    Order,
    PeerScore,
    Predict,
    Rank,
    SelfScore,
    Step,
    Write,
)
from .text import Text

__all__ = [
    "After",
    "Before",
    "Choose",
    "ChooseCamera",
    "ContentError",
    "Criterion",
    "CropPicture",
    "Develop",
    "Exercise",
    "FindFaults",
    "JudgedPost",
    "KnowledgeTest",
    "LayOutPoster",
    "Library",
    "Mark",
    "Match",
    "Order",
    "PeerScore",
    "Picture",
    "Platform",
    "Predict",
    "Problem",
    "PublicPost",
    "Rank",
    "ReferenceLevel",
    "Rubric",
    "SamplePost",
    "SelfScore",
    "Spot",
    "Step",
    "Text",
    "Track",
    "Write",
    "load_knowledge_test",
    "load_library",
]
