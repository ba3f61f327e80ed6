"""DBS6xx, the other half: what is put on queues, and with which options."""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterator, Mapping

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Context
from dbos_flake8.checkers.queues_rules import (
    EnqueueOptionsIgnored,
    InvalidEnqueueOption,
    PartitionKeyMismatch,
    PriorityNotEnabled,
    QueueNeverRegistered,
    UnboundedFanOut,
    WrongEnqueueTarget,
)
from dbos_flake8.knowledge.dbos_api import Member
from dbos_flake8.model.calls import Body, Call, Way, name_of
from dbos_flake8.model.given import Given, Passed
from dbos_flake8.model.queues import Declaration, Options, Queue, Queues
from dbos_flake8.model.scopes import blocks_of
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import (
    ClassValue,
    Container,
    Durable,
    External,
    Frame,
    FunctionValue,
    Partial,
    Value,
)
from dbos_flake8.rule import Culprit

__all__ = ["Enqueues"]

_BLOCK = "dbos.SetEnqueueOptions"
_DICTIONARY = "dbos.EnqueueOptions"
_STARTS = "dbos.DBOS.start_workflow"

#: Epoch times below this are seconds: as milliseconds they are a day of 1970 to 1973.
_EARLIEST_MILLISECONDS = 100_000_000_000
#: How alike two names must be for one to be a slip of the pen.
_ALIKE = 0.8
#: How many starts in a loop over something that the code spells out are few.
_FEW = 100


