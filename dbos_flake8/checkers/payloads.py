"""DBS5xx: what is recorded, raised and done inside of steps and transactions."""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.payloads_rules import ExceptionNotPicklable, NotSerializable
from dbos_flake8.model.calls import Call, Way
from dbos_flake8.model.exceptions import Loss, escapes, loss_of, raises_of
from dbos_flake8.model.paths import Place, Reach
from dbos_flake8.model.payloads import Obstacle, Serialiser, has_format, has_own_serialiser, sent
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import ClassValue, FunctionValue, Instance, Role
from dbos_flake8.rule import Culprit

__all__ = ["PayloadsChecker"]

#: What to do instead, by what the words for an obstacle begin with.
_INSTEAD = {
    "a generator": "make it a list",
    "a view": "make it a list",
    "a coroutine": "await it first",
    "a workflow handle": "hand over its `workflow_id`",
    "an open file": "hand over the path, or what is in the file",
    "a database": "open it in the step that uses it",
    "an HTTP client": "make it in the step that uses it",
    "an API client": "make it in the step that uses it",
    "an unfinished hash": "hand over its `hexdigest()`",
    "a match": "hand over its `group()`",
}


class PayloadsChecker(Checker):
    """Looks at what dbos writes, and at what steps and transactions do."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        if not self._pickles():
            return
        for call in self.calls_of(source):
            yield from self._sent(call, source)

    def visit_reach(self, reach: Reach) -> Iterator[Culprit]:
        if self._is_recorded(reach):
            yield from self._returned(reach)
        if reach.state.place.is_durable:
            yield from self._raised(reach)

    # Serialisation

    def _pickles(self) -> bool:
        return self.context.any_release(self._serialiser.facts.releases)

    @property
    def _serialiser(self) -> Serialiser:
        return Serialiser(self.context.evaluator)

    def _sent(self, call: Call, source: Source) -> Iterator[Culprit]:
        if call.way is not Way.CALL or call.is_guarded:
            return
        durable = call.durable
        if durable is not None and durable.role is not Role.WORKFLOW:
            return  # what a step is given is not written
        if any(isinstance(value, FunctionValue) for value in call.alternatives):
            return
        for one in sent(call, self.context.releases[-1]):
            for obstacle in self._serialiser.obstacles(one.node, call.frame):
                if has_own_serialiser(self.context.evaluator, source):
                    return
                yield self._refused(obstacle, source, f"`{call.shown}` raises when it is called")

    @staticmethod
    def _is_recorded(reach: Reach) -> bool:
        """Whether what a body returns is written: it is durable, or handed to an operation that runs it."""
        if not reach.path.edges:
            return reach.state.place.is_durable
        last = reach.path.edges[-1]
        return last.way is Way.STEP and last.durable is None

    def _returned(self, reach: Reach) -> Iterator[Culprit]:
        if not self._pickles():
            return
        frame, source = reach.body.frame, reach.body.frame.source
        kind = "workflow" if reach.state.place is Place.WORKFLOW else reach.state.place.value
        effect = f"the {kind} `{reach.body.name}` fails after it has done its work"
        for node in self._results(frame.scope):
            for obstacle in self._serialiser.obstacles(node, frame):
                if obstacle.words == "a coroutine" or has_own_serialiser(self.context.evaluator, source):
                    continue
                yield self._refused(obstacle, source, effect)

    def _results(self, scope: nodes.NodeNG) -> Iterator[nodes.NodeNG]:
        if not isinstance(scope, nodes.FunctionDef):
            if isinstance(scope, nodes.Lambda):
                yield scope.body
            return
        returns, yields = self.context.evaluator.results(scope)
        if not yields:
            yield from (one.value for one in returns if one.value is not None)

    @staticmethod
    def _refused(obstacle: Obstacle, source: Source, effect: str) -> Culprit:
        words = obstacle.words.rstrip(",")
        remedy = next((text for start, text in _INSTEAD.items() if words.startswith(start)), None)
        return NotSerializable.at(
            obstacle.node, source, what=words, effect=effect, remedy=remedy or "hand over plain data"
        )

    # Exceptions

    def _raised(self, reach: Reach) -> Iterator[Culprit]:
        frame, source = reach.body.frame, reach.body.frame.source
        for node in raises_of(frame.scope) if "raise" in source.text else ():
            for value in self.context.evaluator.values(node.exc, frame):
                if isinstance(value, Instance):
                    loss = loss_of(self.context.evaluator, value)
                    if loss is not None and self._leaves(value.cls, node, reach):
                        yield self._lost(value.cls, loss, node, source)

    def _leaves(self, cls: ClassValue, node: nodes.Raise, reach: Reach) -> bool:
        """Whether an exception gets out of the durable function, and is pickled then."""
        evaluator = self.context.evaluator
        if not escapes(cls, node, reach.body.frame, reach.path, evaluator):
            return False
        if reach.state.place is Place.WORKFLOW and has_format(reach.path.start.scope):
            return False
        return not has_own_serialiser(evaluator, reach.path.start.source)

    @staticmethod
    def _lost(cls: ClassValue, loss: Loss, node: nodes.Raise, source: Source) -> Culprit:
        names = " and ".join(f"`{name}`" for name in loss.needed)
        passed = "nothing" if not loss.given else f"{loss.given} value{'s' if loss.given > 1 else ''}"
        needs = f"needs {names}" if names else "takes nothing"
        remedy = "define `__reduce__`"
        if not loss.by_name and not loss.is_called_by_name and names:
            remedy = f"pass them on: `super().__init__({', '.join(loss.needed)})`"
        elif loss.is_called_by_name:
            remedy = "pass them by position"
        what = "pickle keeps" if loss.is_called_by_name or not loss.given else "it passes on"
        reason = f"`__init__` {needs}, and {what} {passed}"
        place = cls.node if cls.source is source else node.exc
        return ExceptionNotPicklable.at(place, source, name=cls.node.name, reason=reason, remedy=remedy)
