"""Widgets that more than one screen uses, or that are an idea of their own."""
