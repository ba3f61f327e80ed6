"""The rules of DBS5xx about decorators, their options, and classes."""

from __future__ import annotations

from dbos_flake8.rule import Applicability, Fixable, Rule

__all__ = ["AsyncOnlyStepOption", "DecoratorNotCalled", "InvalidStepOption", "RetryOptionsIgnored"]


class DecoratorNotCalled(Rule):
    """A DBOS decorator is written without its parentheses.

    ## Why is this bad?

    `DBOS.workflow`, `DBOS.step` and their like are functions that return the decorator. Without
    parentheses the decorated function is taken for an option: `@DBOS.workflow` and `@DBOS.step`
    raise TypeError when the module is imported. `@DBOS.dbos_class`, `@DBOS.required_roles` and
    `@DBOS.default_required_roles` raise nothing: the name of the class or function silently becomes
    the inner decorator, and what was decorated is gone.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step
    def charge(card: str) -> None: ...
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step()
    def charge(card: str) -> None: ...
    ```

    ## Stays silent on

    `@ds.transaction` of a datasource and `@DBOS.alert_handler`, which are written without
    parentheses.

    ## Versions

    All.
    """

    code = "DBS501"
    name = "decorator-not-called"
    message = "`{decorator}` lacks its parentheses: {effect}; write `{decorator}{remedy}`"
    precedence = 5
    fixable = Fixable.sometimes(Applicability.SAFE)


class AsyncOnlyStepOption(Rule):
    """An option that only a coroutine step can have, or a timeout that no step can have.

    ## Why is this bad?

    DBOS stops a step that takes too long, or whose workflow is cancelled, by cancelling its task. A
    synchronous function has none. `timeout_seconds` and `preemptible=True` on a `def` therefore raise
    DBOSException when the module is imported; in the options of `DBOS.run_step` they do so when a
    workflow runs the step. A timeout that is zero, negative, infinite or no number at all is refused in the
    same way.

    A `should_retry` that is a coroutine function can only be awaited by a coroutine step. On a
    synchronous one every call from a workflow raises DBOSException, and the step never runs.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step(timeout_seconds=30)
    def download(url: str) -> bytes: ...
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step(timeout_seconds=30)
    async def download(url: str) -> bytes: ...
    ```

    ## Stays silent on

    `timeout_seconds=None` and `preemptible=False`; values that are computed, or come from settings;
    functions that a decorator of another library may have changed.

    ## Versions

    | option | there from | on a synchronous step |
    |---|---|---|
    | `should_retry` | 2.20 | DBOSException when a workflow runs it, if it is a coroutine function |
    | `preemptible` | 2.22 | DBOSException when it is decorated |
    | `timeout_seconds` | 2.31 | DBOSException when it is decorated |

    ## References

    <https://docs.dbos.dev/python/tutorials/step-tutorial>
    <https://docs.dbos.dev/python/reference/decorators>
    """

    code = "DBS502"
    name = "async-only-step-option"
    message = "{what}; {remedy}"


class RetryOptionsIgnored(Rule):
    """Options of retries on a step that is not retried.

    ## Why is this bad?

    DBOS tries a step again only with `retries_allowed=True`, and its default is False. Without it,
    `max_attempts`, `interval_seconds`, `backoff_rate` and `should_retry` are ignored without a word. The first
    failure of the step goes to the workflow, which ends with it.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step(max_attempts=5)
    def load(url: str) -> str: ...
    ```

    Use instead, if the step may run more than once:

    ```python
    from dbos import DBOS


    @DBOS.step(retries_allowed=True, max_attempts=5)
    def load(url: str) -> str: ...
    ```

    ## Stays silent on

    `max_attempts=1`, which says what happens anyway; `retries_allowed` that is computed or comes from
    settings; options of which some come from elsewhere (`**options`); options that are None.

    ## Versions

    All; `DBOS.run_step` has options from 2.9 on.

    ## References

    <https://docs.dbos.dev/python/tutorials/step-tutorial>
    <https://docs.dbos.dev/python/reference/decorators>
    """

    code = "DBS503"
    name = "retry-options-ignored"
    message = (
        "{names} {verb} ignored: without `{switch}=True` a step is tried once; "
        "add it if the step may run again, or leave {them} out"
    )


class InvalidStepOption(Rule):
    """An option of a step, workflow or transaction that DBOS does not take.

    ## Why is this bad?

    An unknown keyword, or an argument by position, in `@DBOS.step(...)` or `@DBOS.workflow(...)` raises
    TypeError when the module is imported. Other mistakes wait longer:

    - `max_attempts` below 1 is an AssertionError, without any text, when a workflow runs the step;
    - a negative `interval_seconds` or `backoff_rate` is a ValueError in place of the next attempt of a
      synchronous step, and no pause in a coroutine;
    - an unknown key in the options of `DBOS.run_step` is ignored;
    - `DBOS.run_step(fn, ...)` lacks its options, which come first and may be None: TypeError;
    - an isolation level that is none raises sqlalchemy's ArgumentError whenever the transaction is called.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step(max_retries=5)
    def load(url: str) -> str: ...
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step(retries_allowed=True, max_attempts=5)
    def load(url: str) -> str: ...
    ```

    ## Stays silent on

    Keywords that some release of dbos has (DBS908 looks at those); values that are computed; numbers of
    retries that are ignored anyway (DBS503); options that come from elsewhere by `**options`.

    ## Versions

    All; `DBOS.run_step` from 2.9 on, datasources from 2.22 on. The transactions of dbos 2 have the same
    isolation levels.

    ## References

    <https://docs.dbos.dev/python/reference/decorators>
    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS504"
    name = "invalid-step-option"
    message = "{what}; {remedy}"
