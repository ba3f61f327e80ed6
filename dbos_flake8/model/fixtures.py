"""What pytest and unittest make of the functions of a file: fixtures, tests, and what runs around them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

import attrs
from astroid import nodes

from dbos_flake8.model.calls import keyword_of
from dbos_flake8.model.given import certain
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.scopes import decorators_of
from dbos_flake8.model.source import Project, Source
from dbos_flake8.model.values import External, Frame

__all__ = [
    "SET_UPS",
    "TEAR_DOWNS",
    "WIDE_SET_UPS",
    "WIDE_TEAR_DOWNS",
    "Fixture",
    "all_asked_for",
    "asked_for",
    "comes_by_itself",
    "conftests_of",
    "fixture_of",
    "is_of",
    "is_test",
]

#: Methods and functions that run before each test.
SET_UPS = frozenset({"setUp", "asyncSetUp", "setup_method", "setup_function", "setup"})
#: Those that run after each test.
TEAR_DOWNS = frozenset({"tearDown", "asyncTearDown", "teardown_method", "teardown_function", "teardown"})

#: Those that run once for several tests.
WIDE_SET_UPS = frozenset({"setUpClass", "setup_class", "setUpModule", "setup_module"})
WIDE_TEAR_DOWNS = frozenset({"tearDownClass", "teardown_class", "tearDownModule", "teardown_module"})
#: How far up the folders a `conftest.py` is looked for.
_HIGHEST = 8
_FIXTURES = frozenset({"pytest.fixture", "pytest.yield_fixture", "pytest_asyncio.fixture"})


@attrs.frozen(eq=False, repr=False)
class Fixture:
    """A function that pytest runs for tests."""

    function: nodes.FunctionDef
    #: What tests and other fixtures ask for.
    name: str
    #: "function", "class", "module", "package" or "session"; empty where that is not known.
    scope: str
    #: Whether it runs for tests that do not ask for it.
    is_autouse: bool


def fixture_of(function: nodes.FunctionDef, source: Source, evaluator: Evaluator) -> Fixture | None:
    """The fixture that a function is, if it is one."""
    for decorator in decorators_of(function):
        frame = evaluator.frame_at(decorator, source)
        values = evaluator.values(decorator, frame)
        if any(isinstance(one, External) and one.name in _FIXTURES for one in values):
            name = _option(decorator, "name", None, frame, evaluator)
            return Fixture(
                function,
                name if isinstance(name, str) else str(function.name),
                str(_option(decorator, "scope", "function", frame, evaluator) or ""),
                _option(decorator, "autouse", False, frame, evaluator) is True,
            )
    return None


def _option(
    decorator: nodes.NodeNG, name: str, default: object, frame: Frame, evaluator: Evaluator
) -> object:
    """What a decorator says; None where nobody knows."""
    given = keyword_of(decorator, name) if isinstance(decorator, nodes.Call) else None
    if given is None:
        return default
    constant = certain(evaluator.values(given, frame))
    return constant.value if constant is not None else None


def conftests_of(source: Source, project: Project) -> Iterator[Source]:
    """The files named `conftest.py` that pytest reads for the tests of a file, the nearest first; itself left out."""
    folder = os.path.dirname(source.path)
    for _ in range(_HIGHEST):
        path = os.path.join(folder, "conftest.py")
        found = project.source(path) if path != source.path else None
        if found is not None:
            yield found
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def is_test(function: nodes.NodeNG) -> bool:
    """Whether a function of a file of tests is a test, by its name and place."""
    if not isinstance(function, nodes.FunctionDef) or not function.name.startswith("test"):
        return False
    decorators = decorators_of(function)
    return not (
        isinstance(function.parent.frame(), nodes.FunctionDef)
        or any(str(getattr(one, "func", one).as_string()).endswith("fixture") for one in decorators)
    )


def asked_for(function: nodes.FunctionDef) -> set[str]:
    """The names of the fixtures that a test or fixture asks for: its parameters, and `usefixtures`."""
    names = set(function.argnames())
    around = function.parent.frame()
    for holder in (function, around):
        for decorator in decorators_of(holder):
            names |= _used(decorator)
    for assignment in (*around.locals.get("pytestmark", ()), *function.root().locals.get("pytestmark", ())):
        names |= _used(assignment.statement())
    return names


def all_asked_for(function: nodes.FunctionDef, files: Iterable[Source], evaluator: Evaluator) -> set[str]:
    """The names of the fixtures that a test or fixture asks for, and of those that these ask for.

    `files` are those in which fixtures are looked for.
    """
    known: dict[str, Fixture] = {}
    for file in files:
        for one in file.tree.functions:
            found = fixture_of(one, file, evaluator)
            if found is not None:
                known.setdefault(found.name, found)
    names: set[str] = set()
    todo = list(asked_for(function))
    while todo:
        name = todo.pop()
        if name not in names:
            names.add(name)
            if name in known:
                todo += asked_for(known[name].function)
    return names


def is_of(function: nodes.FunctionDef, cls: nodes.NodeNG) -> bool:
    """Whether a method belongs to a class, or to one that names it among its bases."""
    owner = function.parent.frame()
    if owner is cls:
        return True
    bases = owner.bases if isinstance(owner, nodes.ClassDef) else ()
    return any(isinstance(base, nodes.Name) and base.name == cls.name for base in bases)


def comes_by_itself(fixture: Fixture, function: nodes.FunctionDef) -> bool:
    """Whether a fixture runs for a test or fixture that does not ask for it."""
    around = fixture.function.parent.frame()
    return fixture.is_autouse and (not isinstance(around, nodes.ClassDef) or is_of(function, around))


def _used(node: nodes.NodeNG) -> set[str]:
    return {
        argument.value
        for call in node.nodes_of_class(nodes.Call)
        if isinstance(call.func, nodes.Attribute) and call.func.attrname == "usefixtures"
        for argument in call.args
        if isinstance(argument, nodes.Const) and isinstance(argument.value, str)
    }
