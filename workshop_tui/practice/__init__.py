"""What is worth repeating today? Pure functions over records and content."""

from .due import Due, due_exercises, rating_of

__all__ = ["Due", "due_exercises", "rating_of"]
