"""A group around one laptop, without any network."""

from .group import GroupScreen

__all__ = ["GroupScreen"]
