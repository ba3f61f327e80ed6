"""The data about dbos against the installed package.

tests/proofs/test_api_data.py runs this on other releases as well.
"""

from __future__ import annotations

import asyncio
import importlib.metadata
import inspect
import sys
from collections.abc import Callable, Iterator
from typing import Any

import dbos
import pytest
from dbos import DBOS

from dbos_flake8.knowledge.dbos_api import Member, Parameter, Span, load

API = load()
INSTALLED = importlib.metadata.version("dbos")


def line_of(version: str) -> str:
    return ".".join(version.split(".")[:2])


def member(name: str) -> Member:
    found = API.member(name)
    assert found is not None, name
    return found


pytestmark = pytest.mark.skipif(
    line_of(INSTALLED) not in {line_of(release) for release in API.releases},
    reason=f"the data knows nothing of the installed dbos {INSTALLED}: it ends with {API.newest}",
)


def current() -> list[Member]:
    """What the data says about the installed release."""
    return [m for m in map(member, API.names) if INSTALLED in m.span]


def runtime(name: str) -> Any:
    """The class, function or module of the installed dbos behind a canonical name."""
    found: Any = dbos
    for part in name.split(".")[1:]:
        found = getattr(found, part)
    return found


def members_of_classes() -> Iterator[tuple[Member, Any]]:
    """The members that exist without an instance, with what the class has under their names."""
    for m in current():
        owner, _, name = m.name.rpartition(".")
        on_class = m.binding is not None and (m.kind, m.binding) != ("attribute", "instance")
        if on_class and INSTALLED in Span(m.kind_since):
            yield m, inspect.getattr_static(runtime(owner), name)


def test_every_name_exists() -> None:
    for m in current():
        if m.binding is None:
            runtime(m.name)
    assert len(list(members_of_classes())) > 50


def test_every_export_is_known() -> None:
    known = {m.name for m in current()}
    assert {f"dbos.{name}" for name in dbos.__all__} <= known
    errors = [v for v in vars(dbos.error).values() if inspect.isclass(v) and v.__module__ == "dbos._error"]
    assert {f"dbos.error.{error.__name__}" for error in errors} <= known


def test_every_member_is_known_inherited_ones_too() -> None:
    known = {m.name for m in current()}
    for m in current():
        if m.kind != "class":
            continue
        for ancestor in runtime(m.name).__mro__:
            if ancestor.__module__.split(".")[0] == "dbos":
                names = {*vars(ancestor), *inspect.get_annotations(ancestor)}
                public = {f"{m.name}.{name}" for name in names if not name.startswith("_")}
                assert public <= known


def test_kinds_of_exports() -> None:
    for m in current():
        if m.binding is None:
            value = runtime(m.name)
            assert (m.kind == "module") == inspect.ismodule(value), m.name
            assert m.is_class == inspect.isclass(value), m.name
            assert (m.kind == "typed-dict") == hasattr(value, "__required_keys__"), m.name


def test_kinds_of_members() -> None:
    for m, static in members_of_classes():
        if m.kind == "attribute":
            continue
        if m.kind == "property":
            assert isinstance(static, property) == (m.binding == "instance"), m.name
            continue
        wrapper = {"static": staticmethod, "class": classmethod}.get(m.binding or "")
        assert isinstance(static, (staticmethod, classmethod)) == (wrapper is not None), m.name
        assert wrapper is None or isinstance(static, wrapper), m.name
        function = getattr(static, "__func__", static)
        annotation = str(inspect.signature(function).return_annotation)
        gives_coroutine = inspect.iscoroutinefunction(function) or annotation.startswith("Coroutine")
        assert m.is_coroutine == gives_coroutine, m.name
        assert (m.kind == "async generator") == inspect.isasyncgenfunction(function), m.name
        assert (m.kind == "generator") == inspect.isgeneratorfunction(function), m.name


PARAMETER_KINDS = {
    inspect.Parameter.POSITIONAL_ONLY: "positional-only",
    inspect.Parameter.POSITIONAL_OR_KEYWORD: "positional",
    inspect.Parameter.KEYWORD_ONLY: "keyword",
    inspect.Parameter.VAR_POSITIONAL: "var-positional",
    inspect.Parameter.VAR_KEYWORD: "var-keyword",
}
Described = tuple[str, str, bool]


