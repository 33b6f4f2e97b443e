"""Asking a hub over HTTP."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, Final, TypeVar

import aiohttp
import msgspec

from .errors import RoomError
from .protocol import API, ErrorAnswer

AnswerT = TypeVar("AnswerT")
SECONDS: Final = 10.0
"""How long an answer may take before the link counts as down."""
USUAL: Final = aiohttp.ClientTimeout(total=SECONDS, connect=SECONDS / 2)
MAX_ANSWER_BYTES: Final = 16 * 1024 * 1024


class Api:
    """One listener of one hub; close it in the end."""

    def __init__(self, url: str, token: str = "") -> None:
        self._url = url + API
        self.token = token
        self._session = aiohttp.ClientSession(timeout=USUAL, trust_env=False)

    async def get(self, path: str, kind: type[AnswerT]) -> AnswerT:
        """GET; raises RoomError, also when nobody answers."""
        return await self._ask("GET", path, None, kind)

    async def post(self, path: str, body: Any, kind: type[AnswerT]) -> AnswerT:  # noqa: ANN401
        """POST `body` as JSON; raises RoomError, also when nobody answers."""
        return await self._ask("POST", path, msgspec.json.encode(body), kind)

    async def get_bytes(self, path: str, most: int) -> bytearray:
        """GET something large that is no JSON, at most `most` bytes; raises RoomError.

        It may take as long as it likes, as long as something comes.
        """
        patient = aiohttp.ClientTimeout(total=None, connect=SECONDS / 2, sock_read=SECONDS)
        return await self._fetch("GET", path, None, most, patient)

    async def websocket(self) -> aiohttp.ClientWebSocketResponse:
        """Open the WebSocket; raises RoomError."""
        try:
            return await self._session.ws_connect(
                f"{self._url}/ws",
                headers=self._headers(),
                heartbeat=15.0,
                max_msg_size=MAX_ANSWER_BYTES,
            )
        except aiohttp.WSServerHandshakeError as error:
            code = {401: "token_unknown", 429: "too_many"}.get(error.status, "no_websocket")
            raise RoomError(code) from None
        except (aiohttp.ClientError, OSError, TimeoutError):
            raise RoomError("unreachable") from None

    async def close(self) -> None:
        """Let go of the connections."""
        await self._session.close()

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}

    async def _ask(
        self, method: str, path: str, body: bytes | None, kind: type[AnswerT]
    ) -> AnswerT:
        data = await self._fetch(method, path, body, MAX_ANSWER_BYTES)
        try:
            return msgspec.json.decode(data, type=kind)
        except (msgspec.DecodeError, ValueError, RecursionError):
            raise RoomError("not_a_hub") from None

    async def _fetch(
        self,
        method: str,
        path: str,
        body: bytes | None,
        most: int,
        patience: aiohttp.ClientTimeout = USUAL,
    ) -> bytearray:
        headers = self._headers() | ({"Content-Type": "application/json"} if body else {})
        try:
            async with self._session.request(
                method,
                self._url + path,
                data=body,
                headers=headers,
                allow_redirects=False,
                timeout=patience,
            ) as answer:
                data = bytearray()
                async for chunk in answer.content.iter_chunked(64 * 1024):
                    data += chunk
                    if len(data) > most:
                        raise RoomError("not_a_hub")
                if answer.status != 200:
                    raise refusal(data, answer.headers.get("Retry-After", ""))
        except (aiohttp.ClientError, OSError, TimeoutError):
            raise RoomError("unreachable") from None
        return data


def refusal(data: bytes | bytearray, retry_after: str) -> RoomError:
    """The error that an answer tells."""
    wait = float(retry_after) if retry_after.isascii() and retry_after.isdigit() else 0.0
    with suppress(msgspec.DecodeError, ValueError, RecursionError):
        return RoomError(msgspec.json.decode(data, type=ErrorAnswer).error.code[:40], wait=wait)
    return RoomError("not_a_hub")
