"""Layouts: what can be computed about legibility."""

from .contrast import contrast_ratio

__all__ = ["contrast_ratio"]
