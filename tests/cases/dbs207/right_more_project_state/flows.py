"""Steps that change the state of another module, which the workflow does not read."""

import state
from dbos import DBOS
from state import Holder, connections, holder


@DBOS.step()
def connect(name: str) -> str:
    connections[name] = object()
    state.hits += 1
    state.last_seen = name
    holder.client = object()
    Holder.count += 1
    return name


@DBOS.workflow()
def run(name: str) -> str:
    return connect(name)