@attrs.define(eq=False, repr=False)
class Enqueues:
    """Looks at the calls that start, enqueue and debounce workflows in one file."""

    context: Context
    queues: Queues

    def culprits(self, call: Call, member: Member, body: Body) -> Iterator[Culprit]:
        """What is wrong with one call of an operation of dbos."""
        name = member.name.removesuffix("_async")
        passed = self.queues.passed(call)
        if passed is None:
            return
        if name.endswith(".set_workflow_delay"):
            yield from self._delay(passed, call)
        elif name.endswith(".listen_queues"):
            yield from self._listened(passed, call)
        elif name in (_BLOCK, _DICTIONARY):
            yield from self._enqueue_options(passed.named, body.frame.source, is_block=name == _BLOCK)
        options = self.queues.dictionary(call)
        if options is not None:
            yield from self._enqueue_options(options.named, options.source, is_block=False)
        if name == _BLOCK or (options is not None and name.startswith("dbos.DBOS.")):
            yield from self._combined(options or Options.of(passed, body.frame.source))
        yield from self._target(call, passed, options)
        behaviour = self.context.library.behaviour
        if name == _STARTS:
            yield from self._started_with_options(call)
            yield from self._fanned_out(call)
        elif name.endswith(".debounce"):
            yield from self._debounced_with_options(call)
        elif behaviour.starts_workflow(name) or name.startswith("dbos.DBOSClient.enqueue"):
            yield from self._enqueued(call, passed, options)

    def direct(self, call: Call) -> Iterator[Culprit]:
        """What is wrong with a direct call of a workflow."""
        yield from self._called_with_options(call)

    # DBS603: the options of an enqueue

    def _enqueue_options(
        self, named: Mapping[str, Given], source: Source, *, is_block: bool
    ) -> Iterator[Culprit]:
        facts = self.context.library.behaviour.enqueue
        priority = named.get("priority")
        if priority is not None and not priority.is_none:
            yield from self._priority(priority, source, is_block)
        delay = named.get("delay_seconds")
        if delay is not None and delay.number is not None and delay.number < 0:
            yield InvalidEnqueueOption.at(
                delay.node,
                source,
                problem=f"a delay of {_number(delay)} seconds lies in the past, and the workflow starts at once",
                remedy="give a number above 0, or leave it out",
            )
        policy = named.get("duplication_policy") if is_block else None  # DBS804 looks at dictionaries
        if policy is not None and policy.text is not None and policy.text not in facts.policies:
            yield InvalidEnqueueOption.at(
                policy.node,
                source,
                problem=f'`"{policy.text}"` is no duplication policy, and dbos raises DBOSException',
                remedy="write " + " or ".join(f'`"{word}"`' for word in facts.policies),
            )

    def _priority(self, given: Given, source: Source, is_block: bool) -> Iterator[Culprit]:
        facts = self.context.library.behaviour.enqueue
        value = given.number
        raises = "an Exception" if is_block else "DBOSException"
        problem = f"a priority of {value} is out of range, and dbos raises {raises}"
        if given.text is not None:
            problem = f"the priority `{given.text!r}` is a text, and dbos raises TypeError"
        elif value is None or facts.lowest_priority <= value <= facts.highest_priority:
            return
        yield InvalidEnqueueOption.at(
            given.node,
            source,
            problem=problem,
            remedy=f"give a number from {facts.lowest_priority}, the highest priority, "
            f"to {facts.highest_priority}",
        )

    def _delay(self, passed: Passed, call: Call) -> Iterator[Culprit]:
        """`set_workflow_delay` takes one of two kinds of delay."""
        source = call.frame.source
        seconds, until = passed.get("delay_seconds"), passed.get("delay_until_epoch_ms")
        if seconds is not None and until is not None:
            if seconds.is_something and until.is_something:
                yield InvalidEnqueueOption.at(
                    until.node,
                    source,
                    problem="both `delay_seconds` and `delay_until_epoch_ms` are given, and dbos raises DBOSException",
                    remedy="give one of them",
                )
                return
        elif seconds is None and until is None and passed.is_complete:
            yield InvalidEnqueueOption.at(
                call.node,
                source,
                problem="neither `delay_seconds` nor `delay_until_epoch_ms` is given, and dbos raises DBOSException",
                remedy="give one of them",
            )
        for given in (seconds, until):
            if given is not None and given.number is not None and given.number < 0:
                yield InvalidEnqueueOption.at(
                    given.node,
                    source,
                    problem=f"a delay of {_number(given)} is negative, and dbos raises DBOSException",
                    remedy="give 0 or more",
                )
                return
        if until is not None and self._counts_seconds(until.node, call.frame):
            yield InvalidEnqueueOption.at(
                until.node,
                source,
                problem="`delay_until_epoch_ms` counts milliseconds and gets seconds, a moment in 1970, "
                "so the delay is over at once",
                remedy="multiply by 1000, or give `delay_seconds`",
            )

    def _counts_seconds(self, node: nodes.NodeNG, frame: Frame, depth: int = 0) -> bool:
        """Whether an expression is a moment in seconds since 1970: `int(time.time() + 60)`."""
        if isinstance(node, nodes.Const):
            value = node.value
            is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
            return is_number and 0 < value < _EARLIEST_MILLISECONDS and depth == 0
        if isinstance(node, nodes.BinOp) and node.op in ("+", "-"):
            return self._counts_seconds(node.left, frame, depth + 1) or (
                node.op == "+" and self._counts_seconds(node.right, frame, depth + 1)
            )
        if isinstance(node, nodes.Call):
            for value in self.context.evaluator.values(node.func, frame):
                if not isinstance(value, External):
                    continue
                if value.path in ("builtins.int", "builtins.round", "math.floor", "math.ceil") and node.args:
                    return self._counts_seconds(node.args[0], frame, depth + 1)
                if value.path == "time.time":
                    return True
                if value.path.startswith("datetime.datetime") and value.path.endswith(".timestamp"):
                    return True
        if isinstance(node, nodes.Name) and depth < 4:
            bound = list(frame.scope.locals.get(node.name, ()))
            if len(bound) == 1 and isinstance(bound[0].parent, nodes.Assign):
                if bound[0] in bound[0].parent.targets:
                    return self._counts_seconds(bound[0].parent.value, frame, depth + 1)
        return False

    # DBS609: what stands for a queue

    def _target(self, call: Call, passed: Passed, options: Options | None) -> Iterator[Culprit]:
        named = passed.named if options is None else options.named
        given = named.get("queue_name")
        member = call.operation
        assert member is not None
        source = call.frame.source if options is None else options.source
        if given is None and member.name.endswith(("_queue", "_queue_async")):
            given = passed.get("name")
        if given is None or len(given.values) != 1:
            return
        value = given.values[0]
        what = _kind_of(value)
        if what is None:
            return
        shown = _text(given.node, value) if given.node is not call.node else name_of(value)
        operation = member.name.rpartition(".")[2]
        effect = "the call fails"
        remedy = f"write `{operation}(...)` with the name of the queue first"
        if "enqueue_workflow" not in operation or options is not None:
            remedy = "give the name of the queue, a text"
        elif what == "a workflow":
            remedy = f'write `{operation}("...", {shown}, ...)`'
        if what == "a queue object":
            remedy = f"write `{shown}.name`" if given.node is not call.node else "give its name"
        yield WrongEnqueueTarget.at(
            given.node,
            source,
            given=shown,
            what=what,
            call=f"`{operation}`",
            wanted="the name of a queue here",
            effect=effect,
            remedy=remedy,
        )

    def _listened(self, passed: Passed, call: Call) -> Iterator[Culprit]:
        given = passed.get("queues")
        if given is None:
            return
        source = call.frame.source
        if given.text is not None:
            letters = ", ".join(f"`{letter}`" for letter in given.text[:3])
            yield WrongEnqueueTarget.at(
                given.node,
                source,
                given=given.text,
                what="a text",
                call="`listen_queues`",
                wanted="a list",
                effect=f"the process listens to the queues {letters} ... and to no other",
                remedy=f"write `[{given.node.as_string()}]`"
                if given.node is not call.node
                else "give a list",
            )
            return
        if not self.context.any_release(">=3"):
            return
        for value in given.values:
            if not isinstance(value, Container) or not isinstance(
                value.made_by, (nodes.List, nodes.Tuple, nodes.Set)
            ):
                continue
            for element, (_, inner) in zip(value.made_by.elts, value.items, strict=False):
                what = _kind_of(inner[0]) if len(inner) == 1 else None
                if what == "a queue object" and self._is_for_dbos_2(inner[0]):
                    continue
                if what is not None:
                    shown = _text(element, inner[0])
                    yield WrongEnqueueTarget.at(
                        element,
                        source,
                        given=shown,
                        what=what,
                        call="`listen_queues`",
                        wanted="names",
                        effect="the process never listens to that queue",
                        remedy=f"write `{shown}.name`"
                        if what == "a queue object"
                        else "give the name of a queue",
                    )

    def _is_for_dbos_2(self, value: Value) -> bool:
        """Whether a queue is made as dbos 2 does, in a project that names no release."""
        if self.context.is_declared or not isinstance(value, External):
            return False
        made, evaluator = value.made_by, self.context.evaluator
        source = evaluator.source_of(made) if isinstance(made, nodes.Call) else None
        if made is None or source is None:
            return False
        callees = evaluator.values(made.func, evaluator.frame_at(made, source))
        return any(isinstance(one, External) and one.path == "dbos.Queue" for one in callees)

    # DBS604, DBS607 and DBS611: the queue that a workflow is put on

    def _enqueued(self, call: Call, passed: Passed, options: Options | None) -> Iterator[Culprit]:
        queue = self.queues.enqueued_on(call)
        if queue is None or queue.name is None:
            return
        declared = (queue.declaration,) if queue.declaration is not None else self.queues.named(queue.name)
        if not declared:
            named = passed.named if options is None else options.named
            yield from self._unknown(queue.name, named.get("queue_name"), call)
            return
        yield from self._partition_key(call, queue, declared, takes_options="options" in passed.named)
        yield from self._priority_enabled(call, queue, declared)

    def _unknown(self, name: str, given: Given | None, call: Call) -> Iterator[Culprit]:
        """A name that nobody declares, and that is almost one that somebody does."""
        if given is None or QueueNeverRegistered.code not in self.context.enabled:
            return
        known = {one.name for one in self.queues.declared}
        if None in known or name in known:
            return
        names = sorted(filter(None, known))
        swapped = [other for other in names if sorted(other) == sorted(name)]  # `mial`
        alike = [
            other
            for other in (*swapped, *difflib.get_close_matches(name, names, n=3, cutoff=_ALIKE))
            if _without_digits(other) != _without_digits(name)
        ]
        if alike:
            yield QueueNeverRegistered.at(given.node, call.frame.source, name=name, known=alike[0])

    def _partition_key(
        self, call: Call, queue: Queue, declared: tuple[Declaration, ...], *, takes_options: bool
    ) -> Iterator[Culprit]:
        kinds = {one.is_partitioned for one in declared}
        if len(kinds) != 1 or None in kinds or self.queues.mentions("set_partition_"):
            return
        is_partitioned = kinds.pop()
        key = self.queues.option_in_force("queue_partition_key", call)
        in_memory = queue.declaration is not None and queue.declaration.is_object
        if is_partitioned and key is False:
            effect = "dbos raises an Exception" if in_memory else "the workflow stays ENQUEUED for ever"
            remedy = "add one to the options" if takes_options else "set one with `SetEnqueueOptions`"
            blocks = () if takes_options else tuple(self.queues.blocks_around(call.node, call.frame))
            if any(one is not None and one.get("queue_partition_key") for one in blocks[1:]):
                effect += "; the inner `SetEnqueueOptions` has replaced all options of the outer one"
                remedy = "set the key in the inner one"
            yield PartitionKeyMismatch.at(
                call.node,
                call.frame.source,
                problem=f"the queue `{queue.name}` has partitions, and without a `queue_partition_key` {effect}",
                remedy=remedy,
            )
        elif not is_partitioned and isinstance(key, Given) and key.is_something:
            effect = "dbos raises an Exception" if in_memory else "the key is ignored"
            is_here = key.node.root() is call.node.root()
            yield PartitionKeyMismatch.at(
                key.node if is_here else call.node,
                call.frame.source,
                problem=f"the queue `{queue.name}` has no partitions, so {effect}",
                remedy=f"give the queue a limit of partitions ({self._partition_limit()}), or leave the key out",
            )

    def _partition_limit(self) -> str:
        if self.context.is_everywhere("dbos.Queue.partition_concurrency"):
            return "`partition_concurrency`"
        return "`partition_queue=True`"

    def _combined(self, options: Options) -> Iterator[Culprit]:
        """A deduplication ID and a partition key exclude each other; an ID belongs to a policy."""
        facts = self.context.library.behaviour.enqueue
        key, identity = options.get("queue_partition_key"), options.get("deduplication_id")
        if key is not None and identity is not None and key.is_something and identity.is_something:
            yield PartitionKeyMismatch.at(
                identity.node,
                options.source,
                problem="`deduplication_id` and `queue_partition_key` exclude each other: dbos raises an Exception "
                "when the workflow is enqueued",
                remedy="leave one of them out",
            )
        policy = options.get("duplication_policy")
        if policy is not None and policy.text == facts.attaching and options.lacks("deduplication_id"):
            yield EnqueueOptionsIgnored.at(
                policy.node,
                options.source,
                problem=f'`duplication_policy="{facts.attaching}"` needs a `deduplication_id`, and without one '
                "dbos raises DBOSException",
                remedy="give a `deduplication_id`",
            )

    def _priority_enabled(
        self, call: Call, queue: Queue, declared: tuple[Declaration, ...]
    ) -> Iterator[Culprit]:
        """Up to dbos 2.30 a queue has priorities only when it is told so."""
        if not self.context.any_release(_PRIORITY_SWITCH) or self.queues.mentions("set_priority_enabled"):
            return
        if not all(one.lacks_switch("priority_enabled") for one in declared):
            return
        priority = self.queues.option_in_force("priority", call)
        if not isinstance(priority, Given) or not priority.is_something:
            return
        in_memory = queue.declaration is not None and queue.declaration.is_object
        effect = "the priority has no effect"
        if in_memory and self.context.any_release(f"{_PRIORITY_SWITCH},>=2"):
            effect = "dbos raises an Exception"
        is_here = priority.node.root() is call.node.root()
        matching = self.context.library.api.releases_in(_PRIORITY_SWITCH)
        versions = "" if set(self.context.releases) <= set(matching) else " up to dbos 2.30"
        yield PriorityNotEnabled.at(
            priority.node if is_here else call.node,
            call.frame.source,
            queue=queue.name or "",
            effect=effect,
            versions=versions,
        )

    # DBS608: options around something that is not enqueued

    def _options_around(self, call: Call) -> tuple[str, ...]:
        """The options in force that only an enqueue may have."""
        only = self.context.library.behaviour.enqueue.enqueue_only
        for options in self.queues.blocks_around(call.node, call.frame):
            if options is None:
                return ()
            return tuple(
                name for name in only if (given := options.get(name)) is not None and given.is_something
            )
        return ()

    def _started_with_options(self, call: Call) -> Iterator[Culprit]:
        names = self._options_around(call)
        if not names:
            return
        refused = self.context.library.behaviour.enqueue.enqueue_only_refused
        effect = "dbos raises DBOSException"
        if not self.context.any_release(refused):
            effect = "dbos ignores it"
        yield self._ignored(
            call,
            f"`{call.shown}` enqueues nothing, and {_listed(names)} around it is for enqueues alone: {effect}",
        )

    def _debounced_with_options(self, call: Call) -> Iterator[Culprit]:
        names = self._options_around(call)
        if names and self.context.any_release(self.context.library.behaviour.enqueue.enqueue_only_refused):
            yield EnqueueOptionsIgnored.at(
                call.node,
                call.frame.source,
                problem=f"a debounced workflow cannot have {_listed(names)}: dbos raises DBOSException",
                remedy="call it outside of the block",
            )

    def _called_with_options(self, call: Call) -> Iterator[Culprit]:
        names = self._options_around(call)
        if not names or call.way is not Way.CALL:
            return
        block = next(statement for statement, _ in blocks_of(call.node) if isinstance(statement, nodes.With))
        if any(self._enqueues(other) for other in self._calls_in(call.frame) if block.parent_of(other.node)):
            return
        yield self._ignored(
            call, f"`{call.shown}` is called directly, which enqueues nothing: dbos ignores {_listed(names)}"
        )

    def _calls_in(self, frame: Frame) -> tuple[Call, ...]:
        return self.queues.paths.calls.body(frame).calls

    def _enqueues(self, call: Call) -> bool:
        """Whether a call enqueues, or may lead to something that does."""
        if call.operation is not None:
            name = call.operation.name
            return self.context.library.behaviour.takes_for_later(name) or ".enqueue" in name
        return isinstance(call.value, FunctionValue)

    @staticmethod
    def _ignored(call: Call, problem: str) -> Culprit:
        return EnqueueOptionsIgnored.at(
            call.node,
            call.frame.source,
            problem=problem,
            remedy="enqueue the workflow, or call it outside of the block",
        )

    # DBS606: a workflow started for each of many

    def _fanned_out(self, call: Call) -> Iterator[Culprit]:
        if UnboundedFanOut.code not in self.context.enabled or call.way is not Way.CALL:
            return
        iterated = _loop_around(call.node)
        if iterated is None or self._is_short(iterated, call.frame) or _waits_in_turn(call.node):
            return
        yield UnboundedFanOut.at(
            call.node, call.frame.source, call=call.shown, over=_shortened(iterated.as_string())
        )

    def _is_small(self, node: nodes.NodeNG, frame: Frame, least: float = -math.inf) -> bool:
        """Whether a number is known to be small: itself, or as the `min` of some numbers."""
        if isinstance(node, nodes.Call) and getattr(node.func, "name", "") == "min":
            return any(self._is_small(one, frame, least) for one in node.args)
        number = Given(node, self.context.evaluator.values(node, frame)).number
        return number is not None and least <= number <= _FEW

    def _is_short(self, node: nodes.NodeNG, frame: Frame) -> bool:
        """Whether a loop has few rounds, as far as the code spells them out."""
        if isinstance(node, (nodes.List, nodes.Tuple, nodes.Set, nodes.Dict)):
            return True
        if isinstance(node, nodes.Call) and getattr(node.func, "name", "") in ("range", "enumerate", "zip"):
            if node.func.name != "range":
                return any(self._is_short(argument, frame) for argument in node.args)
            return bool(node.args) and all(self._is_small(argument, frame) for argument in node.args)
        if isinstance(node, nodes.Subscript) and isinstance(node.slice, nodes.Slice):
            upper = node.slice.upper  # `orders[:5]`; `orders[:-5]` may be many
            return upper is not None and self._is_small(upper, frame, least=0)
        for value in self.context.evaluator.values(node, frame):
            if not isinstance(value, Container) or not isinstance(
                value.made_by, (nodes.List, nodes.Tuple, nodes.Set, nodes.Dict)
            ):
                return False
            if any(key is None for key, _ in value.items):
                return False
        return True


