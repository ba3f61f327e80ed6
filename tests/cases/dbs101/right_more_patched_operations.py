"""Tests that replace single operations."""

from unittest.mock import AsyncMock, Mock, patch

import pytest

from dbos import DBOS


async def announce(text: str) -> None:
    await DBOS.send_async("desk", text)


@pytest.mark.asyncio
async def test_announce() -> None:
    with patch.object(DBOS, "send_async", new=AsyncMock()) as send:
        await announce("x")
    send.assert_awaited_once()


@pytest.mark.asyncio
async def test_sync() -> None:
    with patch.object(DBOS, "send") as send:
        DBOS.send("desk", "x")
    send.assert_called_once()


@pytest.mark.asyncio
async def test_monkeypatch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DBOS, "send", Mock())
    DBOS.send("desk", "x")


@pytest.mark.asyncio
@patch("dbos.DBOS.send")
async def test_decorated(send: Mock) -> None:
    DBOS.send("desk", "x")
    send.assert_called_once()
