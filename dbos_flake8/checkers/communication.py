"""DBS7xx: messages and events, schedules, workflow IDs, patches."""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterable, Iterator
from functools import cached_property

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.communication_rules import (
    ConstantWorkflowId,
    ContextManagerNotEntered,
    CreateScheduleAtStartup,
    DebouncerPerCall,
    EmptyWait,
    InvalidCron,
    InvalidTimeout,
    PatchMisused,
    RecvResultUnchecked,
    ScheduledSignature,
    ScheduleEntryInvalid,
    SendWithoutIdempotencyKey,
    StatusPolling,
    StreamWriteAfterClose,
    TopicOrKeyMismatch,
    WorkflowIdUsedTwice,
)
from dbos_flake8.knowledge import cron
from dbos_flake8.knowledge.dbos_api import Member
from dbos_flake8.model.absent import Absences
from dbos_flake8.model.calls import Body, Call, Way, keyword_of
from dbos_flake8.model.channels import Channels
from dbos_flake8.model.constants import constant_display, constant_of, in_one_line, number_of, passed_for
from dbos_flake8.model.endings import compound_statements, own_nodes
from dbos_flake8.model.entered import blocks_inside, is_start, repeats, started, surplus
from dbos_flake8.model.flow import count, is_dropped
from dbos_flake8.model.given import certain
from dbos_flake8.model.patches import decides, is_put_together, leaves
from dbos_flake8.model.paths import Place, Reach, is_test_file
from dbos_flake8.model.schedules import Schedule, Target, schedules
from dbos_flake8.model.scopes import blocks_of, frame_of, kept_in, never_meets, reads_of
from dbos_flake8.model.source import Source
from dbos_flake8.model.streams import written_after_close
from dbos_flake8.model.uses import tells
from dbos_flake8.model.values import Constant, Container, Durable, External, Frame, FunctionValue, Role
from dbos_flake8.rule import Culprit

__all__ = ["CommunicationChecker"]

_SET_ID = "dbos.SetWorkflowID"


