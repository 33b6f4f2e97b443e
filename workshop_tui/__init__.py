"""A terminal workshop that makes people better at telling a public agency's story."""

__version__ = "0.1.0"
