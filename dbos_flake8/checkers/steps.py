"""DBS5xx: decorators, steps, transactions, classes."""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import External
from dbos_flake8.rule import Culprit, Rule

__all__ = ["StepsChecker"]


class DecoratorNotCalled(Rule):
    """A DBOS decorator is written without its parentheses.

    ## Why is this bad?

    `DBOS.workflow`, `DBOS.step` and their like are functions that return the decorator. Without parentheses the
    decorated function is taken for an option: `@DBOS.workflow` and `@DBOS.step` raise TypeError when the module is
    imported. `@DBOS.dbos_class`, `@DBOS.required_roles` and `@DBOS.default_required_roles` raise nothing: the name of
    the class or function silently becomes the inner decorator, and what was decorated is gone.

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

    `@ds.transaction` of a datasource and `@DBOS.alert_handler`, which are written without parentheses.

    ## Versions

    All.
    """

    code = "DBS501"
    name = "decorator-not-called"
    message = "`@{decorator}` lacks its parentheses: {effect}; write `@{decorator}{remedy}`"
    precedence = 5


class StepsChecker(Checker):
    """Looks at how functions and classes are registered."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        for node in (*source.tree.functions, *source.tree.classes):
            if node.decorators is None:
                continue
            frame = self.context.evaluator.frame_at(node, source)
            for decorator in node.decorators.nodes:
                if isinstance(decorator, (nodes.Name, nodes.Attribute)):
                    for value in self.context.evaluator.values(decorator, frame):
                        if isinstance(value, External) and value.is_dbos:
                            yield from self._bare(decorator, value, source)

    def _bare(
        self, decorator: nodes.NodeNG, value: External, source: Source
    ) -> Iterator[Culprit]:
        behaviour = self.context.library.behaviour
        if value.name in behaviour.raising_decorators:
            effect = "importing the module raises TypeError"
        elif value.name in behaviour.replacing_decorators:
            effect = "the name silently becomes the decorator itself, and what it decorates is lost"
        else:
            return
        member = self.context.library.api.member(value.name)
        required = member is not None and any(
            not parameter.has_default and parameter.kind not in ("var_positional", "var_keyword")
            for parameter in member.parameters_in(self.context.releases[-1])
        )
        yield DecoratorNotCalled.at(
            decorator,
            source,
            decorator=decorator.as_string(),
            effect=effect,
            remedy="(...)" if required else "()",
        )
