"""DBS6xx: queues, and how work is put on them."""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.constraints import sets_up
from dbos_flake8.checkers.enqueues import Enqueues
from dbos_flake8.checkers.queues_rules import (
    DuplicateQueue,
    InvalidQueueOption,
    QueueInFunction,
    QueuePropertyAssigned,
    ReservedQueueName,
)
from dbos_flake8.knowledge.dbos_api import Member
from dbos_flake8.model.calls import Body, Call
from dbos_flake8.model.given import Given, Passed, certain
from dbos_flake8.model.paths import Place, Reach, is_test_file
from dbos_flake8.model.queues import Declaration, Queues, runs_anyway
from dbos_flake8.model.scopes import blocks_of, never_meets
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import Container, External, Role
from dbos_flake8.rule import Culprit

__all__ = ["QueuesChecker"]

_QUEUE = "dbos.Queue"
_WORDS_OF_FILE = ("ueue", "ebounce", "workflow_delay", "schedule", "start_workflow")


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

    def visit_reach(self, reach: Reach) -> Iterator[Culprit]:
        place = reach.state.place
        if place in (Place.WORKFLOW, Place.HANDLER) or place.is_step:
            yield from self._declared_again(reach.body)
        elif place is Place.UNKNOWN and not len(reach.path):
            yield from self._declared_and_used(reach.body)

    def _culprits(self, queues: Queues, source: Source) -> Iterator[Culprit]:
        enqueues = Enqueues(self.context, queues)
        for body in (*self.context.paths.bodies(source), *self.context.paths.lambdas(source)):
            for call in body.dbos_calls:
                if call.is_guarded:
                    continue
                if call.operation is not None:
                    yield from self._call(call, call.operation, queues)
                    yield from enqueues.culprits(call, call.operation, body)
                elif call.durable is not None and call.durable.role is Role.WORKFLOW:
                    yield from enqueues.direct(call)
        yield from self._twice(queues, source)
        yield from self._assigned(source)

    def _call(self, call: Call, member: Member, queues: Queues) -> Iterator[Culprit]:
        name = member.name.removesuffix("_async")
        declaration = queues.declaration(call)
        if declaration is not None:
            yield from self._options(declaration.passed, call)
            yield from self._word(declaration, name)
            yield from self._reserved(declaration)
            yield from self._in_loop(declaration)
        elif name.startswith(f"{_QUEUE}.set_"):
            passed = queues.passed(call)
            if passed is not None:
                yield from self._setter(name.rpartition(".set_")[2], passed, call)

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
        if not rule.refused and is_test_file(source):
            return None  # a test that keeps workflows waiting on purpose
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
        node = given.node
        if isinstance(display, nodes.Dict):
            written = {key.value: item for key, item in display.items if isinstance(key, nodes.Const)}
            is_known = len(written) == len(display.items)
        elif isinstance(display, nodes.Call) and not display.args:  # `dict(limit=5, period=60)`
            written = {keyword.arg: keyword.value for keyword in display.keywords if keyword.arg is not None}
            is_known = 0 < len(written) == len(display.keywords)
        else:
            return
        if not is_known:
            return
        places = written if display is node else {}
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
            if number is not None and number < lowest and not is_test_file(source):
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
            if not facts.numbers[option].refused and given.number == 0:
                return  # a queue that is paused
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
        given = declaration.passed.named.get("name")
        name = declaration.name or (given.beginning if given is not None else "")
        if given is not None and declaration.name == "":
            yield ReservedQueueName.at(
                given.node,
                declaration.source,
                problem="this queue has no name: schedules and debouncers that are given it run on dbos's own queue",
                remedy="give it one",
            )
        if given is None or not name.startswith(facts.reserved) or declaration.is_object:
            return
        if self.context.any_release(facts.reserved_refused):
            versions = (
                f" (dbos {facts.reserved_refused})" if self._some_before(facts.reserved_refused) else ""
            )
            yield ReservedQueueName.at(
                given.node,
                declaration.source,
                problem=f"`{name}` begins with `{facts.reserved}`, which dbos keeps for its own queues: "
                f"registering it raises ValueError{versions}",
                remedy="choose another name",
            )

    def _some_before(self, specifier: str) -> bool:
        """Whether some release of the project does not match a specifier."""
        matching = set(self.context.library.api.releases_in(specifier))
        return any(release not in matching for release in self.context.releases)

    # DBS605: queues that are declared again and again

    def _declared_again(self, body: Body) -> Iterator[Culprit]:
        """The queues that a handler, workflow or step declares each time it runs."""
        for call in body.dbos_calls:
            if call.is_guarded or not isinstance(call.node, nodes.Call) or _is_asked_for(call.node):
                continue
            if self._is_object(call) or self._is_registration(call):
                yield from self._in_function(call, f"each time `{body.name}` runs")

    def _declared_and_used(self, body: Body) -> Iterator[Culprit]:
        """A queue object that a function makes and puts something on in the same go."""
        scope = body.scope
        if not isinstance(scope, nodes.FunctionDef) or sets_up(scope, body.frame.source):
            return
        for call in body.dbos_calls:
            if not self._is_object(call) or call.is_guarded or _is_asked_for(call.node):
                continue
            if any(
                isinstance(other.value, External)
                and other.value.of is call.node
                and other.value.path.startswith(f"{_QUEUE}().enqueue")
                for other in body.calls
            ):
                yield from self._in_function(call, f"each time `{body.name}` runs")

    def _in_loop(self, declaration: Declaration) -> Iterator[Culprit]:
        call = declaration.call
        if not (self._is_object(call) or self._is_registration(call)) or _is_asked_for(call.node):
            return
        if any(
            isinstance(statement, (nodes.For, nodes.While)) and field == "body"
            for statement, field in blocks_of(call.node)
        ):
            yield from self._in_function(call, "in each round of the loop")

    def _is_object(self, call: Call) -> bool:
        """Whether a call makes a queue object of a fixed name, on releases that all let it."""
        member = call.operation
        if member is None or member.name != _QUEUE or self.context.any_release(">=3"):
            return False  # DBS902 tells where some release refuses it
        return _fixed_name(call) is not None

    def _is_registration(self, call: Call) -> bool:
        """Whether a call registers a queue of a fixed name, and does not say that it means to do so again."""
        member = call.operation
        if (
            QueueInFunction.code not in self.context.named
            or member is None
            or is_test_file(call.frame.source)
        ):
            return False
        if member.name.removesuffix("_async") != "dbos.DBOS.register_queue" or _fixed_name(call) is None:
            return False
        return not any(name == "on_conflict" for name, _ in call.arguments.keywords)

    def _in_function(self, call: Call, when: str) -> Iterator[Culprit]:
        effect = "which overwrites in the database what was set at run time"
        remedy = "register it once, after `DBOS.launch()`"
        if self._is_object(call):
            effect = "and dbos raises an Exception for the second queue of one name"
            if not self.context.any_release(">=2"):
                effect = "and the second queue of one name replaces the first"
            remedy = "make it once, at module level"
        name = _fixed_name(call)
        yield QueueInFunction.at(
            call.node, call.frame.source, queue=name or "", when=when, effect=effect, remedy=remedy
        )

    # DBS610: two queues of one name

    def _twice(self, queues: Queues, source: Source) -> Iterator[Culprit]:
        own = [one for one in queues.declared_in(source) if one.name is not None]
        if not own:
            return
        everything = [*own, *(one for one in queues.imported if one.source is not source)]
        for later in own:
            for earlier in everything:
                if earlier is not later and self._comes_before(earlier, later, queues):
                    yield from self._second(earlier, later)
                    break

    def _comes_before(self, earlier: Declaration, later: Declaration, queues: Queues) -> bool:
        """Whether both are certainly declared in one run, this one first."""
        if earlier.name != later.name or earlier.member.name != later.member.name:
            return False
        one, other = earlier.call.node, later.call.node
        if earlier.source is later.source:
            if (one.lineno, one.col_offset) >= (other.lineno, other.col_offset) or never_meets(one, other):
                return False
        if _is_asked_for(one) or _is_asked_for(other):
            return False
        scopes = (earlier.call.frame.scope, later.call.frame.scope)
        if all(isinstance(scope, nodes.Module) for scope in scopes) or scopes[0] is scopes[1]:
            return True
        return not later.is_object and queues.run_together(*scopes)

    def _second(self, earlier: Declaration, later: Declaration) -> Iterator[Culprit]:
        given = later.passed.named["name"]
        place = f"line {earlier.call.node.lineno}"
        if earlier.source is not later.source:
            place = self.context.evaluator.project.shown(earlier.source.path)
            place += f":{earlier.call.node.lineno}"
        if later.is_object:
            if self.context.any_release(">=3"):
                return  # DBS902 tells
            effect = "dbos raises an Exception for the second"
            if not self.context.any_release(">=2"):
                effect = "the second replaces the first"
            remedy = "use one object for both, or another name"
        else:
            if is_test_file(later.source) or later.option("on_conflict") is not None:
                return
            if later.passed.is_same(earlier.passed):
                return
            effect = "this one overwrites its options"
            remedy = "declare it once, or choose another name"
        yield DuplicateQueue.at(
            given.node,
            later.source,
            name=later.name or "",
            place=place,
            effect=effect,
            remedy=remedy,
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


def _fixed_name(call: Call) -> str | None:
    """The name of the queue that a call declares, if the code spells it out."""
    arguments = call.arguments
    values = next((values for name, values in arguments.keywords if name == "name"), None)
    if values is None and arguments.positional:
        values = arguments.positional[0]
    constant = certain(values)
    return constant.value if constant is not None and isinstance(constant.value, str) else None


def _is_asked_for(node: nodes.NodeNG) -> bool:
    """Whether code declares a queue only if something says so: in a branch, or in a handler."""
    return not runs_anyway(node)
