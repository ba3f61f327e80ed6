"""The rules of DBS5xx about what is recorded, raised and done inside of steps and transactions."""

from __future__ import annotations

from dbos_flake8.rule import Rule

__all__ = [
    "ExceptionNotPicklable",
    "ManualRetry",
    "NotJson",
    "NotSerializable",
    "StepWithoutRetries",
    "TypesInMainModule",
]


class NotSerializable(Rule):
    """Something that pickle refuses is handed to a workflow, returned, or sent.

    ## Why is this bad?

    dbos writes the arguments of a workflow, the results of workflows and steps, events, messages and
    stream values to its database, and pickles them. Where pickle refuses, the call raises TypeError,
    AttributeError or PicklingError. For an argument that is before the workflow exists. For a result
    it is after the step has done its work: the work stands, no checkpoint says so, and the workflow
    fails; where it is tried again, the work is done again.

    Pickle refuses functions that no module knows by name (lambdas, functions and classes inside of
    functions), generators, coroutines, and what belongs to one process: locks, threads, open files,
    sockets, database connections and sessions, most API clients, and the handles of workflows.

    ## Example

    ```python
    from collections.abc import Iterator

    from dbos import DBOS


    @DBOS.step()
    def lines(text: str) -> Iterator[str]:
        return (line.strip() for line in text.splitlines())


    @DBOS.workflow()
    def count(text: str) -> int:
        return len(list(lines(text)))
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step()
    def lines(text: str) -> list[str]:
        return [line.strip() for line in text.splitlines()]


    @DBOS.workflow()
    def count(text: str) -> int:
        return len(lines(text))
    ```

    ## Stays silent on

    The arguments of a step that is called directly, which are not written; whatever is not certain:
    unknown objects, names that are something else in another branch, objects whose class has
    `__reduce__` or `__getstate__` or an unknown base; what looks unlikely and can be pickled
    (`asyncio.Lock`, `requests.Session`, loggers, `map` and `zip` objects); projects that seem to hand
    dbos a serializer of their own. What a portable workflow takes and returns is the business of
    DBS519.

    ## Versions

    | dbos | what happens |
    |---|---|
    | up to 1.14 | dbos writes with jsonpickle, which may lose what it cannot write; not reported |
    | from 2.0 on | pickle raises |

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>,
    <https://docs.python.org/3/library/pickle.html#what-can-be-pickled-and-unpickled>
    """

    code = "DBS510"
    name = "not-serializable"
    message = "{what} cannot be pickled: {effect}; {remedy}"
    fails = True
    precedence = 90


class ExceptionNotPicklable(Rule):
    """A workflow or step raises an exception that pickle cannot make anew.

    ## Why is this bad?

    dbos pickles the exception with which a workflow or step ends. Pickle keeps the values that reached
    `BaseException.__init__`, and later calls the class with them. Where `__init__` needs more or fewer
    of them, that call raises TypeError, as it does where `HTTPException(status_code=404)` of FastAPI was
    called with names alone. The first run sees the right exception; whoever reads it from the database gets
    `TypeError: Denied.__init__() missing 1 required positional argument` instead: `get_result()` of
    another process, a second call with the same workflow ID, and the recovery of the workflow, whose
    `except Denied` then matches no more and which takes another way than before.

    ## Example

    ```python
    from dbos import DBOS


    class Denied(Exception):
        def __init__(self, card: str, reason: str) -> None:
            super().__init__(f"{card} was denied: {reason}")
            self.card = card


    @DBOS.step()
    def charge(card: str) -> None:
        raise Denied(card, "no money")
    ```

    Use instead:

    ```python
    from dbos import DBOS


    class Denied(Exception):
        def __init__(self, card: str, reason: str) -> None:
            super().__init__(card, reason)
            self.card = card
            self.reason = reason

        def __str__(self) -> str:
            return f"{self.card} was denied: {self.reason}"


    @DBOS.step()
    def charge(card: str) -> None:
        raise Denied(card, "no money")
    ```

    ## Stays silent on

    Exceptions that pass on as many values as `__init__` takes, whose other parameters have defaults,
    or that define `__reduce__`; classes with an unknown base or decorator; exceptions that the code
    catches before they leave the workflow or step; workflows with a `serialization_type`, and projects
    that seem to hand dbos a serializer of their own. An exception whose `__init__` takes one value and
    passes another one on (`super().__init__(f"no order {number}")`) comes back, with a text that is
    made twice; that is not reported.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/step-tutorial>,
    <https://docs.python.org/3/library/exceptions.html#BaseException.args>
    """

    code = "DBS511"
    name = "exception-not-picklable"
    message = (
        "`{name}` cannot be read back from the database: {reason}, so TypeError comes in its place; {remedy}"
    )


