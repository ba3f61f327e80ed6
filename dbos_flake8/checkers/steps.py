"""DBS5xx: decorators, steps, transactions, classes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.steps_rules import DecoratorNotCalled
from dbos_flake8.model.calls import Call, Way
from dbos_flake8.model.edits import Editor
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import (
    ClassValue,
    Durable,
    External,
    FunctionValue,
    Parameter,
    Partial,
    Value,
)
from dbos_flake8.rule import Culprit, Fix

__all__ = ["StepsChecker"]


class StepsChecker(Checker):
    """Looks at how functions and classes are registered."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        for node in (*source.tree.functions, *source.tree.classes):
            if node.decorators is None:
                continue
            frame = self.context.evaluator.frame_at(node, source)
            for decorator in node.decorators.nodes:
                if isinstance(decorator, (nodes.Name, nodes.Attribute)):
                    values = self.context.evaluator.values(decorator, frame)
                    for value in values:
                        yield from self._bare(decorator, value, source, len(values) == 1)
        for call in self.dbos_calls_of(source):
            yield from self._called_with_function(call, source)

    def _called_with_function(self, call: Call, source: Source) -> Iterator[Culprit]:
        """`wf = DBOS.workflow(fn)`: the call form without its first pair of parentheses."""
        member = call.operation
        if member is None or member.kind != "decorator" or call.way is not Way.CALL:
            return
        handed = call.arguments.positional[0] if call.arguments.positional else ()
        takes_none = not any(parameter.kind == "positional" for parameter in member.parameters)
        if any(isinstance(value, (FunctionValue, ClassValue, Durable)) for value in handed) or (
            takes_none and any(isinstance(value, Parameter) for value in handed)
        ):
            yield from self._bare(call.node, call.value, source, len(call.alternatives) <= 1)

    def _bare(
        self, decorator: nodes.NodeNG, value: Value, source: Source, is_certain: bool
    ) -> Iterator[Culprit]:
        while isinstance(value, Partial):
            value = value.target
        if not isinstance(value, External) or not value.is_dbos or value.path.endswith("()"):
            return
        behaviour = self.context.library.behaviour
        if value.name in behaviour.raising_decorators:
            effect = "importing the module raises TypeError"
        elif value.name in behaviour.replacing_decorators:
            effect = "the name silently becomes the decorator itself, and what it decorates is lost"
        else:
            return
        member = self.context.library.api.member(value.name)
        required = member is not None and any(
            not parameter.has_default and parameter.kind not in ("var-positional", "var-keyword")
            for parameter in member.parameters_in(self.context.releases[-1])
        )
        yield DecoratorNotCalled.at(
            decorator,
            source,
            fix=partial(_parentheses, decorator, source) if is_certain and not required else None,
            decorator=_shown(decorator),
            effect=effect,
            remedy="(...)" if required else "()",
        )


def _parentheses(decorator: nodes.NodeNG, source: Source) -> Fix:
    """The fix of DBS501."""
    callee = decorator.func if isinstance(decorator, nodes.Call) else decorator
    return Fix.safe("Add the parentheses", [Editor(source).insert_after(callee, "()")])


def _shown(node: nodes.NodeNG) -> str:
    """A decorator as `@DBOS.step`, the callee of a call as `DBOS.step`."""
    return str(node.func.as_string()) if isinstance(node, nodes.Call) else f"@{node.as_string()}"
