"""The rules of DBS5xx about decorators, their options, and classes."""

from __future__ import annotations

from dbos_flake8.rule import Applicability, Fixable, Rule

__all__ = ["DecoratorNotCalled"]


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