def split(parameters: list[Described]) -> tuple[list[Described], set[Described]]:
    """Those that have a place, in order, and those that go by keyword."""
    placed = [p for p in parameters if p[1] != "keyword"]
    return placed, {p for p in parameters if p[1] == "keyword"}


def parameters_known(m: Member) -> tuple[list[Described], set[Described]]:
    return split([(p.name, p.kind, p.has_default) for p in m.parameters_in(INSTALLED)])


def parameters_of(function: Callable[..., Any]) -> tuple[list[Described], set[Described]]:
    found = list(inspect.signature(function).parameters.values())
    if found and found[0].name in ("self", "cls"):
        found = found[1:]
    return split([(p.name, PARAMETER_KINDS[p.kind], p.default is not p.empty) for p in found])


def test_parameters_of_members() -> None:
    for m, static in members_of_classes():
        if m.kind not in ("attribute", "property"):
            assert parameters_known(m) == parameters_of(getattr(static, "__func__", static)), m.name


def test_parameters_of_constructors() -> None:
    for m in current():
        if m.kind == "class" and m.constructor is not None and INSTALLED in m.constructor:
            constructor = runtime(m.name).__init__
            if getattr(constructor, "__module__", "").split(".")[0] == "dbos":
                assert parameters_known(m) == parameters_of(constructor), m.name


def test_keys_of_typed_dicts() -> None:
    for m in current():
        if m.kind != "typed-dict":
            continue
        keys = {p.name: p.has_default for p in m.parameters_in(INSTALLED)}
        cls = runtime(m.name)
        assert keys.keys() == cls.__required_keys__ | cls.__optional_keys__, m.name
        # The TypedDict of Python 3.10 does not know `NotRequired`.
        if sys.version_info >= (3, 11):
            assert {key for key, is_optional in keys.items() if is_optional} == cls.__optional_keys__, m.name


# The event loop guard, by calling

REFUSAL = "was called while an event loop is running"
# Not called here: they start, stop or empty something, whatever the event loop does.
WITH_EFFECTS = {"destroy", "launch", "migrate", "reset_system_database"}


def call_on_loop(function: Callable[..., Any], parameters: tuple[Parameter, ...]) -> str:
    """The message with which a call on a running event loop fails; "" when it does not."""
    required = [p for p in parameters if not p.has_default and not p.kind.startswith("var")]
    places = ["text" for p in required if p.kind != "keyword"]
    keywords = {p.name: "text" for p in required if p.kind == "keyword"}

    async def on_loop() -> str:
        try:
            result = function(*places, **keywords)
            if inspect.isgenerator(result):
                next(result)
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        return ""

    return asyncio.run(on_loop())


def synchronous_members_of_dbos() -> list[str]:
    return [
        m.name
        for m in current()
        if m.name.startswith("dbos.DBOS.")
        and m.kind in ("function", "generator")
        and m.name.rpartition(".")[2] not in WITH_EFFECTS
    ]


@pytest.mark.parametrize("name", synchronous_members_of_dbos())
def test_exactly_the_guarded_members_refuse_the_loop(name: str) -> None:
    m = member(name)
    message = call_on_loop(runtime(name), m.parameters_in(INSTALLED))
    assert (REFUSAL in message) == (m.refuses_loop is not None and INSTALLED in m.refuses_loop), message


def test_guarded_members_outside_the_main_class() -> None:
    if hasattr(dbos, "StepReservation"):
        reservation = dbos.StepReservation(None)  # type: ignore[arg-type]
        run = member("dbos.StepReservation.run")
        assert run.refuses_loop is not None
        assert REFUSAL in call_on_loop(reservation.run, run.parameters_in(INSTALLED))
    from dbos._core import WorkflowHandlePolling

    handle: Any = WorkflowHandlePolling("id", DBOS)  # type: ignore[arg-type]
    refuses = member("dbos.WorkflowHandle.get_status").refuses_loop
    assert refuses is not None
    assert (REFUSAL in call_on_loop(handle.get_status, ())) == (INSTALLED in refuses)
