# dbos-version: >=2.20
"""One way to write it for dbos 2 and 3."""

import importlib.metadata
from collections.abc import Callable
from typing import Any

from dbos import DBOS

IS_THREE = importlib.metadata.version("dbos").startswith("3")

if hasattr(DBOS, "transaction"):
    transaction = DBOS.transaction
else:

    def transaction(**options: Any) -> Callable[..., Any]:
        return DBOS.step()


if IS_THREE:

    def Queue(name: str, **options: Any) -> Any:
        return DBOS.register_queue(name)

else:
    from dbos import Queue


class Compat:
    if hasattr(DBOS, "scheduled"):
        scheduled = staticmethod(DBOS.scheduled)
    else:

        @staticmethod
        def scheduled(cron: str) -> Callable[..., Any]:
            return lambda function: function


def sql_session() -> Any:
    if hasattr(DBOS, "sql_session"):
        return DBOS.sql_session
    raise RuntimeError("use a datasource")
