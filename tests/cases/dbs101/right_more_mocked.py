"""Tests that put something else in the place of DBOS."""

from unittest.mock import AsyncMock, MagicMock, patch

import pytest

import dbos


@pytest.fixture
def DBOS():
    return MagicMock()


async def test_send(DBOS) -> None:
    DBOS.send("desk", "hello")
    DBOS.send.assert_called_once()


async def test_local() -> None:
    DBOS = MagicMock()
    DBOS.sleep(1)
    fake = AsyncMock()
    await fake.sleep(1)


async def test_patched() -> None:
    with patch("dbos.DBOS") as fake:
        fake.sleep(3)
        fake.recv("x")


async def test_refusal() -> None:
    with pytest.raises(RuntimeError):
        dbos.DBOS.send("desk", "hello")
