"""Where the code of a workflow takes checkpoints: directly, or by what it calls."""

from __future__ import annotations

import sys

import attrs
from astroid import nodes

from dbos_flake8.model.calls import Body, Call, Calls, Way
from dbos_flake8.model.names import Arguments, Evaluator
from dbos_flake8.model.values import (
    ClassValue,
    Constant,
    Container,
    Durable,
    External,
    Frame,
    FunctionValue,
    Instance,
    Value,
)

__all__ = ["Checkpoints"]

_SLEEPS = frozenset({"dbos.DBOS.sleep", "dbos.DBOS.sleep_async"})


@attrs.define(eq=False, repr=False)
class Checkpoints:
    """Answers are remembered per activation."""

    evaluator: Evaluator
    calls: Calls
    _sites: dict[Frame, tuple[nodes.NodeNG, ...]] = attrs.field(init=False, factory=dict)
    _takes: dict[Frame, bool] = attrs.field(init=False, factory=dict)

    def sites(self, body: Body) -> tuple[nodes.NodeNG, ...]:
        """The calls of a body at which a checkpoint may be taken, in the order of the code."""
        known = self._sites.get(body.frame)
        if known is None:
            found = dict.fromkeys(call.node for call in body.calls if self.is_checkpoint(call))
            for edge in body.edges:
                if edge.is_plain and self.takes(edge.frame):
                    found[edge.node] = None
            known = tuple(sorted(found, key=lambda node: (node.lineno or 0, node.col_offset or 0)))
            self._sites[body.frame] = known
        return known

    def takes(self, frame: Frame) -> bool:
        """Whether running a function may take a checkpoint."""
        known = self._takes.get(frame)
        if known is not None:
            return known
        seen = {frame}
        todo = [frame]
        while todo:
            body = self.calls.body(todo.pop())
            inner = [edge.frame for edge in body.edges if edge.is_plain]
            if any(self.is_checkpoint(call) for call in body.calls) or any(map(self._takes.get, inner)):
                self._takes[frame] = True
                return True
            new = [one for one in dict.fromkeys(inner) if one not in seen and one not in self._takes]
            seen.update(new)
            todo.extend(new)
        self._takes.update(dict.fromkeys(seen, False))
        return False

    def inside(self, body: Body, *statements: nodes.NodeNG) -> tuple[nodes.NodeNG, ...]:
        """The checkpoints of a body that lie in one of some of its nodes."""
        return tuple(
            site
            for site in self.sites(body)
            if any(statement is site or statement.parent_of(site) for statement in statements)
        )

    def may_be_taken_by(self, call: Call, with_tools: bool = True) -> bool:
        """Whether a library may take checkpoints in a call: it wraps DBOS, or is handed code that takes them.

        Without their tools, that is whether an agent or a client may record its own requests.
        """
        value = call.value
        if not isinstance(value, External) or value.is_dbos:
            return False
        if "dbos" in value.path.lower():
            return True
        root = value.path.partition(".")[0].removesuffix("()")
        if root in sys.stdlib_module_names or call.way is not Way.CALL:
            return False
        given = _given(call.arguments, with_tools)
        makers = [value.of, *(one.made_by for one in given if isinstance(one, External))]
        for maker in makers:
            # An agent that was given its tools, or what makes it durable, when it was made.
            source = self.evaluator.source_of(maker) if isinstance(maker, nodes.Call) else None
            if source is not None:
                frame = self.evaluator.frame_at(maker, source)
                given += _given(self.evaluator.arguments(maker, frame), with_tools)
        return any(self._has_checkpoints(one) or self._extends(one, root) for one in given)

    def _extends(self, value: Value, library: str) -> bool:
        """Whether an object of the project is one of the library's own kind, which calls what it overrides."""
        return isinstance(value, Instance) and any(
            isinstance(base, External) and base.path.partition(".")[0] == library
            for base in self.evaluator.mro(value.cls)
        )

    def _has_checkpoints(self, value: Value) -> bool:
        """Whether calling a value, or a method of it, may take a checkpoint."""
        if isinstance(value, External) and "dbos" in value.path.lower():
            member = self.evaluator.library.api.member(value.name)
            return member is None or member.kind != "property"  # an ID or a logger takes none
        if isinstance(value, Durable):
            return True
        if isinstance(value, FunctionValue):
            return self.takes(self.evaluator.open_frame(value))
        if isinstance(value, Instance):
            value = value.cls
        if not isinstance(value, ClassValue):
            return False
        receiver = Instance(value)
        return any(
            isinstance(method, Durable)
            or (isinstance(method, FunctionValue) and self.takes(self.evaluator.open_frame(method)))
            for owner in self.evaluator.mro(value)
            if isinstance(owner, ClassValue)
            for name, found in owner.node.locals.items()
            if isinstance(found[-1], nodes.FunctionDef)
            for method in self.evaluator.attribute(receiver, name)
        )

    def is_checkpoint(self, call: Call) -> bool:
        """Whether a call takes a step number when it runs in a workflow."""
        if call.way.detaches:
            return False
        if call.durable is not None:
            return True
        operation = call.operation
        if operation is None:
            return False
        behaviour = self.evaluator.library.behaviour
        if operation.name in _SLEEPS and call.arguments.positional:
            given = call.arguments.positional[0]
            if all(
                isinstance(v, Constant) and isinstance(v.value, (int, float)) and v.value <= 0 for v in given
            ):
                return False
        return behaviour.has("checkpoint", operation.name)


def _given(arguments: Arguments, with_tools: bool) -> list[Value]:
    """What a call passes, and what lies in its lists and dictionaries."""
    keywords = (values for name, values in arguments.keywords if with_tools or name != "tools")
    groups = [*arguments.positional, *keywords]
    values = [value for group in groups for value in group]
    return values + [one for value in values if isinstance(value, Container) for one in value.elements()]
