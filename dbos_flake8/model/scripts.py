"""Files that are run as a program: the module `__main__`, which no other process can import."""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from dbos_flake8.model.source import Source

__all__ = ["main_guard", "runs_itself"]


def main_guard(source: Source) -> nodes.If | None:
    """The `if __name__ == "__main__":` of a file."""
    if "__main__" not in source.text:
        return None
    return next(
        (one for one in source.tree.module.body if isinstance(one, nodes.If) and _asks_for_main(one.test)),
        None,
    )


def _asks_for_main(test: nodes.NodeNG) -> bool:
    if not isinstance(test, nodes.Compare) or len(test.ops) != 1 or test.ops[0][0] != "==":
        return False
    sides = (test.left, test.ops[0][1])
    return any(isinstance(one, nodes.Name) and one.name == "__name__" for one in sides) and any(
        isinstance(one, nodes.Const) and one.value == "__main__" for one in sides
    )


def runs_itself(source: Source) -> bool:
    """Whether the code of a file runs as `__main__` itself, and is not imported under its name by a server."""
    if source.path.replace("\\", "/").endswith("/__main__.py"):
        return True
    guard = main_guard(source)
    return guard is not None and not any(_names_module(text) for text in _texts(guard, source))


def _texts(guard: nodes.If, source: Source) -> Iterator[str]:
    """The texts that the guard, and a function `main` of the file, pass to calls."""
    functions = [one for one in source.tree.functions if one.name in ("main", "run", "serve", "start")]
    for call in source.tree.calls:
        if guard.parent_of(call) or any(function.parent_of(call) for function in functions):
            for argument in call.args:
                if isinstance(argument, nodes.Const) and isinstance(argument.value, str):
                    yield argument.value


def _names_module(text: str) -> bool:
    """Whether a text is how a server is told what to import: `main:app`."""
    module, colon, name = text.partition(":")
    return bool(colon) and name.isidentifier() and all(part.isidentifier() for part in module.split("."))
