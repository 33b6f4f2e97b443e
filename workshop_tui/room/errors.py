"""Why something in the room did not work, in a sentence for the user."""

from __future__ import annotations

from typing import Final

from workshop_tui.locale import N_, _

_SENTENCES: Final = {
    "activity_exists": N_("An activity with this id is in the agenda already."),
    "bad_code": N_("There is no room with this code. Read it again from the projector."),
    "bad_minutes": N_("That is not a number of minutes that can be added."),
    "bad_pin": N_("This PIN is wrong, used or too old. Ask the facilitator for a new one."),
    "elsewhere": N_("You opened this room on another screen, which now has the connection."),
    "first_activity": N_("This is the first activity."),
    "forbidden_host": N_("Ask for the hub by its address."),
    "last_activity": N_("This was the last activity."),
    "no_activity": N_("There is no activity now."),
    "not_a_hub": N_("Something answers at this address, but it is no room."),
    "not_found": N_("That is not in this room."),
    "nothing_revealed": N_("Nothing is revealed now."),
    "nothing_to_reveal": N_("There is nothing to reveal now."),
    "nothing_to_undo": N_("There is nothing to undo."),
    "protocol": N_("The facilitator's program speaks another version. Ask for a newer one."),
    "removed": N_("The facilitator has removed you from the room."),
    "room_full": N_("The room is full."),
    "stale_rev": N_("The room has moved on meanwhile. Look again, then decide."),
    "storage": N_("The facilitator's laptop cannot save. Do not close the program; yours can."),
    "token_unknown": N_("The room does not know this laptop any more. Join again."),
    "too_large": N_("That is more than the room takes at once."),
    "too_many": N_("Too many tries. Wait a minute, then try again."),
    "too_many_activities": N_("The agenda is full."),
    "unknown_activity": N_("There is no such activity in the agenda."),
    "unreachable": N_(
        "The hub does not answer at this address. Are both laptops in the same Wi-Fi? "
        "Is the port open in the firewall of the facilitator's laptop?"
    ),
}


class RoomError(Exception):
    """Something in the room did not work; the message is a sentence for the user.

    Attributes:
        code: why, for programs: a code of the protocol, or `unreachable`, `not_a_hub`, `elsewhere`.
        wait: seconds after which it may be tried again.
    """

    def __init__(self, code: str, *, wait: float = 0.0) -> None:
        super().__init__(sentence(code))
        self.code = code
        self.wait = wait


def sentence(code: str) -> str:
    """What to tell the user about a code."""
    known = _SENTENCES.get(code)
    return _(known) if known else _("The room answered: {code}").format(code=code)
