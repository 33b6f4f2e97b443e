"""Places: each module has stage(shot), which builds a scene and returns its Frame."""
