"""Tests in which nothing is awaited on purpose."""

import inspect

import pytest

from dbos import DBOS


@DBOS.step()
async def log(text: str) -> None:
    print(text)


def test_is_coroutine() -> None:
    assert inspect.iscoroutinefunction(log)
    coroutine = log("a")
    assert inspect.iscoroutine(coroutine)
    coroutine.close()


def test_arguments() -> None:
    with pytest.raises(TypeError):
        log()


async def test_refusal() -> None:
    with pytest.raises(TypeError, match="missing"):
        log()


@pytest.mark.parametrize("function", [log])
def test_named(function) -> None:
    assert function.__name__ == "log"
