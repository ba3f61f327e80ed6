"""The facts of `decorators.toml`: decorators that hand a function to a framework."""

from __future__ import annotations

import functools
import importlib.resources
import sys
from collections.abc import Mapping

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = ["registers"]


def registers(path: str) -> str | None:
    """What a decorator makes of the function below it: "an HTTP handler"; None where it registers nothing.

    `path` is the name of the decorator in the model, with or without the call: `fastapi.FastAPI().get()`.
    """
    found = _registering()
    return found.get(path) or found.get(path.removesuffix("()"))


@functools.lru_cache(maxsize=1)
def _registering() -> Mapping[str, str]:
    text = importlib.resources.files(__package__).joinpath("decorators.toml").read_text("utf-8")
    found: dict[str, str] = {}
    for group in tomllib.loads(text)["registers"]:
        found.update(dict.fromkeys(group.get("names", ()), group["makes"]))
        for owner in group.get("owners", ()):
            found.update((f"{owner}.{method}", group["makes"]) for method in group["methods"])
    return found
