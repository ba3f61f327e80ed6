"""Where the code of a workflow takes checkpoints: directly, or by what it calls."""

from __future__ import annotations

import attrs
from astroid import nodes

from dbos_flake8.model.calls import Body, Call, Calls
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.values import Constant, Frame

__all__ = ["Checkpoints"]

#: How deep functions are followed into others.
_DEEPEST = 60
_SLEEPS = frozenset({"dbos.DBOS.sleep", "dbos.DBOS.sleep_async"})


@attrs.define(eq=False)
class Checkpoints:
    """Answers are remembered per activation."""

    evaluator: Evaluator
    calls: Calls
    _sites: dict[Frame, tuple[nodes.NodeNG, ...]] = attrs.field(init=False, factory=dict)
    _running: set[Frame] = attrs.field(init=False, factory=set)

    def sites(self, body: Body) -> tuple[nodes.NodeNG, ...]:
        """The calls of a body at which a checkpoint may be taken, in the order of the code."""
        known = self._sites.get(body.frame)
        if known is None:
            found = dict.fromkeys(call.node for call in body.calls if self.is_checkpoint(call))
            for edge in body.edges:
                if edge.durable is None and not edge.way.detaches and self.takes(edge.frame):
                    found[edge.node] = None
            known = tuple(sorted(found, key=lambda node: (node.lineno or 0, node.col_offset or 0)))
            if not self._running:
                self._sites[body.frame] = known
        return known

    def takes(self, frame: Frame) -> bool:
        """Whether running a function may take a checkpoint."""
        known = self._sites.get(frame)
        if known is not None:
            return bool(known)
        if frame in self._running or len(self._running) >= _DEEPEST:
            return False
        self._running.add(frame)
        try:
            found = self.sites(self.calls.body(frame))
        finally:
            self._running.discard(frame)
        if not self._running or found:
            self._sites[frame] = found
        return bool(found)

    def inside(self, body: Body, *statements: nodes.NodeNG) -> tuple[nodes.NodeNG, ...]:
        """The checkpoints of a body that lie in one of some of its nodes."""
        return tuple(
            site
            for site in self.sites(body)
            if any(statement is site or statement.parent_of(site) for statement in statements)
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
