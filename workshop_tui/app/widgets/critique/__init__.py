"""The stages of a critique: opening questions, one criterion at a time, review, reveal."""

from .criterion import CriterionView
from .questions import QuestionsView
from .reveal import RevealView
from .review import ReviewView
from .withheld import WithheldView, to_the_room
from .work import CritiqueWork

__all__ = [
    "CriterionView",
    "CritiqueWork",
    "QuestionsView",
    "RevealView",
    "ReviewView",
    "WithheldView",
    "to_the_room",
]
