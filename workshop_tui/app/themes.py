"""The three looks: dark, light on warm paper, and high contrast.

*Before* is terracotta, *after* is teal, the reference is amber, peers are blue-grey. Each also has
a word and a mark of its own (`app.text`), so colour is never alone. Text passes 4.5 : 1 in all.
"""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

from workshop_tui.locale import N_


def _theme(
    name: str,
    *,
    dark: bool,
    background: str,
    surface: str,
    panel: str,
    foreground: str,
    muted: str,
    before: str,
    after: str,
    reference: str,
    peers: str,
    on_colour: str,
) -> Theme:
    return Theme(
        name=name,
        dark=dark,
        primary=after,
        secondary=peers,
        accent=reference,
        warning=reference,
        error=before,
        success=after,
        foreground=foreground,
        background=background,
        surface=surface,
        panel=panel,
        text_alpha=1.0,
        variables={
            "before": before,
            "after": after,
            "reference": reference,
            "peers": peers,
            "muted": muted,
            "on-colour": on_colour,
            "text-muted": muted,
            "border": after,
            "border-blurred": panel,
            "block-cursor-background": after,
            "block-cursor-foreground": on_colour,
            "block-cursor-text-style": "none",
            "block-cursor-blurred-background": panel,
            "block-cursor-blurred-foreground": foreground,
            "block-hover-background": panel,
            "button-color-foreground": on_colour,
            "button-focus-text-style": "bold reverse",
            "footer-background": surface,
            "footer-key-foreground": after,
            "footer-description-foreground": muted,
            "input-cursor-text-style": "reverse",
            "input-selection-background": f"{after} 40%",
            "scrollbar": panel,
            "scrollbar-background": background,
            "scrollbar-corner-color": background,
            "scrollbar-hover": muted,
            "scrollbar-active": after,
            "scrollbar-background-hover": background,
            "scrollbar-background-active": background,
        },
    )


DARK: Final = _theme(
    "workshop-dark",
    dark=True,
    background="#10181B",
    surface="#172327",
    panel="#24363B",
    foreground="#E8E4DA",
    muted="#9FB0B3",
    before="#E8836B",
    after="#3DB797",
    reference="#E0A43A",
    peers="#9DB4C6",
    on_colour="#0B1214",
)
LIGHT: Final = _theme(
    "workshop-light",
    dark=False,
    background="#FAF6EE",
    surface="#F1EADC",
    panel="#E0D6C2",
    foreground="#22302F",
    muted="#55605A",
    before="#9A3922",
    after="#13674F",
    reference="#7A5200",
    peers="#3F5A70",
    on_colour="#FFFFFF",
)
CONTRAST: Final = _theme(
    "workshop-contrast",
    dark=True,
    background="#000000",
    surface="#000000",
    panel="#3A3A3A",
    foreground="#FFFFFF",
    muted="#E0E0E0",
    before="#FF9E80",
    after="#5CFFC9",
    reference="#FFD54A",
    peers="#BFE1FF",
    on_colour="#000000",
)

THEMES: Final = {theme.name: theme for theme in (DARK, LIGHT, CONTRAST)}
THEME_NAMES: Final = {
    DARK.name: N_("Dark"),
    LIGHT.name: N_("Light"),
    CONTRAST.name: N_("High contrast"),
}
