"""Scenes of our own for the sample pictures; none of it ships."""
