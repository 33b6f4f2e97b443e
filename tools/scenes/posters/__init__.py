"""Pictures drawn with Pillow: posters, a map, overviews. Each module has draw(shot)."""
