"""Whether a function can be called with so many arguments by position, and whose parameters a wrapper has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from dbos_flake8.model.values import FunctionValue

if TYPE_CHECKING:
    from dbos_flake8.model.names import Evaluator

__all__ = ["behind", "takes", "wanted"]


def behind(function: FunctionValue, evaluator: Evaluator) -> FunctionValue:
    """The function that gets the arguments of a wrapper just as they are; itself where it is no such wrapper."""
    for _ in range(8):
        found = _behind(function, evaluator)
        if found is None:
            break
        function = found
    return function


def _behind(function: FunctionValue, evaluator: Evaluator) -> FunctionValue | None:
    arguments = function.node.args
    if not arguments.vararg or arguments.posonlyargs or arguments.args or arguments.kwonlyargs:
        return None
    positional, keywords = [f"*{arguments.vararg}"], [f"**{arguments.kwarg}"] if arguments.kwarg else []
    every, handing_on = [], []
    for call in function.node.nodes_of_class(nodes.Call):
        every.append(call.func.as_string())
        by_name = [f"{one.arg or '**'}{one.value.as_string()}" for one in call.keywords]
        if [one.as_string() for one in call.args] == positional and by_name == keywords:
            handing_on.append(call)
    if len(handing_on) != 1 or every.count(handing_on[0].func.as_string()) > 1:
        return None
    if {arguments.vararg, arguments.kwarg} & _bound(function.node):
        return None
    if arguments.kwarg and any(callee.startswith(f"{arguments.kwarg}.") for callee in every):
        return None
    values = evaluator.values(handing_on[0].func, evaluator.open_frame(function))
    target = values[0] if len(values) == 1 else None
    return target if isinstance(target, FunctionValue) else None


def _bound(function: nodes.FunctionDef | nodes.Lambda) -> set[str]:
    """The names that the body of a function assigns, also to their items."""
    return {
        *(one.name for one in function.nodes_of_class(nodes.AssignName) if one.parent is not function.args),
        *(
            one.value.name
            for one in function.nodes_of_class(nodes.Subscript)
            if isinstance(one.value, nodes.Name) and one.ctx.name != "Load"
        ),
    }


def takes(function: nodes.FunctionDef | nodes.Lambda, count: int) -> bool:
    """Whether a call with `count` arguments by position, and nothing else, fits a plain function."""
    arguments = function.args
    positional = [*(arguments.posonlyargs or ()), *(arguments.args or ())]
    needed = len(positional) - len(arguments.defaults or ())
    if any(default is None for default in arguments.kw_defaults or ()):
        return False
    return needed <= count and (count <= len(positional) or arguments.vararg is not None)


def wanted(function: nodes.FunctionDef | nodes.Lambda) -> str:
    """What a function takes, in words: "takes 2 arguments"."""
    arguments = function.args
    positional = [*(arguments.posonlyargs or ()), *(arguments.args or ())]
    by_name = [
        one.name
        for one, default in zip(arguments.kwonlyargs or (), arguments.kw_defaults or (), strict=False)
        if default is None
    ]
    if by_name:
        return f"needs `{by_name[0]}` by name"
    count = len(positional)
    return f"takes {'no arguments' if not count else 'one argument' if count == 1 else f'{count} arguments'}"
