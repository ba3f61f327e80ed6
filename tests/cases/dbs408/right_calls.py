"""By keyword, or nobody knows."""

from typing import Any

import pytest
from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "shop"}
options: dict[str, Any] = {"config": config}

DBOS(config=config)
DBOS(config={"name": "shop"}, conductor_key="<key>")
DBOS(**options)
instance = DBOS(config=config)


def create(*arguments: Any, **keywords: Any) -> DBOS:
    return DBOS(*arguments, **keywords)


class Own:
    def __init__(self, settings: DBOSConfig) -> None:
        self.settings = settings


class Application(DBOS):
    def __init__(self, settings: DBOSConfig) -> None:
        super().__init__(config=settings)


Own(config)


def test_refused() -> None:
    with pytest.raises(TypeError):
        DBOS(config)
    with pytest.raises(TypeError):
        DBOS()
