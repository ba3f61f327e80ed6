"""DBS5xx: what is recorded, raised and done inside of steps and transactions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.payloads_rules import (
    ExceptionNotPicklable,
    ManualRetry,
    NotJson,
    NotSerializable,
    StepWithoutRetries,
    TypesInMainModule,
)
from dbos_flake8.model.calls import Call, Way
from dbos_flake8.model.exceptions import Loss, escapes, is_kept_inside, lineage, loss_of, raises_of
from dbos_flake8.model.options import options_made
from dbos_flake8.model.paths import Place, Reach, Root
from dbos_flake8.model.payloads import (
    ATTRIBUTES,
    PICKLE,
    PORTABLE,
    Format,
    Obstacle,
    Serialiser,
    attributes_of,
    chosen_format,
    format_of,
    has_own_serialiser,
    sent,
)
from dbos_flake8.model.registered import registered_function
from dbos_flake8.model.retries import retry_loops, retrying_decorators
from dbos_flake8.model.scripts import runs_itself
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import (
    ClassValue,
    Constant,
    Container,
    Durable,
    External,
    Frame,
    FunctionValue,
    Instance,
    Role,
    Value,
    Values,
)
from dbos_flake8.rule import Culprit

__all__ = ["PayloadsChecker"]

#: What to do instead, by what the words for an obstacle begin with.
_INSTEAD = {
    "a generator": "make it a list",
    "an async generator": "make it a list",
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


#: How to write as JSON what is none, by what the words for an obstacle begin with.
_AS_JSON = {
    "a datetime": "write its `isoformat()`",
    "a date": "write its `isoformat()`",
    "a time span": "write its `total_seconds()`",
    "a time of day": "write its `isoformat()`",
    "a set": "write a list",
    "a UUID": "write it as text: `str(...)`",
    "a path": "write it as text: `str(...)`",
    "a `Decimal`": "write it as text: `str(...)`",
    "bytes": "decode them",
}


class PayloadsChecker(Checker):
    """Looks at what dbos writes, and at what steps and transactions do."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        for call in self.dbos_calls_of(source):
            yield from self._sent(call, source)
            yield from self._attributes(call, source)
        if self._is_program(source):
            yield from self._main_types(source)

    def visit_reach(self, reach: Reach) -> Iterator[Culprit]:
        if self._is_recorded(reach):
            yield from self._returned(reach)
        if reach.state.place.is_durable:
            yield from self._raised(reach)

    def visit_root(self, root: Root, reaches: Sequence[Reach]) -> Iterator[Culprit]:
        scope, source = root.frame.scope, root.frame.source
        if root.state.place is not Place.STEP or root.entry is not None:
            return
        if not isinstance(scope, nodes.FunctionDef):
            return
        frame = self.context.evaluator.frame_at(scope, source)
        loops = [
            *retrying_decorators(scope, frame, self.context.evaluator),
            *retry_loops(scope, root.frame, self.context.evaluator),
        ]
        for node in loops:
            what = "this decorator"
            if isinstance(node, (nodes.For, nodes.While)):
                what = "this loop"
            yield ManualRetry.at(node, source, what=what, name=scope.name)
        if not loops and StepWithoutRetries.code in self.context.enabled:
            yield from self._without_retries(scope, source, reaches)

    # Retries

    def _without_retries(
        self, scope: nodes.FunctionDef, source: Source, reaches: Sequence[Reach]
    ) -> Iterator[Culprit]:
        """A step that talks to other systems, and that DBOS does not try again."""
        acts = (
            act
            for reach in reaches
            if reach.state.place is Place.STEP
            for act in self.context.acts.of(reach.body, reach.state.place.around)
            if act.kind == "network" and not is_kept_inside(act.node, reach.path)
        )
        act = next(acts, None)
        decorator = None if act is None else self._plain_decorator(scope, source)
        if act is not None and decorator is not None:
            yield StepWithoutRetries.at(decorator, source, name=scope.name, call=act.effect.name)

    def _plain_decorator(self, scope: nodes.FunctionDef, source: Source) -> nodes.NodeNG | None:
        """The decorator that makes a function a step, where it says nothing of retries."""
        evaluator = self.context.evaluator
        frame = evaluator.frame_at(scope, source)
        found = [one for one in evaluator.registrations(scope, frame) if one.durable.role is Role.STEP]
        if len(found) != 1:
            return None
        place, durable = found[0].node, found[0].durable
        function, made_by = durable.function, durable.made_by
        if function is None or made_by is None:
            return None
        if function.node is not scope and made_by.root() is not scope.root():
            return None  # a decorator of the project that wraps may try again
        made = options_made(durable, place, evaluator)
        says = made is None or made.options.is_open or "retries_allowed" in made.options.given
        return None if says else place

    # Serialisation

    def _pickles(self) -> bool:
        return self.context.any_release(self._serialiser.facts.releases)

    @property
    def _serialiser(self) -> Serialiser:
        return Serialiser(self.context.evaluator)

    def _obstacles(
        self, node: nodes.NodeNG, frame: Frame, chosen: Format | None, source: Source
    ) -> Iterator[Obstacle]:
        """What a format cannot take, unless the project may have replaced pickle by something else."""
        if chosen is None or (chosen == PICKLE and not self._pickles()):
            return
        for obstacle in Serialiser(self.context.evaluator, chosen).obstacles(node, frame):
            if chosen == PICKLE and has_own_serialiser(self.context.evaluator, source):
                return
            yield obstacle

    def _format_of_call(self, call: Call) -> Format | None:
        """The format of what a call sends: its own choice, or that of the workflow that it starts."""
        assert isinstance(call.node, nodes.Call)
        payload = None if call.operation is None else self._serialiser.facts.payload(call.operation.name)
        if payload is not None and payload.parameters:
            return chosen_format(call.node, call.frame, self.context.evaluator)
        started = (
            call.value,
            *(v for node in call.node.args[:2] for v in self.context.evaluator.values(node, call.frame)),
        )
        formats = {
            format_of(value.function.node, value.function.source, self.context.evaluator)
            for value in started
            if isinstance(value, Durable) and value.function is not None
        }
        return PICKLE if not formats else formats.pop() if len(formats) == 1 else None

    def _sent(self, call: Call, source: Source) -> Iterator[Culprit]:
        if call.way is not Way.CALL or call.is_guarded:
            return
        durable = call.durable
        if durable is not None and durable.role is not Role.WORKFLOW:
            return  # what a step is given is not written
        if any(isinstance(value, FunctionValue) for value in call.alternatives):
            return
        chosen: Format | None = None
        for one in sent(call, self.context.releases[-1]):
            chosen = self._format_of_call(call) if chosen is None else chosen
            for obstacle in self._obstacles(one.node, call.frame, chosen, source):
                yield self._refused(obstacle, source, f"`{call.shown}` raises when it is called", chosen)

    @staticmethod
    def _is_recorded(reach: Reach) -> bool:
        """Whether what a body returns is written: it is durable, or handed to an operation that runs it."""
        if not reach.path.edges:
            return reach.state.place.is_durable
        last = reach.path.edges[-1]
        return last.way is Way.STEP and last.durable is None

    def _returned(self, reach: Reach) -> Iterator[Culprit]:
        frame, source = reach.body.frame, reach.body.frame.source
        chosen: Format | None = PICKLE
        if reach.state.place is Place.WORKFLOW:
            chosen = format_of(frame.scope, source, self.context.evaluator)
        kind = "workflow" if reach.state.place is Place.WORKFLOW else reach.state.place.value
        effect = f"the {kind} `{reach.body.name}` fails after it has done its work"
        for node in self._results(frame.scope):
            for obstacle in self._obstacles(node, frame, chosen, source):
                if obstacle.words not in ("a coroutine", "an async generator"):  # DBS505
                    yield self._refused(obstacle, source, effect, chosen)

    def _results(self, scope: nodes.NodeNG) -> Iterator[nodes.NodeNG]:
        if not isinstance(scope, nodes.FunctionDef):
            if isinstance(scope, nodes.Lambda):
                yield scope.body
            return
        returns, yields = self.context.evaluator.results(scope)
        if not yields:
            yield from (one.value for one in returns if one.value is not None)

    @staticmethod
    def _refused(obstacle: Obstacle, source: Source, effect: str, chosen: Format | None) -> Culprit:
        words = obstacle.words.rstrip(",")
        if chosen == PORTABLE:
            plain = "hand over text, numbers, lists and dictionaries"
            what = f"{words} is no portable JSON"
            return NotJson.at(obstacle.node, source, what=what, effect=effect, remedy=plain)
        remedy = next((text for start, text in _INSTEAD.items() if words.startswith(start)), None)
        return NotSerializable.at(
            obstacle.node, source, what=words, effect=effect, remedy=remedy or "hand over plain data"
        )

    def _attributes(self, call: Call, source: Source) -> Iterator[Culprit]:
        if call.way is not Way.CALL or call.is_guarded:
            return
        node = attributes_of(call, self.context.releases[-1])
        if node is None:
            return
        effect = f"`{call.shown}` raises DBOSException"
        values = self.context.evaluator.values(node, call.frame)
        if all(_is_no_dictionary(value) for value in values):
            what = f"`{node.as_string()}` is no dictionary"
            if len(what) > 60:
                what = "this is no dictionary"
            yield NotJson.at(node, source, what=what, effect=effect, remedy='write `{"name": value}`')
            return
        for obstacle in Serialiser(self.context.evaluator, ATTRIBUTES).obstacles(node, call.frame):
            words = obstacle.words.rstrip(",")
            remedy = next((text for start, text in _AS_JSON.items() if words.startswith(start)), None)
            yield NotJson.at(
                obstacle.node,
                source,
                what=f"{words} is no JSON",
                effect=effect,
                remedy=remedy or "write it as text, a number, a list or a dictionary",
            )

    # Classes of the program

    def _is_program(self, source: Source) -> bool:
        """Whether a file is run as a program, and launches DBOS."""
        return (
            bool(source.tree.classes)
            and runs_itself(source)
            and any(
                call.operation is not None and call.operation.name == "dbos.DBOS.launch"
                for call in self.dbos_calls_of(source)
            )
        )

    def _main_types(self, source: Source) -> Iterator[Culprit]:
        """The classes of a program whose objects go into its workflows, or come out of them."""
        evaluator = self.context.evaluator
        found: dict[ClassValue, str] = {}
        for body in self.context.paths.bodies(source):
            for registration in body.registrations:
                function = registration.durable.function
                if registration.durable.role is not Role.WORKFLOW or function is None:
                    continue
                node = registered_function(registration.node, function, evaluator)
                if node is None or node.root() is not source.tree.module:
                    continue
                if format_of(node, source, evaluator) != PICKLE:
                    continue
                frame = evaluator.frame_at(node, source)
                arguments = node.args
                taken = (*arguments.posonlyargs_annotations, *arguments.annotations)
                for annotation in (*taken, *arguments.kwonlyargs_annotations):
                    if annotation is not None:
                        for cls in _classes(evaluator.annotation(annotation, frame)):
                            found.setdefault(cls, f"what `{node.name}` is given")
                body_of = function if function.node is node else FunctionValue(node, source, frame)
                inner = evaluator.open_frame(body_of)
                for result in self._results(node):
                    for cls in _classes(evaluator.values(result, inner)):
                        found.setdefault(cls, f"what `{node.name}` returns")
                if node.returns is not None:
                    for cls in _classes(evaluator.annotation(node.returns, frame)):
                        found.setdefault(cls, f"what `{node.name}` returns")
        for cls, what in found.items():
            if cls.source is source and self._is_data(cls):
                if has_own_serialiser(evaluator, source):
                    return
                yield TypesInMainModule.at(cls.node, source, name=cls.node.name, what=what)

    def _is_data(self, cls: ClassValue) -> bool:
        """Whether objects of a class are pickled with its name."""
        if not isinstance(cls.node.parent, nodes.Module):
            return False
        for base in self.context.evaluator.mro(cls):
            if isinstance(base, External):
                if base.path in ("typing.TypedDict", "typing_extensions.TypedDict", "typing.Protocol"):
                    return False
                if base.is_dbos or base.path not in self._serialiser.facts.bases:
                    return False
            elif not isinstance(base, ClassValue) or "__reduce__" in base.node.locals:
                return False
        return True

    # Exceptions

    def _raised(self, reach: Reach) -> Iterator[Culprit]:
        frame, source = reach.body.frame, reach.body.frame.source
        for node in raises_of(frame.scope) if "raise" in source.text else ():
            for value in self.context.evaluator.values(node.exc, frame):
                loss = loss_of(self.context.evaluator, value)
                if loss is not None and self._leaves(value, node, reach):
                    yield self._lost(value, loss, node, source)

    def _leaves(self, raised: Value, node: nodes.Raise, reach: Reach) -> bool:
        """Whether an exception gets out of the durable function, and is pickled then."""
        evaluator = self.context.evaluator
        order = lineage(evaluator, raised)
        if order is None or not escapes(order, node, reach.body.frame, reach.path, evaluator):
            return False
        if reach.state.place is Place.WORKFLOW:
            start = reach.path.start
            if format_of(start.scope, start.source, evaluator) != PICKLE:
                return False
        return not has_own_serialiser(evaluator, reach.path.start.source)

    @staticmethod
    def _lost(raised: Value, loss: Loss, node: nodes.Raise, source: Source) -> Culprit:
        names = " and ".join(f"`{name}`" for name in loss.needed)
        passed = "nothing" if not loss.given else f"{loss.given} value{'s' if loss.given > 1 else ''}"
        needs = f"needs {names}" if names else "takes nothing"
        them = "it" if len(loss.needed) == 1 else "them"
        cls = raised.cls if isinstance(raised, Instance) else None
        remedy = "define `__reduce__`" if cls is not None else "raise an exception of the project instead"
        if cls is None and not loss.by_name:
            remedy = f"pass {them} by position"
        elif not loss.by_name and not loss.is_called_by_name and names:
            remedy = f"pass them on: `super().__init__({', '.join(loss.needed)})`"
        elif loss.is_called_by_name:
            remedy = f"pass {them} by position"
        what = "pickle keeps" if loss.is_called_by_name or not loss.given else "it passes on"
        reason = f"`__init__` {needs}, and {what} {passed}"
        place = cls.node if cls is not None and cls.source is source else node.exc
        name = cls.node.name if cls is not None else _text_of(node.exc)
        return ExceptionNotPicklable.at(place, source, name=name, reason=reason, remedy=remedy)


def _text_of(made: nodes.NodeNG) -> str:
    """The class of an exception, as the code names it."""
    return str((made.func if isinstance(made, nodes.Call) else made).as_string())


def _is_no_dictionary(value: Value) -> bool:
    if isinstance(value, Constant):
        return value.value is not None
    return (
        isinstance(value, Container) and value.kind in ("list", "tuple", "set") and value.made_by is not None
    )


def _classes(values: Values) -> Iterator[ClassValue]:
    """The classes of the project's objects among some values, and inside of them."""
    for value in values:
        if isinstance(value, Instance):
            yield value.cls
        elif isinstance(value, Container):
            yield from _classes(value.elements())
