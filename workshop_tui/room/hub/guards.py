"""What every request has to pass, on both listeners."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
from collections.abc import Collection
from typing import Final, TypeVar

import msgspec
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from workshop_tui.room.protocol import ErrorAnswer, ErrorCode, ErrorDetail
from workshop_tui.store import StoreError

from .doorkeeper import Doorkeeper

READ_SECONDS: Final = 30.0
"""How long a body may take to come."""
BodyT = TypeVar("BodyT")

STATUS: Final[dict[ErrorCode, int]] = {
    "bad_request": 400,
    "token_unknown": 401,
    "bad_code": 403,
    "bad_pin": 403,
    "removed": 403,
    "forbidden_origin": 403,
    "forbidden_host": 403,
    "not_found": 404,
    "room_full": 409,
    "stale_rev": 409,
    "too_large": 413,
    "protocol": 426,
    "too_many": 429,
    "internal": 500,
    "storage": 507,
}
_log = logging.getLogger(__name__)


class Refusal(Exception):  # noqa: N818  an answer, not a mistake of ours
    """The request is not done.

    Attributes:
        code: why, for programs.
        wait: seconds after which it may be tried again.
    """

    def __init__(
        self, code: ErrorCode, message: str = "", *, wait: int = 0, reason: str = ""
    ) -> None:
        super().__init__(message or code)
        self.code: ErrorCode = code
        self.wait = wait
        self.reason = reason or code


def guard(names: Collection[str], keeper: Doorkeeper) -> Middleware:
    """A middleware that checks where a request comes from, and turns errors into answers.

    Args:
        names: host names, in lower case, under which the hub may be addressed.
        keeper: is told of what was answered.
    """

    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            check_host(request.host, names)
            check_origin(request.headers.get("Origin"), request.host)
            return await handler(request)
        except Refusal as refusal:
            return answer_to(refusal)
        except web.HTTPRequestEntityTooLarge:
            return answer_to(Refusal("too_large"))
        except web.HTTPException as error:
            return answer_to(Refusal("not_found" if error.status == 404 else "bad_request"))
        except StoreError as error:
            return answer_to(Refusal("storage", str(error)))
        except (ConnectionError, TimeoutError):  # the link broke; nobody hears the answer
            return answer_to(Refusal("bad_request", "the request broke off"))
        except Exception:
            _log.exception("%s %s", request.method, request.path)
            return answer_to(Refusal("internal"))
        finally:
            keeper.answered(request.protocol)

    return guarded


def check_host(host: str, names: Collection[str]) -> None:
    """Refuse a request to a name that is not ours.

    A web page elsewhere can make its own name lead to this laptop (DNS rebinding) and would then
    count as the hub's own page. It cannot do that with an address, so every address is good.

    Raises:
        Refusal: `forbidden_host`.
    """
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
    name = name.strip("[]").lower().rstrip(".")
    if name in names:
        return
    try:
        ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        raise Refusal("forbidden_host", "ask for the hub by its address") from None


def check_origin(origin: str | None, host: str) -> None:
    """Refuse a request that a web page of another server makes.

    Raises:
        Refusal: `forbidden_origin`.
    """
    if origin is not None and origin.partition("://")[2].lower() != host.lower():
        raise Refusal("forbidden_origin", "only the hub's own pages may ask")


def answer_to(refusal: Refusal) -> web.Response:
    """The answer that tells why."""
    headers = {"Retry-After": str(refusal.wait)} if refusal.wait else {}
    body = ErrorAnswer(ErrorDetail(refusal.reason, str(refusal)))
    return answer(body, status=STATUS[refusal.code], headers=headers)


def answer(
    body: msgspec.Struct, *, status: int = 200, headers: dict[str, str] | None = None
) -> web.Response:
    """A struct as a JSON answer."""
    return web.Response(
        body=msgspec.json.encode(body),
        status=status,
        headers={"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
        | (headers or {}),
        content_type="application/json",
    )


async def read_body(request: web.Request, kind: type[BodyT]) -> BodyT:
    """The body of a request as a `kind`.

    Raises:
        Refusal: `bad_request`; the message names the field.
        TimeoutError: it did not come.
    """
    async with asyncio.timeout(READ_SECONDS):
        body = await request.read()
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise Refusal("bad_request", str(error)[:200]) from None


def bearer(request: web.Request) -> str:
    """The token that a request shows, or nothing."""
    scheme, _space, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""
