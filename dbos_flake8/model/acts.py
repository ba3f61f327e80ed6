"""What a body does that depends on, or changes, something outside the program's own memory.

The catalogue of effects says what library names do; this module finds where a body calls or
reads them, and leaves out what the code at hand makes harmless: a seed, an object in memory,
a sleep of no length, a use of something that was reported where it was opened.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from astroid import nodes

from dbos_flake8.knowledge.effects import Argument, Effect
from dbos_flake8.model.calls import Body, Call, Way, keyword_of, name_of
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.scopes import frame_of
from dbos_flake8.model.surroundings import ANYWHERE, Around, Surroundings
from dbos_flake8.model.values import (
    Constant,
    Durable,
    External,
    Frame,
    FunctionValue,
    Partial,
    Value,
)

__all__ = ["Act", "Acts"]

#: The effects of which one is reported for an object and its uses.
_IO = frozenset({"network", "file", "database", "process"})
#: Methods that give a connection or session of its own.
_CONNECTING = frozenset(
    {"connect", "begin", "acquire", "connection", "getconn", "start_session", "session", "sql_session"}
)
#: How many calls made an object that another call gave.
_LONGEST_CHAIN = 8


@attrs.frozen(eq=False, repr=False)
class Act:
    """A call or a read that has an effect."""

    node: nodes.NodeNG
    frame: Frame
    effect: Effect
    #: The name that the model knows it by: `requests.Session().get`.
    path: str
    #: The field that keeps its result, when a default factory does it.
    kept_as: str | None = None
    #: Where it may happen, by what the code has asked.
    around: Surroundings = ANYWHERE

    @property
    def kind(self) -> str:
        """The effect, as the catalogue names it."""
        return self.effect.kind

    def asked(self, around: Surroundings) -> Act:
        """The same act where the code has asked for its surroundings."""
        return self if around == ANYWHERE else attrs.evolve(self, around=around)


@attrs.define(eq=False, repr=False)
class Acts:
    """The acts of bodies, each collected once."""

    evaluator: Evaluator
    _known: dict[Frame, tuple[Act, ...]] = attrs.field(init=False, factory=dict)

    def of(self, body: Body, around: Around | None = None) -> tuple[Act, ...]:
        """What a body does by itself, in the order of the code: anywhere, or in these surroundings."""
        known = self._known.get(body.frame)
        if known is None:
            known = self._known[body.frame] = tuple(self._collect(body))
        if around is None or all(act.around == ANYWHERE for act in known):
            return known
        return tuple(act for act in known if around in act.around)

    def at(self, node: nodes.NodeNG, body: Body) -> Act | None:
        """The act that a node of a body is."""
        acts = self.of(body)
        return next((act for act in acts if act.node is node), None) if acts else None

    def makers(self, act: Act) -> tuple[nodes.NodeNG, ...]:
        """The calls that made the object by which something is done, nearest first."""
        return tuple(self._makers(act.node, act.frame)) if isinstance(act.node, nodes.Call) else ()

    def declared(self, function: FunctionValue) -> str | None:
        """What the settings declare of a function of the project: an effect, or `deterministic`."""
        effects = self.evaluator.library.effects
        if not self.evaluator.library.functions:
            return None
        return next(
            (found for name in self._dotted(function) if (found := effects.override(name)) is not None), None
        )

    def _dotted(self, function: FunctionValue) -> Iterator[str]:
        """The names by which the project may import a function."""
        node = function.node
        if not isinstance(node, nodes.FunctionDef):
            return
        inner = node.name
        if isinstance(node.parent, nodes.ClassDef):
            inner = f"{node.parent.name}.{inner}"
        for module in self.evaluator.project.dotted(function.source):
            yield f"{module}.{inner}"

    # Collecting

    def _collect(self, body: Body) -> Iterator[Act]:
        found: dict[nodes.NodeNG, Act] = {}
        seeded = {
            call.value.path.rpartition(".")[0]
            for call in body.calls
            if isinstance(call.value, External)
            and call.value.path.endswith(".seed")
            and isinstance(call.node, nodes.Call)
            and call.node.args
        }
        for call in body.calls:
            act = self._of_call(call)
            if act is not None and not (act.kind == "random" and act.path.rpartition(".")[0] in seeded):
                found.setdefault(call.node, act.asked(call.around))
        for load in body.loads:
            act = self._of_read(load, body.frame)
            if act is not None and load not in found and not _is_called(load, found):
                found[load] = act.asked(body.around.get(load, ANYWHERE))
        for act in self._of_decorators(body):
            found[act.node] = act
        yield from self._told_once(found)

    def _of_call(self, call: Call) -> Act | None:
        if call.is_guarded or call.way.detaches or call.way in (Way.STEP, Way.WORKFLOW):
            return None
        value = call.value
        if isinstance(value, (FunctionValue, Durable)):
            return self._of_declared(call, value)
        if not isinstance(value, External):
            return None
        library = self.evaluator.library
        if value.is_dbos:
            if value.name.endswith("Datasource.sql_session"):
                session = Effect("database", value.name.removeprefix("dbos."), "dbos")
                return Act(call.node, call.frame, session, value.path)
            return None
        if any(_is_durable(other) for other in call.alternatives):
            return None
        node = call.node
        if call.kept_as is not None:
            effect = library.effects.effect_of_call(value.path, 0, frozenset())
            return None if effect is None else Act(node, call.frame, effect, value.path, call.kept_as)
        arguments = node.args if isinstance(node, nodes.Call) and call.way is Way.CALL else ()
        keywords = node.keywords if isinstance(node, nodes.Call) and call.way is Way.CALL else ()
        names = frozenset(keyword.arg for keyword in keywords if keyword.arg is not None)
        effect = library.effects.effect_of_call(value.path, len(arguments), names)
        if effect is None:
            return None
        act = Act(node, call.frame, effect, value.path)
        return None if self._is_harmless(act, call) else act

    def _of_declared(self, call: Call, value: FunctionValue | Durable) -> Act | None:
        if isinstance(value, Durable):
            return None
        kind = self.declared(value)
        if kind is None or kind == "deterministic":
            return None
        return Act(call.node, call.frame, Effect(kind, name_of(value), ""), value.name)

    def _of_read(self, node: nodes.NodeNG, frame: Frame) -> Act | None:
        if isinstance(node, nodes.Name) and not all(
            isinstance(binding, (nodes.Import, nodes.ImportFrom))
            for binding in frame.scope.locals.get(node.name, ())
        ):
            return None
        if isinstance(node.parent, nodes.Attribute):
            outer = node.parent
            if not (isinstance(outer.parent, nodes.Call) and outer.parent.func is outer):
                if isinstance(outer.parent, (nodes.Call, nodes.Keyword)):
                    return None  # a method that is handed on, not called
        for value in self.evaluator.values(node, frame):
            if isinstance(value, External) and not value.is_dbos:
                effect = self.evaluator.library.effects.effect_of_read(value.path)
                if effect is not None:
                    return Act(node, frame, effect, value.path)
            elif isinstance(value, External) and value.path == "dbos.DBOS.sql_session":
                return Act(node, frame, Effect("database", "DBOS.sql_session", "dbos"), value.path)
        return None

    def _of_decorators(self, body: Body) -> Iterator[Act]:
        """The acts that decorators below a DBOS decorator add to each call of the function."""
        scope = body.scope
        if not isinstance(scope, nodes.FunctionDef) or scope.decorators is None:
            return
        around = self.evaluator.frame_at(scope, body.frame.source)
        for decorator in reversed(scope.decorators.nodes):
            for value in self.evaluator.values(decorator, around):
                if not isinstance(value, External):
                    continue
                if value.is_dbos:
                    return
                arguments = decorator.args if isinstance(decorator, nodes.Call) else ()
                keywords = decorator.keywords if isinstance(decorator, nodes.Call) else ()
                names = frozenset(keyword.arg for keyword in keywords if keyword.arg is not None)
                effect = self.evaluator.library.effects.effect_of_decorator(value.path, len(arguments), names)
                if effect is not None:
                    yield Act(decorator, around, effect, value.path)

    # What makes an act harmless

    def _is_harmless(self, act: Act, call: Call) -> bool:
        effect, node = act.effect, call.node
        if not isinstance(node, nodes.Call) or call.way is not Way.CALL:
            return False
        if effect.kind == "sleep":
            return self._is_short(node, act.frame)
        if effect.seed is not None:
            maker = call.value.of if isinstance(call.value, External) else None
            return isinstance(maker, nodes.Call) and self._gives(maker, effect.seed, act.frame)
        if effect.stream is not None:
            given = _argument(node, effect.stream)
            if given is not None:
                return any(
                    isinstance(value, External)
                    and (self.evaluator.library.effects.is_in_memory(value.path) or value.made_by is not None)
                    for value in self.evaluator.values(given, act.frame)
                )
        if act.path == "builtins.hash":
            return self._is_stable(node, act.frame)
        return False

    def _is_short(self, node: nodes.Call, frame: Frame) -> bool:
        """Whether a sleep takes no time, or a wait no timeout."""
        given = [
            *node.args[:1],
            *(k.value for k in node.keywords if k.arg in ("timeout", "delay", "seconds")),
        ]
        return bool(given) and all(
            isinstance(value, Constant)
            and (value.value is None or (isinstance(value.value, (int, float)) and value.value <= 0))
            for value in self.evaluator.values(given[-1], frame)
        )

    def _gives(self, maker: nodes.Call, parameter: Argument, frame: Frame) -> bool:
        """Whether a call gives a parameter something else than None."""
        given = _argument(maker, parameter)
        if given is None:
            return any(keyword.arg is None for keyword in maker.keywords)
        return not (isinstance(given, nodes.Const) and given.value is None)

    def _is_stable(self, node: nodes.Call, frame: Frame) -> bool:
        """Whether a hash is the same in every process: that of a number, or nothing else."""
        if not node.args:
            return True
        given = node.args[0]
        if isinstance(given, (nodes.Tuple, nodes.JoinedStr)):
            return isinstance(given, nodes.Tuple) and all(
                isinstance(one, nodes.Const) and not isinstance(one.value, (str, bytes)) for one in given.elts
            )
        if isinstance(given, nodes.Name):
            annotation = self.evaluator.annotation_of(given, frame)
            if annotation is not None and annotation.as_string() in ("int", "float", "bool", "Decimal"):
                return True
        if isinstance(given, nodes.Call) and getattr(given.func, "name", "") in (
            "int",
            "float",
            "len",
            "round",
        ):
            return True
        return any(
            isinstance(value, Constant) and not isinstance(value.value, (str, bytes))
            for value in self.evaluator.values(given, frame)
        )

    # One finding for an object and its uses

    def _told_once(self, found: dict[nodes.NodeNG, Act]) -> Iterator[Act]:
        databases: set[object] = set()
        for node, act in found.items():
            if act.kind in _IO and isinstance(node, nodes.Call):
                chain = list(self._makers(node, act.frame))
                if any(maker in found and _is_use(act, found[maker], node) for maker in chain):
                    continue
                if act.kind == "database":
                    key = self._session(node, act, chain)
                    if key in databases:
                        continue
                    databases.add(key)
            yield act

    @staticmethod
    def _session(node: nodes.Call, act: Act, chain: list[nodes.NodeNG]) -> object:
        """The session or connection that an act uses."""
        scope = frame_of(node)
        here = [maker for maker in chain if frame_of(maker) is scope]
        if here:
            return here[-1]
        if act.path.rpartition(".")[2] in _CONNECTING:
            return node
        return chain[0] if chain else _base(node)

    def _makers(self, node: nodes.Call, frame: Frame) -> Iterator[nodes.NodeNG]:
        """The calls that made the object whose method is called, nearest first."""
        current: nodes.NodeNG | None = node
        for _ in range(_LONGEST_CHAIN):
            if not isinstance(current, nodes.Call):
                return
            values = self.evaluator.values(current.func, frame)
            made = next((value for value in values if isinstance(value, External)), None)
            current = None if made is None else made.of or made.made_by
            if current is not None:
                yield current


def _is_use(act: Act, maker: Act, node: nodes.NodeNG) -> bool:
    """Whether an act only uses what another one opened, which is reported there."""
    if maker.kind not in _IO:
        return False
    name = maker.path.rpartition(".")[2]
    if act.kind == "network" and name[:1].isupper():
        # What is done with a client is more than its connection, but where both are one expression.
        return bool(node.parent_of(maker.node))
    return act.kind != "file" or _opens(name) or bool(node.parent_of(maker.node))


def _opens(name: str) -> bool:
    """Whether a function opens a file, whose object then reads and writes it."""
    return "open" in name.lower() or name.endswith("File") or name in ("makefile", "mkstemp", "parse")


def _is_called(node: nodes.NodeNG, found: dict[nodes.NodeNG, Act]) -> bool:
    """Whether a read is a part of a call that is reported: `os.environ` of `os.environ.get("HOME")`."""
    parent = node.parent
    while isinstance(parent, nodes.Attribute):
        node, parent = parent, parent.parent
    return isinstance(parent, nodes.Call) and parent.func is node and parent in found


def _is_durable(value: Value) -> bool:
    while isinstance(value, Partial):
        value = value.target
    return isinstance(value, Durable) or (isinstance(value, External) and value.is_dbos)


def _argument(node: nodes.Call, parameter: Argument) -> nodes.NodeNG | None:
    """What a call gives for a parameter; None when it gives nothing."""
    if parameter.position is not None and len(node.args) > parameter.position:
        return node.args[parameter.position]
    return None if parameter.keyword is None else keyword_of(node, parameter.keyword)


def _base(node: nodes.Call) -> str:
    """The object at the beginning of a chain of calls, in the words of the code."""
    inner: nodes.NodeNG = node
    function: nodes.NodeNG = node.func
    while True:
        if isinstance(inner, nodes.Call):
            function, inner = inner.func, inner.func
        elif isinstance(inner, (nodes.Attribute, nodes.Await)):
            inner = inner.expr if isinstance(inner, nodes.Attribute) else inner.value
        elif isinstance(inner, nodes.Subscript):
            inner = inner.value
        else:
            break
    base = function.expr if isinstance(function, nodes.Attribute) else function
    return str(base.as_string())
