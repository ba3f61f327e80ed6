"""Tests that put something else in the place of DBOS."""

from unittest.mock import patch

from dbos import DBOS


@patch("shop.DBOS")
def test_mocked(mock: object) -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()


def test_look_alike() -> None:
    class DBOS:
        def __init__(self, config: dict[str, str]) -> None: ...

        @staticmethod
        def launch() -> None: ...

    DBOS(config={"name": "shop"})
    DBOS.launch()
