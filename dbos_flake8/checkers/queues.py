"""DBS6xx: queues, and how work is put on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.queues_rules import (
    InvalidEnqueueOption,
    InvalidQueueOption,
    QueuePropertyAssigned,
    ReservedQueueName,
    WrongEnqueueTarget,
)
from dbos_flake8.knowledge.dbos_api import Member
from dbos_flake8.model.calls import Body, Call, name_of
from dbos_flake8.model.given import Given, Passed
from dbos_flake8.model.queues import Declaration, Options, Queues
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

__all__ = ["QueuesChecker"]

_QUEUE = "dbos.Queue"
_BLOCK = "dbos.SetEnqueueOptions"
_DICTIONARY = "dbos.EnqueueOptions"
_WORDS_OF_FILE = ("ueue", "nqueue", "ebounce", "workflow_delay", "schedule")

#: Epoch times below this are seconds: as milliseconds they are a day of 1970 to 1973.
_EARLIEST_MILLISECONDS = 100_000_000_000


class QueuesChecker(Checker):
    """Looks at the declarations of queues, and at what is put on them."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        if not any(word in source.text for word in _WORDS_OF_FILE):
            return
        queues = Queues(self.context.paths, source, self.context.releases)
        told: set[tuple[str, nodes.NodeNG]] = set()
        for culprit in self._culprits(queues, source):
            key = (culprit.rule.code, culprit.node)
            if culprit.source is source and key not in told:
                told.add(key)
                yield culprit

    def _culprits(self, queues: Queues, source: Source) -> Iterator[Culprit]:
        for body in self.context.paths.bodies(source):
            for call in body.calls:
                if call.operation is None or call.is_guarded:
                    continue
                yield from self._call(call, call.operation, body, queues)
        yield from self._assigned(source)

    def _call(self, call: Call, member: Member, body: Body, queues: Queues) -> Iterator[Culprit]:
        name = member.name.removesuffix("_async")
        declaration = queues.declaration(call)
        if declaration is not None:
            yield from self._options(declaration.passed, call)
            yield from self._word(declaration, name)
            yield from self._reserved(declaration)
        passed = queues.passed(call)
        if passed is None:
            return
        if name.startswith(f"{_QUEUE}.set_"):
            yield from self._setter(name.rpartition(".set_")[2], passed, call)
        elif name.endswith(".set_workflow_delay"):
            yield from self._delay(passed, call)
        elif name.endswith(".listen_queues"):
            yield from self._listened(passed, call)
        elif name in (_BLOCK, _DICTIONARY):
            yield from self._enqueue_options(passed.named, body.frame.source, is_block=name == _BLOCK)
        options = queues.dictionary(call)
        if options is not None:
            # The keys of a client are another category's matter, but for what is true of all options.
            yield from self._enqueue_options(options.named, options.source, is_block=False)
        yield from self._target(call, passed, options, queues)

    # DBS601 and DBS602: how a queue is declared

    def _options(self, passed: Passed, call: Call) -> Iterator[Culprit]:
        facts = self.context.library.behaviour.queues
        source = call.frame.source
        wrong: set[str] = set()
        for name in facts.numbers:
            given = passed.get(name)
            culprit = None if given is None else self._number(name, given, source)
            if culprit is not None:
                wrong.add(name)
                yield culprit
        for first, second in facts.order:
            one, other = passed.get(first), passed.get(second)
            if one is None or other is None or {first, second} & wrong:
                continue
            if one.number is not None and other.number is not None and one.number > other.number:
                wrong.add(first)
                yield InvalidQueueOption.at(
                    one.node,
                    source,
                    problem=f"`{first}={_number(one)}` is more than `{second}={_number(other)}`, "
                    "for which dbos raises ValueError",
                    remedy="lower the one or raise the other",
                )
        for first, second in facts.exclusive:
            one, other = passed.get(first), passed.get(second)
            if one is not None and other is not None and one.number is not None and other.number is not None:
                yield InvalidQueueOption.at(
                    one.node,
                    source,
                    problem=f"`{first}` and `{second}` are one option, and dbos raises ValueError for both",
                    remedy=f"leave out `{first}`",
                )
        for name in facts.limiters:
            given = passed.get(name)
            if given is not None:
                yield from self._limiter(name, given, source)

    def _number(self, name: str, given: Given, source: Source) -> Culprit | None:
        rule = self.context.library.behaviour.queues.numbers[name]
        value = given.number
        if value is None or rule.allows(value):
            return None
        effect = "for which dbos raises ValueError"
        if not rule.refused:
            effect = "is accepted, and no workflow of the queue ever starts"
        or_none = "" if rule.above is not None else ", or leave it out to set no limit"
        return InvalidQueueOption.at(
            given.node,
            source,
            problem=f"`{name}={_number(given)}` {effect}"
            if not rule.refused
            else f"`{name}` is {_number(given)}, {effect}",
            remedy=f"give a number {rule.bound}{or_none}",
        )

    def _limiter(self, name: str, given: Given, source: Source) -> Iterator[Culprit]:
        """A rate limit: a dictionary with its keys, or nothing."""
        facts = self.context.library.behaviour.queues
        if len(given.values) != 1 or not isinstance(given.values[0], Container):
            return
        limit = given.values[0]
        display = limit.made_by
        if not isinstance(display, nodes.Dict) or any(
            not isinstance(key, nodes.Const) for key, _ in display.items
        ):
            return
        node = given.node
        is_here = display is node
        places = {key.value: item if is_here else node for key, item in display.items}
        known = {
            key: Given(places.get(key, node), values) for key, values in limit.items if isinstance(key, str)
        }
        lacking = [key for key in facts.limiter_keys if key not in known or known[key].is_none]
        if lacking:
            raises = "dbos raises ValueError"
            if self._some_before(facts.limiter_refused):
                raises += f" (dbos {facts.limiter_refused}), and before the queue starts nothing"
            yield InvalidQueueOption.at(
                node,
                source,
                problem=f"`{name}` lacks {' and '.join(f'`{key}`' for key in lacking)}: {raises}",
                remedy=f"give both `{facts.limiter_keys[0]}` and `{facts.limiter_keys[1]}`",
            )
        for key, lowest in facts.limiter_lowest.items():
            number = known[key].number if key in known else None
            if number is not None and number < lowest:
                yield InvalidQueueOption.at(
                    known[key].node,
                    source,
                    problem=f"a `{name}` with `{key}` {number} is accepted, and no workflow of the queue ever starts",
                    remedy=f"give a number at least {lowest}",
                )

    def _setter(self, option: str, passed: Passed, call: Call) -> Iterator[Culprit]:
        given = passed.get("value")
        facts = self.context.library.behaviour.queues
        if given is None:
            return
        if option in facts.numbers:
            culprit = self._number(option, given, call.frame.source)
            if culprit is not None:
                yield culprit
        elif option in facts.limiters:
            yield from self._limiter(option, given, call.frame.source)

    def _word(self, declaration: Declaration, operation: str) -> Iterator[Culprit]:
        words = self.context.library.behaviour.queues.words.get(operation)
        given = None if words is None else declaration.option(words.option)
        if words is None or given is None or given.text is None or given.text in words.allowed:
            return
        effect = "dbos raises DBOSException"
        if words.fallback is not None:
            effect = f'dbos takes any other word for `"{words.fallback}"`'
        yield InvalidQueueOption.at(
            given.node,
            declaration.source,
            problem=f'`{words.option}="{given.text}"` is none of its words here, and {effect}',
            remedy="write " + " or ".join(f'`"{word}"`' for word in words.allowed),
        )

    def _reserved(self, declaration: Declaration) -> Iterator[Culprit]:
        facts = self.context.library.behaviour.queues
        name = declaration.name
        if name is None or not name.startswith(facts.reserved) or declaration.is_object:
            return
        if self.context.any_release(facts.reserved_refused):
            versions = (
                f" (dbos {facts.reserved_refused})" if self._some_before(facts.reserved_refused) else ""
            )
            given = declaration.passed.named["name"]
            yield ReservedQueueName.at(
                given.node, declaration.source, name=name, prefix=facts.reserved, versions=versions
            )

    def _some_before(self, specifier: str) -> bool:
        """Whether some release of the project does not match a specifier."""
        matching = set(self.context.library.api.releases_in(specifier))
        return any(release not in matching for release in self.context.releases)

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
        policy = named.get("duplication_policy")
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

    def _target(
        self, call: Call, passed: Passed, options: Options | None, queues: Queues
    ) -> Iterator[Culprit]:
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

    # DBS612: what is assigned to

    def _assigned(self, source: Source) -> Iterator[Culprit]:
        api = self.context.library.api
        for name, stores in source.tree.stores.items():
            member = api.member(f"{_QUEUE}.{name}")
            if member is None or member.kind != "property":
                continue
            refusing = [
                release
                for release in self.context.releases_in(member.span)
                if release in self.context.library.api.releases_in(f">={member.kind_since}")
            ]
            if not refusing:
                continue
            for store in stores:
                frame = self.context.evaluator.frame_at(store, source)
                for value in self.context.evaluator.values(store.expr, frame):
                    if isinstance(value, External) and value.path == f"{_QUEUE}()":
                        yield self._assignment(store, value, member, source, len(refusing))

    def _assignment(
        self, store: nodes.AssignAttr, value: External, member: Member, source: Source, refusing: int
    ) -> Culprit:
        name = member.name.rpartition(".")[2]
        shown = store.expr.as_string()
        is_object = "Queue" in _callee(value.made_by)
        twin = "await " if isinstance(store.frame(), nodes.AsyncFunctionDef) else ""
        current = f"global_{name}" if self.context.is_everywhere(f"{_QUEUE}.global_{name}") else name
        setter = f"set_{current}{'_async' if twin else ''}"
        remedy = f"write `{twin}{shown}.{setter}(...)`"
        if is_object:
            remedy = f"give `{name}` to `Queue(...)`"
        all_of_them = refusing == len(self.context.releases)
        versions = "" if all_of_them else f" (dbos {member.kind_since} on)"
        return QueuePropertyAssigned.at(
            store, source, target=f"{shown}.{name}", versions=versions, remedy=remedy
        )


def _number(given: Given) -> str:
    return str(given.number)


def _callee(node: nodes.NodeNG | None) -> str:
    """The last name of what a call calls."""
    func = getattr(node, "func", None)
    return str(getattr(func, "attrname", getattr(func, "name", "")))


def _kind_of(value: Value) -> str | None:
    """What a value is that cannot be the name of a queue; None where it may be one."""
    while isinstance(value, Partial):
        value = value.target
    if isinstance(value, Durable):
        return f"a {value.role.value}"
    if isinstance(value, FunctionValue):
        return "a lambda" if isinstance(value.node, nodes.Lambda) and value.name == "lambda" else "a function"
    if isinstance(value, ClassValue):
        return "a class"
    if isinstance(value, External) and value.path == f"{_QUEUE}()":
        return "a queue object"
    return None


def _text(node: nodes.NodeNG, value: Value) -> str:
    """An expression in the words of the code, shortened."""
    text = str(node.as_string())
    return text if len(text) < 50 and "\n" not in text else type(value).__name__.lower()
