"""The rules of DBS5xx about what is recorded, raised and done inside of steps and transactions."""

from __future__ import annotations

from dbos_flake8.rule import Rule

__all__ = ["NotSerializable"]


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
