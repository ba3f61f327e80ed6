"""What dbos serialises, and which objects of libraries pickle and JSON refuse.

The facts are those of `serialisation.toml`, which explains its own keys.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Iterable, Mapping

import attrs

from dbos_flake8.knowledge import text_of

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = ["ExceptionArguments", "Payload", "Serialisation", "load_serialisation"]


@attrs.frozen(repr=False)
class Payload:
    """Which arguments of an operation are serialised."""

    #: The parameters by name.
    parameters: tuple[str, ...] = ()
    #: From which position on they are those of a workflow, with all other keywords.
    arguments: int | None = None


@attrs.frozen
class ExceptionArguments:
    """What pickle needs to make an exception of a library anew."""

    #: The parameters without a default.
    needs: tuple[str, ...]
    #: Those without a default that can be passed by name alone.
    by_name: tuple[str, ...] = ()


@attrs.frozen(eq=False, repr=False)
class Serialisation:
    """The facts, by the names of the model without `()`."""

    operations: Mapping[str, Payload]
    #: The parameters that take the attributes of a workflow, by the operation.
    attributes: Mapping[str, str]
    #: The releases of dbos that pickle.
    releases: str
    #: Base classes that leave it to the class whether its objects can be pickled.
    bases: frozenset[str]
    #: Exceptions of libraries, by the names of their classes.
    exceptions: Mapping[str, ExceptionArguments]
    #: Words for what cannot be pickled: `an open file`.
    unpicklable: Mapping[str, str]
    #: Words for what is no JSON, though it can be pickled; by `attributes` and `portable`.
    not_json: Mapping[str, Mapping[str, str]]

    def payload(self, operation: str) -> Payload | None:
        """What an operation, or the synchronous one it is the twin of, serialises."""
        return self.operations.get(operation.removesuffix("_async"))


def _words(tables: Iterable[Mapping[str, str]]) -> dict[str, str]:
    return {
        name: words
        for table in tables
        for words, names in table.items()
        if words != "source"
        for name in names.split()
    }


@functools.lru_cache(maxsize=1)
def load_serialisation() -> Serialisation:
    """The facts of `serialisation.toml`, read once per process, at the first call."""
    text = text_of("serialisation.toml")
    data = tomllib.loads(text)
    json = data["not_json"]
    return Serialisation(
        operations={
            name: Payload(tuple(entry.get("parameters", ())), entry.get("arguments"))
            for name, entry in data["operations"].items()
        },
        attributes=data["attributes"],
        releases=data["pickle"]["releases"],
        bases=frozenset(data["bases"]["names"].split()),
        exceptions={
            name: ExceptionArguments(tuple(entry["needs"]), tuple(entry.get("by_name", ())))
            for entry in data["exceptions"].values()
            for name in entry["classes"].split()
        },
        unpicklable=_words(data["unpicklable"].values()),
        not_json={
            "attributes": _words([json["both"], json["attributes"]]),
            "portable": _words([json["both"]]),
        },
    )
