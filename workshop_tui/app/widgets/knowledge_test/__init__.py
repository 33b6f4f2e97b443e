"""The widgets of the knowledge test: one question at a time, all answers, what it came to."""

from .asking import Asked, AskingView
from .result import ResultView
from .review import AnswersView

__all__ = ["AnswersView", "Asked", "AskingView", "ResultView"]
