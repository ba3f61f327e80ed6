"""DBS522, DBS523, DBS524: consumers of Kafka, the handler of alerts, serializers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.steps_rules import AlertHandlerMisuse, InvalidSerializer, KafkaConsumerMisuse
from dbos_flake8.knowledge.decorators import kafka, serializer
from dbos_flake8.model.calls import Body, Call, Way, keyword_of
from dbos_flake8.model.configuration import Configurations
from dbos_flake8.model.constants import constant_of, passed_for
from dbos_flake8.model.options import Options, is_number, options_in, options_of
from dbos_flake8.model.scopes import frame_of, never_meets
from dbos_flake8.model.signatures import takes, wanted
from dbos_flake8.model.source import Source
from dbos_flake8.model.stacks import Stage, stages
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
)
from dbos_flake8.rule import Culprit

__all__ = ["HandlersChecker"]

_CONSUMER = "dbos.DBOS.kafka_consumer"
_HANDLER = "dbos.DBOS.alert_handler"
_SERIALIZER = "dbos.Serializer"
#: How many arguments dbos gives a handler of alerts: name, message, metadata.
_ALERT = 3


class HandlersChecker(Checker):
    """Looks at the functions and objects that dbos calls by itself."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        if self.context.library.is_own_file(source):
            return
        text = source.text
        if "kafka_consumer" in text or "alert_handler" in text:
            yield from self._decorated(source)
        if "alert_handler" in text:
            yield from self._alert_calls(source)
        if "serializer" in text:
            yield from self._serializers(source)

    def _decorated(self, source: Source) -> Iterator[Culprit]:
        evaluator = self.context.evaluator
        consumers: list[tuple[nodes.NodeNG, str, frozenset[str]]] = []
        handlers: list[nodes.FunctionDef] = []
        bodies = self.context.paths.bodies(source)
        expected = {call.node for body in bodies for call in body.calls if call.is_guarded}
        for node in source.tree.functions:
            stack = stages(node, evaluator.frame_at(node, source), evaluator)
            for index, stage in enumerate(stack):
                external = stage.external
                if external is None or external.name not in (_CONSUMER, _HANDLER) or stage.node in expected:
                    continue
                if external.name == _HANDLER:
                    if not external.path.endswith("()"):
                        handlers.append(node)
                        yield from self._handler(node, stage, source)
                elif isinstance(stage.node, nodes.Call) and self.context.any_release(kafka().checked):
                    yield from self._consumer(node, stack, index, source)
                    options = options_of(stage.node, evaluator.frame_at(node, source), evaluator)
                    yield from self._options(stage.node, options, source)
                    known = self._subscription(stage.node, source)
                    if known is not None:
                        consumers.append((stage.node, *known))
        yield from self._same_group(consumers, source)
        yield from self._second(handlers, source)

    # Kafka

    def _consumer(
        self, node: nodes.FunctionDef, stack: tuple[Stage, ...], index: int, source: Source
    ) -> Iterator[Culprit]:
        stage = stack[index]
        durable = [value for value in stage.before if isinstance(value, Durable)]
        if not durable:
            above = [one for one in stack[index + 1 :] if one.role is Role.WORKFLOW]
            is_known = all(isinstance(value, FunctionValue) for value in stage.before)
            if not is_known or _is_handed(node.name, source):
                return
            if above:
                what = f"`{stage.shown}` stands below `{above[0].shown}`, and gets a function that is no workflow yet"
                remedy = f"put `{stage.shown}` on top"
            else:
                what = f"`{stage.shown}` on `{node.name}`, which is no workflow"
                remedy = f"put `@DBOS.workflow()` below `{stage.shown}`"
            yield KafkaConsumerMisuse.at(
                stage.node, source, what=f"{what}: importing the module raises", remedy=remedy
            )
            return
        function = durable[0].function
        if len(stage.before) > 1 or function is None or function.node is not node:
            return
        if isinstance(node.parent, nodes.ClassDef):
            return
        if not takes(node, 1):
            yield KafkaConsumerMisuse.at(
                stage.node,
                source,
                what=f"the consumer `{node.name}` gets one message, and {wanted(node)}: each run fails with TypeError",
                remedy="give it one parameter",
            )

    def _options(self, call: nodes.Call, options: Options, source: Source) -> Iterator[Culprit]:
        facts = kafka()
        member = self.context.library.api.member(_CONSUMER)
        known = {parameter.name for parameter in member.parameters} if member is not None else set()
        for name, option in options.given.items():
            if known and name not in known:
                yield KafkaConsumerMisuse.at(
                    option.node,
                    source,
                    what=f"`DBOS.kafka_consumer` has no option `{name}`: importing the module raises TypeError",
                    remedy="leave it out",
                )
        ordering, batch, queue = (options.get(name) for name in ("ordering", "batch_size", "queue_name"))
        refused = "importing the module raises DBOSInitializationError"
        order = ordering.constant.value if ordering is not None and ordering.constant is not None else None
        if ordering is not None and order is not None and order not in facts.orderings:
            words = ", ".join(f'"{one}"' for one in facts.orderings)
            yield KafkaConsumerMisuse.at(
                ordering.node, source, what=f"`{ordering.shown}`: {refused}", remedy=f"write one of {words}"
            )
        if batch is not None and batch.constant is not None:
            size = batch.constant.value
            if is_number(size) and size < facts.lowest_batch:  # type: ignore[operator]
                yield KafkaConsumerMisuse.at(
                    batch.node,
                    source,
                    what=f"`{batch.shown}`: {refused}",
                    remedy=f"the least is {facts.lowest_batch}",
                )
        if queue is not None and order in facts.ordered and queue.constant is not None:
            yield KafkaConsumerMisuse.at(
                queue.node,
                source,
                what=f'`queue_name` with `ordering="{order}"`, which has a queue of its own: {refused}',
                remedy="leave one of them out",
            )
        topics = self._topics_node(call)
        if topics is not None:
            frame = self.context.evaluator.frame_at(call, source)
            constant = constant_of(topics, frame, self.context.evaluator)
            if constant is not None and isinstance(constant.value, str):
                yield KafkaConsumerMisuse.at(
                    topics,
                    source,
                    what="`topics` is a list, and of a text each letter is taken for a topic",
                    remedy=f"write `[{topics.as_string()}]`",
                )

    def _topics_node(self, call: nodes.Call) -> nodes.NodeNG | None:
        member = self.context.library.api.member(_CONSUMER)
        if member is None:
            return None
        return passed_for("topics", call, member, self.context.releases[-1])

    def _subscription(self, call: nodes.Call, source: Source) -> tuple[str, frozenset[str]] | None:
        """The group and the topics of a consumer, where both are certain."""
        evaluator = self.context.evaluator
        member = self.context.library.api.member(_CONSUMER)
        frame = evaluator.frame_at(call, source)
        config = None if member is None else passed_for("config", call, member, self.context.releases[-1])
        topics = self._topics_node(call)
        options = None if config is None else options_in(config, frame, evaluator)
        group = None if options is None or options.is_open else options.get(kafka().group)
        values = () if topics is None else evaluator.values(topics, frame)
        if (
            group is None
            or group.constant is None
            or len(values) != 1
            or not isinstance(values[0], Container)
        ):
            return None
        names = frozenset(
            one.value
            for one in values[0].elements()
            if isinstance(one, Constant) and isinstance(one.value, str)
        )
        return str(group.constant.value), names

    @staticmethod
    def _same_group(
        consumers: Iterable[tuple[nodes.NodeNG, str, frozenset[str]]], source: Source
    ) -> Iterator[Culprit]:
        seen: list[tuple[nodes.NodeNG, str, frozenset[str]]] = []
        for node, group, topics in consumers:
            for other, its_group, its_topics in seen:
                shared = sorted(topics & its_topics)
                if group == its_group and shared and frame_of(node) is frame_of(other):
                    if never_meets(_decorated(other), _decorated(node)):
                        continue
                    yield KafkaConsumerMisuse.at(
                        node,
                        source,
                        what=f'the consumer on line {other.lineno} is of the group "{group}" and reads "{shared[0]}" '
                        "too: importing the module raises DBOSInitializationError",
                        remedy="give each consumer a group of its own",
                    )
                    break
            seen.append((node, group, topics))

    # Alerts

    def _handler(self, node: nodes.FunctionDef, stage: Stage, source: Source) -> Iterator[Culprit]:
        plain = all(isinstance(value, FunctionValue) and value.node is node for value in stage.before)
        if not plain or isinstance(node.parent, nodes.ClassDef):
            return
        yield from self._misfit(node, stage.node, source)

    @staticmethod
    def _misfit(
        function: nodes.FunctionDef | nodes.Lambda, place: nodes.NodeNG, source: Source
    ) -> Iterator[Culprit]:
        name = getattr(function, "name", "lambda") or "lambda"
        if isinstance(function, nodes.AsyncFunctionDef):
            yield AlertHandlerMisuse.at(
                place,
                source,
                what=f"the alert handler `{name}` is a coroutine function, which nobody awaits: it never runs",
                remedy="make it a plain `def`",
            )
        elif not takes(function, _ALERT):
            yield AlertHandlerMisuse.at(
                place,
                source,
                what=f"an alert handler gets a name, a message and metadata, and `{name}` {wanted(function)}: "
                "each alert ends in TypeError in the log",
                remedy="give it three parameters",
            )

    def _alert_calls(self, source: Source) -> Iterator[Culprit]:
        for body in self.context.paths.bodies(source):
            for call in body.calls:
                if call.operation is None or call.operation.name != _HANDLER or call.is_guarded:
                    continue
                if call.way is not Way.CALL or not isinstance(call.node, nodes.Call):
                    continue
                if not call.node.args and not call.node.keywords:
                    yield AlertHandlerMisuse.at(
                        call.node,
                        source,
                        what="`DBOS.alert_handler` is a decorator without parentheses: TypeError",
                        remedy="write `@DBOS.alert_handler`",
                    )
                elif len(call.arguments.positional) == 1:
                    yield from self._handed_function(call, call.node, source)

    def _handed_function(self, call: Call, node: nodes.Call, source: Source) -> Iterator[Culprit]:
        handed = call.arguments.positional[0]
        if len(handed) == 1 and isinstance(handed[0], FunctionValue) and handed[0].receiver is None:
            yield from self._misfit(handed[0].node, node, source)

    @staticmethod
    def _second(handlers: list[nodes.FunctionDef], source: Source) -> Iterator[Culprit]:
        for index, node in enumerate(handlers):
            earlier = [
                one
                for one in handlers[:index]
                if frame_of(one) is frame_of(node) and not never_meets(one, node)
            ]
            if earlier:
                yield AlertHandlerMisuse.at(
                    node.decorators.nodes[0],
                    source,
                    what=f"`{earlier[0].name}` is an alert handler already: the second one raises DBOSException",
                    remedy="handle all alerts in one function",
                )

    # Serializers

    def _serializers(self, source: Source) -> Iterator[Culprit]:
        told: set[nodes.NodeNG] = set()
        for configuration in Configurations(self.context.evaluator).of(source):
            for key in configuration.keys:
                if key.name == "serializer" and key.source is source and key.value not in told:
                    told.add(key.value)
                    yield from self._serializer(key.value, key.frame, source)
        for body in self.context.paths.bodies(source):
            yield from self._given(body, told, source)

    def _given(self, body: Body, told: set[nodes.NodeNG], source: Source) -> Iterator[Culprit]:
        """Serializers of clients and datasources."""
        for call in body.calls:
            if call.operation is None or call.way is not Way.CALL or not isinstance(call.node, nodes.Call):
                continue
            if any(parameter.name == "serializer" for parameter in call.operation.parameters):
                value = keyword_of(call.node, "serializer")
                if value is not None and value not in told:
                    told.add(value)
                    yield from self._serializer(value, body.frame, source)

    def _serializer(self, node: nodes.NodeNG, frame: Frame, source: Source) -> Iterator[Culprit]:
        values = self.context.evaluator.values(node, frame)
        value = values[0] if len(values) == 1 else None
        shown = node.as_string()
        if isinstance(value, ClassValue) or (
            isinstance(value, External) and not value.path.endswith("()") and self._is_class(value)
        ):
            yield InvalidSerializer.at(
                node,
                source,
                what=f"`{shown}` is a class, and DBOS needs an object of it: what is written or read raises TypeError",
                remedy=f"write `{shown}()`",
            )
        elif isinstance(value, Constant) and isinstance(value.value, str):
            yield InvalidSerializer.at(
                node,
                source,
                what="a text is no serializer: what is written or read raises AttributeError",
                remedy="give an object with `serialize`, `deserialize` and `name`",
            )
        elif isinstance(value, Instance):
            yield from self._incomplete(value, node, source)

    def _is_class(self, value: External) -> bool:
        member = self.context.library.api.member(value.name)
        return value.is_dbos and member is not None and member.is_class

    def _incomplete(self, value: Instance, node: nodes.NodeNG, source: Source) -> Iterator[Culprit]:
        """An object whose class lacks what a serializer needs."""
        facts = serializer()
        order: tuple[Value, ...] = self.context.evaluator.mro(value.cls)
        derives = any(isinstance(base, External) and base.name == _SERIALIZER for base in order)
        for base in order:
            if isinstance(base, ClassValue):
                if "__getattr__" in base.node.locals or base.node.keywords:
                    return
            elif not isinstance(base, External) or base.path.partition(".")[0] not in (
                "dbos",
                "builtins",
                "abc",
                "typing",
            ):
                return
            elif base.is_dbos and base.name != _SERIALIZER:
                return
        wanted_ = facts.abstract if derives else facts.methods
        missing = [
            name
            for name in wanted_
            if not any(isinstance(base, ClassValue) and _defines(base, name) for base in order)
        ]
        if missing:
            names = " and ".join(f"`{name}`" for name in missing)
            error = "making an object of it raises TypeError" if derives else "DBOS raises AttributeError"
            is_here = value.cls.source is source
            yield InvalidSerializer.at(
                value.cls.node if is_here else node,
                source,
                what=f"the serializer `{value.cls.node.name}` lacks {names}: {error}",
                remedy="define " + ("it" if len(missing) == 1 else "them"),
            )


def _decorated(node: nodes.NodeNG) -> nodes.NodeNG:
    """The function that a decorator stands above."""
    return node.parent.parent


def _defines(cls: ClassValue, name: str) -> bool:
    return name in cls.node.locals or any(
        cls.node.parent_of(store) for store in cls.source.tree.stores.get(name, ())
    )


def _is_handed(name: str, source: Source) -> bool:
    """Whether some call in a file gets a function by its name: it may be registered there."""
    return any(
        isinstance(one, nodes.Name) and one.name == name for call in source.tree.calls for one in call.args
    )
