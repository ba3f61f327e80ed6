"""Whether a function can be called with so many arguments by position."""

from __future__ import annotations

from astroid import nodes

__all__ = ["takes", "wanted"]


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
