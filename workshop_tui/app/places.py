"""The places of the program and the screens that show them."""

from __future__ import annotations

from typing import Final

from workshop_tui.locale import N_

PLACES: Final = {
    "home": N_("Home"),
    "exercises": N_("Exercises"),
    "critiques": N_("Critique"),
    "rewrites": N_("Rewrite"),
    "scores": N_("Scores"),
    "room": N_("Room"),
}
"""The places that the number keys lead to, in order."""

SCREENS: Final = {
    "home": ("home", "HomeScreen"),
    "exercises": ("exercises", "ExercisesScreen"),
    "critiques": ("critiques", "CritiquesScreen"),
    "rewrites": ("rewrites", "RewritesScreen"),
    "scores": ("scores", "ScoresScreen"),
    "room": ("room", "RoomScreen"),
    "settings": ("settings", "SettingsScreen"),
}
"""The module and the class of each place's screen, imported when it is first shown."""
