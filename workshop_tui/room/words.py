"""How it stands with the link, in words for the participant."""

from __future__ import annotations

from workshop_tui.locale import _, ngettext

from .client_state import ClientState
from .errors import sentence


def link_in_words(state: ClientState) -> str:
    """A sentence: connected, or what is safe where."""
    match state.link:
        case "closed":
            return _("the session is over, everything is handed in")
        case "refused":
            return sentence(state.problem)
        case "offline":
            return _with_waiting(_("offline, saved on this laptop"), state.waiting)
        case _:
            return link_in_few_words(state)


def link_in_few_words(state: ClientState) -> str:
    """The same where there is little room."""
    match state.link:
        case "connected":
            told = _("connected")
        case "connecting":
            told = _("connecting")
        case "closed":
            return _("the session is over")
        case "refused":
            return _("not connected")
        case "out":
            return _("in no room")
        case _:
            told = _("offline")
    return _with_waiting(told, state.waiting)


def _with_waiting(told: str, n: int) -> str:
    waiting = ngettext("{n} waiting", "{n} waiting", n).format(n=n)
    return f"{told}, {waiting}" if n else told
