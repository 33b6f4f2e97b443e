"""Asking to be let into a room, the first time and again."""

from __future__ import annotations

import msgspec

from workshop_tui.records import AGENCY_LIMIT, NAME_LIMIT, Link, safe_line

from .addresses import Invitation
from .api import Api
from .credentials import digest
from .protocol import JoinAnswer, JoinRequest


async def first_time(api: Api, link: Link, person: str, pin: str) -> tuple[JoinAnswer, Link]:
    """Join; returns the answer and the link, now with token and title.

    Raises:
        RoomError: one cannot join.
    """
    joined = await api.post("/join", _request(link, person, pin), JoinAnswer)
    api.token = joined.token
    return joined, _with(link, joined)


async def once_more(link: Link, person: str) -> tuple[JoinAnswer, Link]:
    """Join as the participant that one was, because the hub does not know the token any more.

    Raises:
        RoomError: one cannot join.
    """
    api = Api(url_of(link))
    try:
        joined = await api.post("/join", _request(link, person), JoinAnswer)
    finally:
        await api.close()
    return joined, _with(link, joined)


def link_to(invitation: Invitation, name: str, agency: str, client: str) -> Link:
    """A link to a room that one has not joined yet."""
    return Link(
        address=invitation.address,
        port=invitation.port,
        code=invitation.code,
        title="",
        participant="",
        token="",
        client=client,
        name=safe_line(name, NAME_LIMIT),
        agency=safe_line(agency, AGENCY_LIMIT),
    )


def url_of(link: Link) -> str:
    """Where the hub is."""
    return f"http://{link.address}:{link.port}"


def _request(link: Link, person: str, pin: str = "") -> JoinRequest:
    # Each room sees another secret, so that the hub of one cannot pose as us in another.
    return JoinRequest(
        code=link.code,
        name=link.name,
        agency=link.agency,
        client=digest(f"{link.client}:{link.code}"),
        person=person,
        pin=pin,
    )


def _with(link: Link, joined: JoinAnswer) -> Link:
    return msgspec.structs.replace(
        link, title=joined.room.title, participant=joined.participant, token=joined.token
    )