#: The releases in which queues have priorities only when they are told so.
_PRIORITY_SWITCH = ">=1.3,<2.31"


def _without_digits(name: str) -> str:
    return "".join(letter for letter in name if not letter.isdigit())


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join(f"`{name}`" for name in names)


def _shortened(text: str) -> str:
    return text if len(text) < 50 and "\n" not in text else "many"


def _loop_around(node: nodes.NodeNG) -> nodes.NodeNG | None:
    """What the innermost loop around a call iterates over, in the same function."""
    child, parent = node, node.parent
    while parent is not None and not isinstance(parent, (nodes.FunctionDef, nodes.Lambda, nodes.Module)):
        if isinstance(parent, (nodes.ListComp, nodes.SetComp, nodes.GeneratorExp, nodes.DictComp)):
            if not isinstance(child, nodes.Comprehension):
                return parent.generators[-1].iter
        elif isinstance(parent, nodes.For) and child in parent.body:
            return parent.iter
        child, parent = parent, parent.parent
    return None


def _waits_in_turn(node: nodes.NodeNG) -> bool:
    """Whether each round of the loop waits for the workflow that it has started."""
    outer = node.parent if isinstance(node.parent, nodes.Await) else node
    if isinstance(outer.parent, nodes.Attribute) and outer.parent.attrname == "get_result":
        return True
    statement = node.statement()
    loop = next(
        (one for one, field in blocks_of(node) if isinstance(one, nodes.For) and field == "body"), None
    )
    if loop is None or not isinstance(statement, nodes.Assign):
        return False
    names = {target.name for target in statement.targets if isinstance(target, nodes.AssignName)}
    return any(
        one.attrname == "get_result" and isinstance(one.expr, nodes.Name) and one.expr.name in names
        for one in loop.nodes_of_class(nodes.Attribute)
    )


def _number(given: Given) -> str:
    return str(given.number)


def _kind_of(value: Value) -> str | None:
    """What a value is that cannot be the name of a queue; None where it may be one."""
    while isinstance(value, Partial):
        value = value.target
    if isinstance(value, Durable):
        return f"a {value.role.value}"
    if isinstance(value, FunctionValue):
        return "a lambda" if value.name == "lambda" else "a function"
    if isinstance(value, ClassValue):
        return "a class"
    if isinstance(value, External) and value.path == "dbos.Queue()":
        return "a queue object"
    return None


def _text(node: nodes.NodeNG, value: Value) -> str:
    """An expression in the words of the code, shortened."""
    text = str(node.as_string())
    return text if len(text) < 50 and "\n" not in text else type(value).__name__.lower()
