"""The pages of the scores: posts, one's judging, one's writing, one's progress."""

from .judging import JudgingPage
from .page import READY, ScorePage
from .posts import PostsPage
from .progress import ProgressPage
from .tabs import PAGES, PageTabs
from .writing import WritingPage

__all__ = [
    "PAGES",
    "READY",
    "JudgingPage",
    "PageTabs",
    "PostsPage",
    "ProgressPage",
    "ScorePage",
    "WritingPage",
]