class CommunicationChecker(Checker):
    """Looks at what is said to workflows, when they run, and who they are."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        named: list[tuple[str, Call, FunctionValue]] = []
        for body in self.context.paths.bodies(source):
            for call in body.dbos_calls:
                if call.operation is not None and not call.is_guarded:
                    for schedule in schedules(call, self.context.evaluator):
                        for culprit in self._schedule(schedule, schedule.frame.source):
                            is_here = schedule.frame.source is source
                            yield attrs.evolve(culprit, place=None if is_here else schedule.place)
                    yield from self._context_manager(call, source)
                    yield from self._waits(call, source)
                    yield from self._patch(call, source)
            yield from self._streams(body)
            yield from self._unchecked(body)
            if StatusPolling.code in self.context.enabled:
                yield from self._polling(body)
            if DebouncerPerCall.code in self.context.enabled:
                yield from self._debouncers(body)
            behaviour = self.context.library.behaviour
            sets_id = any(one.operation is not None and one.operation.name == _SET_ID for one in body.dbos_calls)
            if sets_id or any(is_start(one, behaviour) for one in body.calls):
                yield from self._started_inside(body, named)
        if not is_test_file(source):
            yield from self._shared_ids(named, source)
            if TopicOrKeyMismatch.code in self.context.enabled:
                yield from self._mismatches(source)

    def visit_reach(self, reach: Reach) -> Iterator[Culprit]:
        yield from self._created_at_startup(reach)
        yield from self._same_in_each_run(reach)
        if SendWithoutIdempotencyKey.code in self.context.enabled:
            yield from self._sent_without_key(reach)
        if DebouncerPerCall.code in self.context.enabled and reach.state.place is Place.HANDLER:
            yield from self._made_in_handler(reach)
        if reach.state.place is Place.WORKFLOW and reach.body.is_async:
            yield from self._patched_side_by_side(reach)

    # Streams, waits and messages

    def _streams(self, body: Body) -> Iterator[Culprit]:
        evaluator = self.context.evaluator
        for write, close in written_after_close(body, self.context.releases[-1], evaluator):
            key = (
                close.node.args[0].as_string()
                if close.node.args
                else close.node.keywords[0].value.as_string()
            )
            yield StreamWriteAfterClose.at(
                write.node, body.frame.source, call=write.shown, key=key, line=str(close.node.lineno)
            )

    def _waits(self, call: Call, source: Source) -> Iterator[Culprit]:
        node, operation = call.node, call.operation
        if operation is None or call.way is not Way.CALL or not isinstance(node, nodes.Call):
            return
        name = operation.name.rpartition(".")[2].removesuffix("_async")
        parameter = {"wait_first": "handles", "asyncio_wait": "fs", "send_bulk": "messages"}.get(name)
        given = passed_for(parameter, node, operation, self.context.releases[-1]) if parameter else None
        if given is None:
            return
        if name == "send_bulk":
            yield from self._bulk(given, call, source)
            return
        display = constant_display(given, call.frame, self.context.evaluator)
        elements = display.elts if isinstance(display, (nodes.List, nodes.Tuple, nodes.Set)) else None
        if elements == []:
            problem = f"`{call.shown}` of nothing raises ValueError"
            yield EmptyWait.at(given, source, problem=problem, remedy="ask first whether there is anything")
        elif elements and name == "wait_first" and display is given:
            texts = [one.as_string() for one in elements if isinstance(one, (nodes.Name, nodes.Attribute))]
            for index, element in enumerate(elements):
                text = element.as_string()
                if isinstance(element, (nodes.Name, nodes.Attribute)) and text in texts[:index]:
                    problem = (
                        f"`{text}` stands twice in the handles of `{call.shown}`, which raises ValueError"
                    )
                    yield EmptyWait.at(element, source, problem=problem, remedy="name each handle once")
                    return

    def _bulk(self, given: nodes.NodeNG, call: Call, source: Source) -> Iterator[Culprit]:
        """Messages of one call that have the same idempotency key."""
        evaluator = self.context.evaluator
        seen: set[object] = set()
        for collection in evaluator.values(given, call.frame):
            for value in collection.elements() if isinstance(collection, Container) else ():
                if not isinstance(value, External) or value.path != "dbos.SendMessage()":
                    continue
                made, member = value.made_by, self.context.library.api.member("dbos.SendMessage")
                if not isinstance(made, nodes.Call) or member is None:
                    continue
                key = passed_for("idempotency_key", made, member, self.context.releases[-1])
                if key is None or key.root() is not source.tree.module:
                    continue
                constant = constant_of(key, call.frame, evaluator)
                if constant is None or not constant.value:
                    continue
                if constant.value in seen or repeats(made):
                    yield EmptyWait.at(
                        key,
                        source,
                        problem=f"`{call.shown}` refuses two messages with the idempotency key "
                        f"{key.as_string()} with DBOSException",
                        remedy="give each message a key of its own",
                    )
                seen.add(constant.value)

    @cached_property
    def _absences(self) -> Absences:
        return Absences(self.context.evaluator, self.context.paths.calls, self.context.releases[-1])

    def _unchecked(self, body: Body) -> Iterator[Culprit]:
        if is_test_file(body.frame.source):
            return
        role = None
        if isinstance(body.scope, nodes.FunctionDef):
            around = self.context.evaluator.frame_at(body.scope, body.frame.source)
            role = self.context.paths.role(body.scope, around)
        in_step = role is not None and role.is_step
        for use in self._absences.unchecked(body, in_step):
            operation = use.operation.operation
            is_message = operation is not None and "recv" in operation.name
            text = use.node.as_string()
            short = text if len(text) <= 40 and "\n" not in text else "this"
            yield RecvResultUnchecked.at(
                use.node,
                body.frame.source,
                call=use.call.shown,
                absence="no message comes" if is_message else "the event is not set",
                failure=f"`{short}` then raises {use.error}"
                if use.node is not use.call.node.parent and use.node is not use.call.node
                else f"its use here then raises {use.error}",
            )

    # Context managers

    def _context_manager(self, call: Call, source: Source) -> Iterator[Culprit]:
        operation, node = call.operation, call.node
        if operation is None or call.way is not Way.CALL or not isinstance(node, nodes.Call):
            return
        if not self.context.library.behaviour.has("context_manager", operation.name):
            return
        yield from self._unentered(call, operation.name, source)
        release = (self.context.releases_in(operation.span) or self.context.releases)[-1]
        if operation.name == "dbos.SetWorkflowTimeout":
            given = passed_for("workflow_timeout_sec", node, operation, release)
            problem = self._timeout_problem(given, call.frame) if given is not None else None
            if given is not None and problem is not None:
                remedy = "give a positive number of seconds, or None for no limit"
                yield InvalidTimeout.at(given, source, problem=problem, remedy=remedy)
        elif operation.name == _SET_ID:
            yield from self._identity(call, node, operation, release, source)

    def _unentered(self, call: Call, name: str, source: Source) -> Iterator[Culprit]:
        node = call.node
        short = name.rpartition(".")[2]
        if isinstance(node.parent, nodes.AsyncWith) or (
            isinstance(node.parent, nodes.Call)
            and getattr(node.parent.func, "attrname", "") == "enter_async_context"
        ):
            how = "async with" if isinstance(node.parent, nodes.AsyncWith) else "enter_async_context"
            problem = f"`{short}` is no asynchronous context manager, and `{how}` fails on it"
            yield ContextManagerNotEntered.at(node, source, problem=problem, call=call.shown)
        elif is_dropped(node) and not is_test_file(source):
            problem = f"`{call.shown}(...)` has no effect, because nothing enters it"
            yield ContextManagerNotEntered.at(node, source, problem=problem, call=call.shown)

    def _timeout_problem(self, node: nodes.NodeNG, frame: Frame) -> str | None:
        evaluator = self.context.evaluator
        number = number_of(node, frame, evaluator)
        if number is None:
            constant = constant_of(node, frame, evaluator)
            if constant is not None and isinstance(constant.value, str):
                return "a text is no time limit, and raises TypeError"
            values = evaluator.values(node, frame)
            if (
                len(values) == 1
                and isinstance(values[0], External)
                and values[0].path == "datetime.timedelta()"
            ):
                return "a `timedelta` is no time limit, and raises TypeError"
            return None
        if number == 0:
            return "a time limit of 0 is no limit at all: the workflow runs on for ever"
        if number == math.inf:
            return "a time limit cannot be infinite, and raises OverflowError"
        return None if number > 0 else f"a time limit of {number} raises an exception"

    def _identity(
        self, call: Call, node: nodes.Call, operation: Member, release: str, source: Source
    ) -> Iterator[Culprit]:
        evaluator = self.context.evaluator
        given = passed_for("wfid", node, operation, release)
        wfid = constant_of(given, call.frame, evaluator) if given is not None else None
        if given is not None and wfid is not None and self.context.any_release(">=2.27"):
            if wfid.value is None or (isinstance(wfid.value, str) and not wfid.value.strip()):
                problem = f"`{given.as_string()}` is no workflow ID, and raises DBOSException"
                yield InvalidTimeout.at(given, source, problem=problem, remedy="give an ID that is not blank")
        policy = passed_for("workflow_id_reuse_policy", node, operation, release)
        name = constant_of(policy, call.frame, evaluator) if policy is not None else None
        known = self.context.library.behaviour.reuse_policies
        if policy is not None and name is not None and name.value is not None and name.value not in known:
            problem = f"`{policy.as_string()}` is no reuse policy, and raises DBOSException"
            remedy = f"write {' or '.join(repr(one) for one in known)}"
            yield InvalidTimeout.at(policy, source, problem=problem, remedy=remedy)

    # Workflow IDs

    def _started_inside(self, body: Body, named: list[tuple[str, Call, FunctionValue]]) -> Iterator[Culprit]:
        """Blocks that start more than one workflow; the IDs and workflows of the others are added to `named`."""
        evaluator, behaviour = self.context.evaluator, self.context.library.behaviour
        blocks = list(blocks_inside(body, _SET_ID, evaluator))
        starts: dict[nodes.NodeNG, Call] = {}
        for call in body.calls:
            if is_start(call, behaviour) and not call.is_guarded:
                starts.setdefault(call.node, call)
        for edge in body.edges if blocks else ():
            calling = next((one for one in body.calls if one.node is edge.node), None)
            if calling is None or edge.way is not Way.CALL or not edge.is_plain:
                continue
            if edge.function.is_async and not isinstance(edge.node.parent, nodes.Await):
                continue  # it may run elsewhere
            if self._starts(edge.frame):
                starts.setdefault(edge.node, calling)
        for block in blocks:
            inner = [one for one in blocks if one is not block and block.holds(one.item)]
            own = [
                call
                for call in starts.values()
                if block.holds(call.node) and not any(one.holds(call.node) for one in inner)
            ]
            if any(one.statement is block.statement for one in inner):
                continue  # one stack for several IDs
            second = surplus(own, block)
            if second is not None:
                again = repeats(second.node, block.statement)
                yield WorkflowIdUsedTwice.at(
                    second.node,
                    body.frame.source,
                    call=second.shown,
                    what="a workflow again and again" if again else "a second workflow",
                    remedy="put the `with` into the loop, with an ID for each"
                    if again
                    else "give each its own `with SetWorkflowID(...)`",
                )
            elif len(own) == 1:
                maker = self._maker(block.item, body)
                wfid = self._constant_id(maker) if maker is not None else None
                function = started(own[0], behaviour)
                if maker is not None and wfid is not None and function is not None:
                    named.append((wfid, maker, function))

    def _starts(self, frame: Frame, depth: int = 2) -> bool:
        """Whether a function whenever it runs starts a workflow under the ID that its caller has set."""
        body = self.context.paths.calls.body(frame)
        blocks = list(blocks_inside(body, _SET_ID, self.context.evaluator))
        first = min((one.end_lineno or 0 for one in _leaving(body.scope)), default=math.inf)

        def is_certain(node: nodes.NodeNG) -> bool:
            is_reached = node.lineno <= first and all(isinstance(one, nodes.With) for one, _ in blocks_of(node))
            return is_reached and not any(block.holds(node) for block in blocks)

        behaviour = self.context.library.behaviour
        if any(is_start(one, behaviour) and not one.is_guarded and is_certain(one.node) for one in body.calls):
            return True
        return depth > 0 and any(
            edge.is_plain and edge.way is Way.CALL and is_certain(edge.node) and self._starts(edge.frame, depth - 1)
            for edge in body.edges
        )

    def _maker(self, item: nodes.NodeNG, body: Body) -> Call | None:
        """The call of `SetWorkflowID` that a block enters."""
        return next((call for call in body.calls if call.node is item), None)

    def _constant_id(self, call: Call) -> str | None:
        """The literal ID that `SetWorkflowID` is given, with no word about what a second run shall do."""
        node, operation = call.node, call.operation
        if operation is None or operation.name != _SET_ID or not isinstance(node, nodes.Call):
            return None
        release = (self.context.releases_in(operation.span) or self.context.releases)[-1]
        given = passed_for("wfid", node, operation, release)
        if given is None or keyword_of(node, "workflow_id_reuse_policy") is not None:
            return None
        constant = constant_of(given, call.frame, self.context.evaluator)
        wfid = constant.value if constant is not None else None
        return wfid if isinstance(wfid, str) and wfid.strip() else None

    def _shared_ids(self, named: list[tuple[str, Call, FunctionValue]], source: Source) -> Iterator[Culprit]:
        """IDs that two different workflows of the file start under."""
        for index, (wfid, maker, function) in enumerate(named):
            for other, earlier, taken in named[:index]:
                if other != wfid or taken.node is function.node or never_meets(earlier.node, maker.node):
                    continue
                yield ConstantWorkflowId.at(
                    maker.node,
                    source,
                    id=_shortened(wfid),
                    problem=f"is that of `{taken.name}` in line {earlier.node.lineno}: after that, "
                    f"`{function.name}` fails with DBOSConflictingWorkflowError",
                    remedy="give each workflow an ID of its own",
                )
                break

    def _same_in_each_run(self, reach: Reach) -> Iterator[Culprit]:
        """Literal IDs in code that runs again and again."""
        source = reach.body.frame.source
        for call in reach.dbos_calls:
            wfid = self._constant_id(call) if not call.is_guarded else None
            if wfid is None or is_test_file(source):
                continue
            place = reach.state.place
            if place is Place.HANDLER:
                problem = "is the same for every call of the handler"
            elif place is Place.WORKFLOW:
                problem = "is the same in every run of the workflow"
            elif repeats(call.node) or self._is_entered_in_loop(call, reach.body):
                problem = "is the same in every round of the loop"
            else:
                continue
            yield ConstantWorkflowId.at(
                call.node,
                source,
                id=_shortened(wfid),
                problem=f"{problem}: all but the first get the first result, and start nothing",
                remedy="make it of what differs, such as the order's number",
            )

    def _is_entered_in_loop(self, call: Call, body: Body) -> bool:
        """Whether a name that holds the context manager is entered in a loop."""
        if not isinstance(call.node.parent, nodes.Assign):
            return False
        return any(
            isinstance(block.item, nodes.Name)
            and repeats(block.statement)
            and any(
                isinstance(value, External) and value.made_by is call.node
                for value in self.context.evaluator.values(block.item, body.frame)
            )
            for block in blocks_inside(body, _SET_ID, self.context.evaluator)
        )

    # Patches

    def _patch(self, call: Call, source: Source) -> Iterator[Culprit]:
        operation, node = call.operation, call.node
        if operation is None or call.way is not Way.CALL or not isinstance(node, nodes.Call):
            return
        name = operation.name.removeprefix("dbos.DBOS.").removesuffix("_async")
        if name not in ("patch", "deprecate_patch"):
            return
        given = passed_for("patch_name", node, operation, self.context.releases[-1])
        if given is not None and is_put_together(given, call.frame, self.context.evaluator):
            yield PatchMisused.at(
                given,
                source,
                problem=f"the name of `{call.shown}` is put together at run time: it may differ when the "
                "workflow is recovered, and cannot be deprecated",
                remedy="write it out",
            )
        place = node.parent if isinstance(node.parent, nodes.Await) else node
        if operation.is_coroutine and place is node:
            return  # a coroutine that nobody awaits is another mistake
        if name == "patch":
            yield from self._answer(call, place, source)
        elif decides(place):
            yield PatchMisused.at(
                node,
                source,
                problem=f"`{call.shown}` is always true, so what runs otherwise is dead",
                remedy="write it as a statement, and the new code after it",
            )

    def _answer(self, call: Call, place: nodes.NodeNG, source: Source) -> Iterator[Culprit]:
        """What the code makes of the answer of `DBOS.patch`."""
        if is_dropped(place):
            yield PatchMisused.at(
                call.node,
                source,
                problem=f"nobody looks at the answer of `{call.shown}`: workflows that began before run the new "
                "code, and fail with DBOSUnexpectedStepError",
                remedy=f"write `if {place.as_string()}:` with the old code in `else`",
            )
        elif PatchMisused.code in self.context.named and isinstance(place.parent, nodes.If):
            if place.parent.test is place and not place.parent.orelse and not leaves(place.parent.body):
                yield PatchMisused.at(
                    call.node,
                    source,
                    problem=f"`{call.shown}` has no `else`: workflows that began before skip what the new code "
                    "replaces",
                    remedy="keep the old code in `else`, unless this only adds something",
                )

    def _patched_side_by_side(self, reach: Reach) -> Iterator[Culprit]:
        """Tasks of a workflow that ask for a patch beside others that take checkpoints."""
        body = reach.body
        sources = {body.frame.source, *(edge.function.source for edge in body.edges)}
        if not any("patch_async" in source.text for source in sources):
            return
        _, joined, beside = self.context.timeline.look(body)
        groups = [(join.node, join.tasks) for join in joined]
        for node, tasks in (*groups, *beside):
            durable = [task for task in tasks if task.draws.any]
            asking = next((task for task in tasks if self._asks_for_patch(task.node, body.frame, 4)), None)
            if asking is not None and count(durable) > 1:
                yield PatchMisused.at(
                    node,
                    body.frame.source,
                    problem=f"`{asking.shown}` asks `DBOS.patch_async` while other tasks take checkpoints, which "
                    "raises DBOSPatchNondeterminismError",
                    remedy="ask before the tasks start, and hand them the answer",
                )

    def _asks_for_patch(self, node: nodes.NodeNG, frame: Frame, depth: int) -> bool:
        """Whether a coroutine that a call makes asks for a patch."""
        bodies = self.context.paths.calls.body(frame)
        return any(_is_patch_async(call) for call in bodies.calls if call.node is node) or any(
            self._body_asks(edge.frame, depth) for edge in bodies.edges if edge.node is node and edge.is_plain
        )

    def _body_asks(self, frame: Frame, depth: int) -> bool:
        body = self.context.paths.calls.body(frame)
        if any(_is_patch_async(call) for call in body.calls):
            return True
        return depth > 0 and any(
            self._body_asks(edge.frame, depth - 1) for edge in body.edges if edge.is_plain
        )

    # Messages without a key, topics and keys that do not fit

    def _sent_without_key(self, reach: Reach) -> Iterator[Culprit]:
        source, place = reach.body.frame.source, reach.state.place
        if place not in (Place.HANDLER, Place.OUTSIDE, Place.UNKNOWN):
            return
        if is_test_file(source) or is_test_file(reach.path.start.source):
            return  # a test calls the code of a workflow by itself, and replaces what it sends by
        for call in reach.calls:
            operation, node = call.operation, call.node
            if operation is None or call.way is not Way.CALL or not isinstance(node, nodes.Call):
                continue
            name = operation.name.removesuffix("_async")
            if name != "dbos.DBOSClient.send" and (name != "dbos.DBOS.send" or place is Place.UNKNOWN):
                continue
            release = self.context.releases[-1]
            has_key = any(one.name == "idempotency_key" for one in operation.parameters_in(release))
            is_open = any(keyword.arg is None for keyword in node.keywords) or any(
                isinstance(argument, nodes.Starred) for argument in node.args
            )
            given = passed_for("idempotency_key", node, operation, release)
            if given is not None:
                constant = constant_of(given, call.frame, self.context.evaluator)
                is_open = constant is None or constant.value is not None
            if has_key and not is_open and not call.is_guarded:
                yield SendWithoutIdempotencyKey.at(node, source, call=call.shown)

    def _mismatches(self, source: Source) -> Iterator[Culprit]:
        evaluator = self.context.evaluator
        channels = Channels(self.context.paths, evaluator, self.context.releases[-1])
        for call in self.dbos_calls_of(source):
            wanted = channels.waited_for(call)
            if wanted is None:
                continue
            known = channels.given_in(source, wanted.is_event)
            if not known or None in known or wanted.name in known:
                continue
            texts = [one for one in known if isinstance(one, str)]
            nearest = difflib.get_close_matches(str(wanted.name), texts, 1, 0.6)
            is_topic = not wanted.is_event
            name = f'"{_shortened(str(wanted.name))}"' if wanted.name else "no topic"
            yield TopicOrKeyMismatch.at(
                call.node,
                source,
                does="sets event" if wanted.is_event else "sends to topic" if wanted.name else "sends with",
                name=name,
                call=call.shown,
                nearest=f'; did you mean "{nearest[0]}"?'
                if nearest and (wanted.name or not is_topic)
                else "",
            )

    # Loops that ask, debouncers

    def _polling(self, body: Body) -> Iterator[Culprit]:
        source = body.frame.source
        if is_test_file(source):
            return
        for loop in compound_statements(body.scope, (nodes.While, nodes.For)):
            inside = [call for call in body.calls if loop.parent_of(call.node)]
            asked = [call for call in inside if self._asks_how_it_goes(call)]
            if not asked or not any(_sleeps(call) for call in inside):
                continue
            if any(not self._only_waits(call) for call in inside) or _waits_for_queue(loop):
                continue
            if any(loop.parent_of(node) for node in body.unresolved if not self._is_told(node, body)):
                continue
            call = asked[0]
            is_event = call.operation is not None and "get_event" in call.operation.name
            remedy = (
                "`timeout_seconds` lets `DBOS.get_event` wait for the event"
                if is_event
                else "`get_result()` of its handle waits until it has ended"
            )
            yield StatusPolling.at(call.node, source, call=call.shown, remedy=remedy)

    def _asks_how_it_goes(self, call: Call) -> bool:
        return call.operation is not None and self.context.library.behaviour.has(
            "tells_progress", call.operation.name
        )

    def _only_waits(self, call: Call) -> bool:
        """Whether a call in a loop only asks, sleeps, or tells people something."""
        if self._asks_how_it_goes(call) or _sleeps(call):
            return True
        if call.operation is not None and call.operation.name.startswith("dbos.DBOS.retrieve_workflow"):
            return True
        path = call.value.path if isinstance(call.value, External) else ""
        return path.startswith(("builtins.", "time.", "datetime.")) or self._is_told(
            call.node, None, call.frame
        )

    def _is_told(self, node: nodes.NodeNG, body: Body | None, frame: Frame | None = None) -> bool:
        there = frame or (body.frame if body is not None else None)
        return (
            there is not None and isinstance(node, nodes.Call) and tells(self.context.evaluator, node, there)
        )

    def _debouncers(self, body: Body) -> Iterator[Culprit]:
        source, evaluator = body.frame.source, self.context.evaluator
        if is_test_file(source):
            return
        for call in body.calls:
            node = call.node
            if call.operation is None or call.way is not Way.CALL or not isinstance(node, nodes.Call):
                continue
            name = call.operation.name.removesuffix("_async")
            if name in ("dbos.Debouncer.debounce", "dbos.DebouncerClient.debounce") and len(node.args) > 1:
                first = number_of(node.args[0], call.frame, evaluator)
                second = constant_of(node.args[1], call.frame, evaluator)
                if first is not None and second is not None and isinstance(second.value, str):
                    yield DebouncerPerCall.at(
                        node.args[0],
                        source,
                        problem=f"`{call.shown}` takes the key first and then the seconds, and fails with "
                        "TypeError when they are swapped",
                        remedy=f"write `debounce({node.args[1].as_string()}, {node.args[0].as_string()}, ...)`",
                    )
            elif name == "dbos.Debouncer.create" and isinstance(body.scope, nodes.FunctionDef):
                if _only_debounces(node) and self._has_fixed_options(call):
                    yield self._made_again(call, source)

    def _made_in_handler(self, reach: Reach) -> Iterator[Culprit]:
        for call in reach.calls:
            if call.operation is not None and call.operation.name in (
                "dbos.Debouncer.create",
                "dbos.Debouncer.create_async",
            ):
                if call.way is Way.CALL and self._has_fixed_options(call):
                    yield self._made_again(call, reach.body.frame.source)

    def _has_fixed_options(self, call: Call) -> bool:
        """Whether a debouncer is made of the same things in each call."""
        given = (*call.arguments.positional, *(values for _, values in call.arguments.keywords))
        return not call.arguments.more and all(
            len(values) == 1 and isinstance(values[0], (Constant, Durable)) for values in given
        )

    @staticmethod
    def _made_again(call: Call, source: Source) -> Culprit:
        return DebouncerPerCall.at(
            call.node,
            source,
            problem=f"`{call.shown}` makes a debouncer for each call, with options of its own",
            remedy="make one at module level",
        )

    # Schedules

    def _schedule(self, schedule: Schedule, source: Source) -> Iterator[Culprit]:
        yield from self._cron(schedule, source)
        yield from self._fields(schedule, source)
        target = schedule.target(self.context.evaluator)
        if target is not None and target.durable.role is Role.WORKFLOW:
            problem = self._misfit(schedule, target)
            if problem is not None:
                remedy = self._signature(schedule, target)
                node = schedule.fields.get("workflow_fn", schedule.node)
                yield ScheduledSignature.at(node, source, problem=problem, remedy=remedy)

    def _misfit(self, schedule: Schedule, target: Target) -> str | None:
        """Why the arguments that a schedule gives do not fit its workflow."""
        name = target.function.name
        kind = target.kind
        if kind == "instance" and target.is_of_dbos_class:
            effect = "every run fails" if schedule.is_decorator else "dbos refuses it with DBOSException"
            return f"`{name}` is a method of an instance, which a schedule does not know: {effect}"
        if kind == "class" and schedule.is_decorator:
            return f"`{name}` is a class method, which `@DBOS.scheduled` calls without its class: every run fails"
        least, most = target.positional
        if target.required_keywords:
            return f"`{name}` needs `{target.required_keywords[0]}` by name, and a schedule gives {_given(schedule)}"
        if least <= 2 and (most is None or most >= 2):
            return None
        count = least if least > 2 else most
        takes = {0: "no arguments", 1: "one argument"}.get(count or 0, f"{count} arguments")
        return (
            f"`{name}` takes {takes}, and a schedule gives {_given(schedule)}: every run ends with TypeError"
        )

    @staticmethod
    def _signature(schedule: Schedule, target: Target) -> str:
        if target.kind in ("instance", "class"):
            return "schedule a function or a static method"
        second = "started_at" if schedule.is_decorator else "context"
        return f"write `def {target.function.name}(scheduled_at, {second})`"

    # Cron expressions and time zones

    def _cron(self, schedule: Schedule, source: Source) -> Iterator[Culprit]:
        evaluator = self.context.evaluator
        expression = schedule.text("schedule", evaluator)
        error = "ValueError at import" if schedule.is_decorator else "DBOSException"
        if expression is not None:
            reason, which = self._refusal(expression)
            if reason is not None:
                yield InvalidCron.at(
                    schedule.fields["schedule"],
                    source,
                    problem=f'cron expression "{_shortened(expression)}"',
                    effect=f"{which} refuses it with {error}, because {reason}",
                    remedy="write a value of that range"
                    if "out of the range" in reason
                    else "write five fields, or six with the seconds first",
                )
        zone = schedule.text("cron_timezone", evaluator)
        if zone is not None and cron.is_unknown_zone(zone):
            yield InvalidCron.at(
                schedule.fields["cron_timezone"],
                source,
                problem=f'"{_shortened(zone)}" is no time zone',
                effect="dbos refuses it with DBOSException",
                remedy="use a name of the IANA database, such as `Europe/Paris`",
            )

    def _refusal(self, expression: str) -> tuple[str | None, str]:
        """Why a release of the project refuses an expression, and which do."""
        new = cron.refusal(expression, is_old=False)
        old = cron.refusal(expression, is_old=True)
        if new is not None and self.context.any_release(">=3.3"):
            return new, "dbos" if old is not None else "dbos 3.3"
        if old is not None and self.context.any_release("<3.3"):
            return old, "dbos" if new is not None else "dbos before 3.3"
        return None, ""

    # What a schedule is made of

    def _fields(self, schedule: Schedule, source: Source) -> Iterator[Culprit]:
        if schedule.is_decorator:
            return
        required = self.context.library.behaviour.schedule_fields
        required = tuple(
            "workflow_name" if schedule.is_of_client and one == "workflow_fn" else one for one in required
        )
        node = schedule.node
        if isinstance(node, nodes.Call) and not schedule.is_entry and node.args:
            call = schedule.call.shown
            yield ScheduleEntryInvalid.at(
                node.args[0],
                source,
                problem=f"`{call}` takes no positional arguments, and raises TypeError",
                remedy=f"write `{call}({', '.join(f'{name}=...' for name in required)})`",
            )
            return
        missing = [name for name in required if name not in schedule.fields]
        unknown = list(self._unknown_fields(schedule))
        for found in in_one_line(unknown):
            is_single = len(found) == 1
            them = "it" if is_single else "them"
            effect = f"dbos ignores {them}" if schedule.is_entry else f"dbos refuses {them} with TypeError"
            meant = [_nearest(name, missing or sorted(self._known_fields(schedule))) for name, _ in found]
            instead = " and ".join(f"`{one}`" for one in dict.fromkeys(meant) if one)
            yield ScheduleEntryInvalid.at(
                found[0][1],
                source,
                problem=f"a schedule has no {' and no '.join(f'`{name}`' for name, _ in found)}, and {effect}",
                remedy=f"write {instead}"
                if instead
                else f"it knows {', '.join(sorted(self._known_fields(schedule)))}",
            )
        if missing and not schedule.is_open and not unknown:
            error = "DBOSException" if schedule.is_entry else "TypeError"
            yield ScheduleEntryInvalid.at(
                node,
                source,
                problem=f"this schedule has no `{missing[0]}`, and dbos refuses it with {error}",
                remedy=f"a schedule needs {', '.join(f'`{name}`' for name in required)}",
            )
        function = schedule.fields.get("workflow_fn")
        if function is not None and not schedule.is_of_client:
            text = constant_of(function, schedule.frame, self.context.evaluator)
            if text is not None and isinstance(text.value, str):
                yield ScheduleEntryInvalid.at(
                    function,
                    source,
                    problem=f'`workflow_fn` is the text "{_shortened(text.value)}", which fails with AttributeError',
                    remedy="give the workflow function itself",
                )

    def _unknown_fields(self, schedule: Schedule) -> Iterator[tuple[str, nodes.NodeNG]]:
        """The fields that no release of dbos knows."""
        known = self._known_fields(schedule)
        return ((name, key) for name, key in schedule.keys if name not in known)

    def _known_fields(self, schedule: Schedule) -> frozenset[str]:
        operation = schedule.call.operation
        if schedule.is_entry:
            name = "dbos.ClientScheduleInput" if schedule.is_of_client else "dbos.ScheduleInput"
            operation = self.context.library.api.member(name)
        return frozenset(one.name for one in operation.parameters) if operation is not None else frozenset()

    # Schedules that are created when the program starts

    def _created_at_startup(self, reach: Reach) -> Iterator[Culprit]:
        body, path = reach.body, reach.path
        created = [
            call
            for call in body.dbos_calls
            if call.operation is not None
            and call.operation.name in ("dbos.DBOS.create_schedule", "dbos.DBOS.create_schedule_async")
        ]
        if not created or reach.state.place not in (Place.OUTSIDE, Place.UNKNOWN):
            return
        if is_test_file(body.frame.source) or not self._is_startup(reach):
            return
        calls = [call for frame in path.frames for call in self.context.paths.calls.body(frame).calls]
        prepared = {name for call in calls for name in self._prepared(call)}
        if None in prepared or any(_is_conditional(edge.node) for edge in path.edges):
            return
        for call in created:
            if call.is_guarded or _is_conditional(call.node):
                continue
            for schedule in schedules(call, self.context.evaluator):
                name = schedule.text("schedule_name", self.context.evaluator)
                if name is not None and name not in prepared:
                    twin = call.operation.name.endswith("_async") if call.operation is not None else False
                    remedy = (
                        "await DBOS.apply_schedules_async([...])" if twin else "DBOS.apply_schedules([...])"
                    )
                    yield CreateScheduleAtStartup.at(
                        call.node, body.frame.source, call=call.shown, name=_shortened(name), remedy=remedy
                    )

    def _prepared(self, call: Call) -> Iterator[str | None]:
        """The schedule that a call looks for or deletes; None for all of them, or nobody knows which."""
        operation = call.operation
        name = operation.name.rpartition(".")[2].removesuffix("_async") if operation is not None else ""
        if name in ("list_schedules", "reset_system_database"):
            yield None
        elif name in ("get_schedule", "delete_schedule"):
            arguments = call.arguments
            given = arguments.positional[0] if arguments.positional else dict(arguments.keywords).get("name")
            constant = certain(given)
            yield constant.value if constant is not None and isinstance(constant.value, str) else None

    def _is_startup(self, reach: Reach) -> bool:
        """Whether code belongs to the start of a program: what launches dbos leads to it, or to both."""
        first = reach.path.start
        is_module = isinstance(first.scope, nodes.Module)
        if not is_module and reach.state.place is Place.OUTSIDE:
            return False  # a command or a test
        frames = list(reach.path.frames)
        if is_module:
            beside = self.context.paths.calls.body(first).edges
            frames += [edge.frame for edge in beside if edge.way is Way.CALL]
        return any(
            call.operation is not None and call.operation.name == "dbos.DBOS.launch"
            for frame in frames
            for call in self.context.paths.calls.body(frame).calls
        )


def _leaving(scope: nodes.NodeNG) -> Iterator[nodes.NodeNG]:
    """What may leave a function early."""
    if isinstance(scope, nodes.FunctionDef):
        yield from (one for one in own_nodes(scope.body) if isinstance(one, (nodes.Return, nodes.Raise)))


def _is_patch_async(call: Call) -> bool:
    return call.operation is not None and call.operation.name == "dbos.DBOS.patch_async"


_SLEEPS = frozenset({"time.sleep", "asyncio.sleep", "anyio.sleep", "trio.sleep"})


def _only_debounces(node: nodes.Call) -> bool:
    """Whether a debouncer that is made in a function is used there alone: at once, or by a name of the function."""

    def debounces(one: nodes.NodeNG) -> bool:
        return isinstance(one, nodes.Attribute) and one.attrname.startswith("debounce")

    made = node.parent if isinstance(node.parent, nodes.Await) else node
    if debounces(made.parent):
        return True
    scope, target = frame_of(node), kept_in(made)
    if target is None or scope.locals.get(target.name) != [target]:
        return False
    loads = reads_of(target.name, scope)
    return bool(loads) and all(debounces(one.parent) for one in loads)


def _sleeps(call: Call) -> bool:
    if call.operation is not None:
        return call.operation.name.removesuffix("_async") == "dbos.DBOS.sleep"
    return isinstance(call.value, External) and call.value.path in _SLEEPS


def _waits_for_queue(loop: nodes.NodeNG) -> bool:
    """Whether a loop is about workflows that have not begun, for which nothing else waits."""
    return any(one.value in ("ENQUEUED", "DELAYED") for one in loop.nodes_of_class(nodes.Const))


def _given(schedule: Schedule) -> str:
    second = "the time of the start" if schedule.is_decorator else "its context"
    return f"two, the scheduled time and {second}"


def _is_conditional(node: nodes.NodeNG) -> bool:
    """Whether code runs only under a condition, or where a failure is handled."""
    for statement, field in blocks_of(node):
        if isinstance(statement, nodes.If):
            if not _is_main_guard(statement.test):
                return True
        elif isinstance(statement, nodes.Try):
            if field == "handlers" or (field == "body" and statement.handlers):
                return True
        elif isinstance(statement, (nodes.Match, nodes.While)):
            return True
        elif isinstance(statement, nodes.With):
            if any("suppress" in item.as_string() for item, _ in statement.items):
                return True
    return False


def _is_main_guard(test: nodes.NodeNG) -> bool:
    return "__name__" in test.as_string()


def _nearest(name: str, known: Iterable[str]) -> str | None:
    """The name that is most likely meant."""
    names = list(known)
    parts = [one for one in names if one.endswith(f"_{name}")]
    return next(iter(parts or difflib.get_close_matches(name, names, 1, 0.6)), None)


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:37]}..."
