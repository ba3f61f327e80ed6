"""The facts of `decorators.toml`: decorators that hand a function to somebody else, and what dbos asks of these."""

from __future__ import annotations

import functools
import sys
from collections.abc import Mapping
from typing import Any

import attrs

from dbos_flake8.knowledge import text_of

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = ["KafkaFacts", "SerializerFacts", "kafka", "registers", "serializer"]


@attrs.frozen(repr=False)
class KafkaFacts:
    """What dbos asks of a consumer."""

    #: The versions that check it.
    checked: str
    orderings: tuple[str, ...]
    ordered: tuple[str, ...]
    lowest_batch: int
    #: The key of the group in the configuration of a consumer.
    group: str


@attrs.frozen(repr=False)
class SerializerFacts:
    """What dbos asks of a serializer."""

    abstract: tuple[str, ...]
    methods: tuple[str, ...]


def registers(path: str) -> str | None:
    """What a decorator makes of the function below it: "an HTTP handler"; None where it registers nothing.

    `path` is the name of the decorator in the model, with or without the call: `fastapi.FastAPI().get()`.
    """
    found = _registering()
    return found.get(path) or found.get(path.removesuffix("()"))


def kafka() -> KafkaFacts:
    """The facts about consumers of Kafka."""
    data = _read()["kafka"]
    return KafkaFacts(
        data["checked"],
        tuple(data["orderings"]),
        tuple(data["ordered"]),
        data["lowest_batch"],
        data["group"],
    )


def serializer() -> SerializerFacts:
    """The facts about serializers."""
    data = _read()["serializer"]
    return SerializerFacts(tuple(data["abstract"]), tuple(data["methods"]))


@functools.lru_cache(maxsize=1)
def _read() -> Mapping[str, Any]:
    text = text_of("decorators.toml")
    return tomllib.loads(text)


@functools.lru_cache(maxsize=1)
def _registering() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for group in _read()["registers"]:
        found.update(dict.fromkeys(group.get("names", ()), group["makes"]))
        for owner in group.get("owners", ()):
            found.update((f"{owner}.{method}", group["makes"]) for method in group["methods"])
    return found
