"""A workflow that uses the identifiers of another module rightly."""

from correlation import Line, correlation_id, say, stable_id
from dbos import DBOS, SetWorkflowID


@DBOS.step()
def insert(key: str, article: str) -> str:
    return f"{key} {article}"


@DBOS.workflow()
def pack(key: str) -> str:
    return insert(key, "box")


@DBOS.workflow()
def order(article: str) -> str:
    run = correlation_id()
    say(run, "begin")
    insert(stable_id(article), Line(article).article)
    insert(DBOS.run_step(None, correlation_id), article)
    with SetWorkflowID(stable_id(article)):
        result = pack(article)
    say(run, "end")
    return result
