"""How it stands with the link, in words for the participant."""

from __future__ import annotations

from workshop_tui.locale import _, ngettext

from .client_state import ClientState
from .errors import sentence


def link_in_words(state: ClientState) -> str:
    """A few words for the top bar: connected, or what is safe where."""
    n = state.waiting
    waiting = ngettext("{n} waiting", "{n} waiting", n).format(n=n)
    match state.link:
        case "connected":
            told = _("connected")
        case "connecting":
            told = _("connecting")
        case "closed":
            return _("the session is over, everything is handed in")
        case "refused":
            return sentence(state.problem)
        case "out":
            return _("in no room")
        case _:
            told = _("offline, saved on this laptop")
    return f"{told}, {waiting}" if n else told
