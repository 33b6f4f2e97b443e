"""One declaration per command: it feeds the keys, the footer, the palette and the help."""

from __future__ import annotations

from dataclasses import replace

from textual.binding import ActiveBinding, Binding

from workshop_tui.locale import _


def key(
    keys: str,
    action: str,
    label: str,
    purpose: str = "",
    *,
    show: bool = True,
    always: bool = False,
    shown_as: str | None = None,
) -> Binding:
    """A command: its keys, the action, a label of one or two words and what it is for.

    `label` and `purpose` are marked with `N_()` and translated when they are shown. `always` lets
    the key work while text is being typed; `shown_as` names the key where its own name misleads.
    """
    identifier = action.partition("(")[0].rpartition(".")[2]
    return Binding(
        keys,
        action,
        label,
        show=show,
        key_display=shown_as,
        priority=always,
        tooltip=purpose,
        id=f"{identifier}.{keys}",
    )


def translated(bindings: dict[str, ActiveBinding]) -> dict[str, ActiveBinding]:
    """Bindings with their label and purpose in the language spoken now."""
    return {name: _translated(active) for name, active in bindings.items()}


def _translated(active: ActiveBinding) -> ActiveBinding:
    label, purpose = active.binding.description, active.binding.tooltip
    binding = replace(
        active.binding,
        description=_(label) if label else "",
        tooltip=_(purpose) if purpose else "",
    )
    return active._replace(binding=binding, tooltip=binding.tooltip)