class NotJson(Rule):
    """Something that is no JSON where dbos writes JSON.

    ## Why is this bad?

    The attributes of a workflow are written with Python's `json`, and what is portable (workflows,
    events, messages with `serialization_type=WorkflowSerializationFormat.PORTABLE`) with a serializer
    of dbos whose text programs in other languages can read. The first takes text, numbers, lists and
    dictionaries; the second also dates, decimals and sets, but no keys that are no text. Everything
    else raises: DBOSException for attributes, TypeError for the rest, and for a result only after the
    work is done.

    ## Example

    ```python
    from datetime import datetime

    from dbos import DBOS, SetWorkflowAttributes


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def start(order: str) -> None:
        with SetWorkflowAttributes({"at": datetime.now()}):
            bill(order)
    ```

    Use instead:

    ```python
    from datetime import datetime

    from dbos import DBOS, SetWorkflowAttributes


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def start(order: str) -> None:
        with SetWorkflowAttributes({"at": datetime.now().isoformat()}):
            bill(order)
    ```

    ## Stays silent on

    Objects that are unknown; classes that inherit from `str`, `int`, `dict` or `list`; steps, whose
    results are pickled in portable workflows as well; formats that the analysis cannot tell. The
    context of a schedule is pickled: see DBS510.

    ## Versions

    | dbos | what there is |
    |---|---|
    | from 2.14 on | `serialization_type` |
    | from 2.25 on | attributes of workflows |

    ## References

    <https://docs.dbos.dev/python/reference/contexts>,
    <https://docs.dbos.dev/explanations/portable-workflows>
    """

    code = "DBS519"
    name = "not-json"
    message = "{what}, so {effect}; {remedy}"
    fails = True
    precedence = 90


class TypesInMainModule(Rule):
    """A class of the script that is run goes into a workflow, or comes out of it.

    ## Why is this bad?

    Pickle keeps the name of an object's class, and the script that Python runs is the module
    `__main__`. `__main__.Order` exists in processes that run this very script alone. A client, a
    worker with another main file, a test or a shell gets
    `AttributeError: Can't get attribute 'Order' on <module '__main__'>` when it reads the workflow's
    input or result, and cannot recover the workflow. The same happens to the workflows that are
    pending when the class moves to another file.

    ## Example

    ```python
    from dataclasses import dataclass

    from dbos import DBOS


    @dataclass
    class Order:
        number: int


    @DBOS.workflow()
    def bill(order: Order) -> None: ...


    if __name__ == "__main__":
        DBOS(config={"name": "shop", "system_database_url": "postgresql://localhost/shop"})
        DBOS.launch()
        bill(Order(1))
    ```

    Use instead, with the class in a file `models.py` of its own:

    ```python
    from dbos import DBOS
    from models import Order


    @DBOS.workflow()
    def bill(order: Order) -> None: ...


    if __name__ == "__main__":
        DBOS(config={"name": "shop", "system_database_url": "postgresql://localhost/shop"})
        DBOS.launch()
        bill(Order(1))
    ```

    ## Stays silent on

    Files without `if __name__ == "__main__":`, or that do not launch DBOS; scripts that hand their
    name to a server (`uvicorn.run("main:app")`), which imports them again; typed dictionaries, which
    are pickled as dictionaries; classes whose objects only steps or events carry; classes with an
    unknown base; workflows with a `serialization_type`, and projects that seem to hand dbos a
    serializer of their own.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS520"
    name = "types-in-main-module"
    message = (
        "`{name}` is {what}, and is pickled as `__main__.{name}` when this file is run: other processes cannot "
        "read it; move the class to a module of its own"
    )


class ManualRetry(Rule):
    """A step tries again by itself, where DBOS would do it.

    ## Why is this bad?

    `@DBOS.step(retries_allowed=True)` tries a step again with growing pauses, and logs each failure. A
    loop in the step, or a library that retries, does the same in the dark. A retrying decorator above
    `@DBOS.step()` makes a checkpoint of every attempt.

    ## Example

    ```python
    import time

    import requests
    from dbos import DBOS


    @DBOS.step()
    def page(url: str) -> str:
        for attempt in range(5):
            try:
                return requests.get(url).text
            except requests.ConnectionError:
                time.sleep(2**attempt)
        raise RuntimeError(url)
    ```

    Use instead:

    ```python
    import requests
    from dbos import DBOS


    @DBOS.step(retries_allowed=True, max_attempts=5, interval_seconds=1, backoff_rate=2)
    def page(url: str) -> str:
        return requests.get(url).text
    ```

    ## Stays silent on

    Loops over data, loops in workflows and in functions that are no steps, loops whose handlers leave
    them, queues that are emptied, and retries inside of a client (`OpenAI(max_retries=3)`).

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/step-tutorial#configurable-retries>
    """

    code = "DBS515"
    name = "manual-retry"
    message = (
        "{what} tries the step `{name}` again where DBOS can: write `@DBOS.step(retries_allowed=True, ...)` and "
        "let the exception out"
    )
    is_default = False


class StepWithoutRetries(Rule):
    """A step that talks to another system is not tried again when that fails.

    ## Why is this bad?

    Without `retries_allowed=True` a lost connection fails the step, and with it the workflow, unless
    the client tries again by itself or the workflow handles the exception. Retries are off by
    default, because DBOS cannot know whether the call may be repeated; this rule is for projects that
    want every step to say so.

    ## Example

    ```python
    import requests
    from dbos import DBOS


    @DBOS.step()
    def page(url: str) -> str:
        return requests.get(url).text
    ```

    Use instead:

    ```python
    import requests
    from dbos import DBOS


    @DBOS.step(retries_allowed=True, max_attempts=5)
    def page(url: str) -> str:
        return requests.get(url).text
    ```

    ## Stays silent on

    Steps that say anything of `retries_allowed`, `False` included; steps that retry by themselves
    (DBS515), or that catch the exception themselves; transactions; functions handed to
    `DBOS.run_step`; steps that reach no network that the analysis knows.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/step-tutorial#configurable-retries>
    """

    code = "DBS516"
    name = "step-without-retries"
    message = (
        "the step `{name}` calls `{call}`, and a failure of the network fails it; write "
        "`retries_allowed=True`, or `retries_allowed=False` where it must not be repeated"
    )
    is_default = False
