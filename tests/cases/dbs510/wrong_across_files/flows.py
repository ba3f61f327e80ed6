from typing import Any

from dbos import DBOS
from objects import render, stream


@DBOS.workflow()
def bill(what: Any) -> Any:
    return stream(what)  # DBS510


@DBOS.step()
def rendered(path: str) -> Any:
    return render(path)  # DBS510


registered = DBOS.step()(render)  # DBS510: objects.py:18
