"""The rules of DBS5xx about what is recorded, raised and done inside of steps and transactions."""

from __future__ import annotations

from dbos_flake8.rule import Rule

__all__ = ["ExceptionNotPicklable", "NotSerializable"]


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
    of them, that call raises TypeError. The first run sees the right exception; whoever reads it from the database gets
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
