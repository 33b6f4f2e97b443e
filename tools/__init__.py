"""Tools for those who work on workshop-tui; none of them ships."""
