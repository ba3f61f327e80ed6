"""Functions that stand in a step, or beside it, and do not run in it."""

import functools

from dbos import DBOS


@DBOS.workflow()
def index(page: str) -> int:
    return length(page)


@DBOS.step()
def length(page: str) -> int:
    return len(page)


# A decorator above the step runs where the step is called: in the workflow.
def followed_by_index(function):
    @functools.wraps(function)
    def wrapper(page: str) -> str:
        result = function(page)
        DBOS.start_workflow(index, page)
        return result

    return wrapper


@followed_by_index
@DBOS.step()
def fetch(page: str) -> str:
    return page.strip()


# The arguments of a step call are evaluated before the step begins.
@DBOS.step()
def join(first: str, second: int) -> str:
    return f"{first}{second}"


# A function that the step only builds; the workflow calls it.
def make_starter(page: str):
    def start() -> None:
        DBOS.start_workflow(index, page)

    return start


# A workflow beside a step of the same class.
class Site:
    def begin(self, page: str) -> None:
        DBOS.start_workflow(index, page)

    @DBOS.step()
    def size(self, page: str) -> int:
        return len(page)


# Methods of the same name on another class.
class Logbook:
    def begin(self, page: str) -> None:
        DBOS.logger.info("begin %s", page)


@DBOS.step()
def note(page: str) -> None:
    Logbook().begin(page)


# The step calls a method of an object nobody knows.
@DBOS.step()
def unknown(page: str, site) -> None:
    site.begin(page)


# A nested workflow-starting function that nothing in the step calls.
@DBOS.step()
def with_idle_function(page: str) -> str:
    def never_called() -> None:
        DBOS.start_workflow(index, page)

    return page + never_called.__name__


# The helper starts the workflow, but no step calls the helper.
def start_index(page: str) -> None:
    DBOS.start_workflow(index, page)


# A local name hides the helper.
@DBOS.step()
def hidden(page: str) -> str:
    start_index = str.upper
    return start_index(page)


@DBOS.step()
def hidden_by_parameter(page: str, start_index) -> str:
    return start_index(page)


# The function that the decorator left behind is no workflow.
def _index_again(page: str) -> int:
    return len(page)


index_again = DBOS.workflow()(_index_again)


@DBOS.step()
def with_plain_function(page: str) -> int:
    return _index_again(page)


@DBOS.workflow()
def site_map(page: str) -> str:
    fetched = fetch(page)
    Site().begin(fetched)
    make_starter(fetched)()
    start_index(fetched)
    note(fetched)
    hidden(fetched)
    with_plain_function(fetched)
    index_again(fetched)
    with_idle_function(fetched)
    return join(fetched, index(fetched))
