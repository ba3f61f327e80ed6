"""DBS505, DBS507, DBS512, DBS513, DBS514, DBS521: what is decorated, by what, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.fixes import add_wraps, in_list, on_top
from dbos_flake8.checkers.steps_rules import (
    ClassAsFirstArgument,
    DecoratorOrder,
    DurableGenerator,
    RolesNotAList,
    WrapperWithoutWraps,
    WrappingDecoratorSkipped,
)
from dbos_flake8.knowledge.decorators import registers
from dbos_flake8.model.calls import Body, Call, Way
from dbos_flake8.model.classes import Classes
from dbos_flake8.model.options import options_of
from dbos_flake8.model.scopes import frame_of
from dbos_flake8.model.source import Source
from dbos_flake8.model.stacks import Stage, keeps_name, stages
from dbos_flake8.model.values import (
    Awaitable,
    ClassValue,
    Constant,
    Container,
    Decorator,
    Durable,
    External,
    FunctionValue,
    Registration,
    Role,
)
from dbos_flake8.rule import Culprit

__all__ = ["DecoratorsChecker"]

_METHODS = {"builtins.staticmethod": "staticmethod", "builtins.classmethod": "classmethod"}
#: What a wrapper writes down tells nothing of what it is for.
_LOGS = ("dbos.DBOS.logger", "dbos.DBOS.span")
_ROLES = frozenset({"dbos.DBOS.required_roles", "dbos.DBOS.default_required_roles"})


class DecoratorsChecker(Checker):
    """Looks at each registered function, and at what stands above and below its registration."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        if self.context.library.is_own_file(source):
            return
        evaluator = self.context.evaluator
        for body in self.context.paths.bodies(source):
            yield from self._registered(body, source)
            for call in body.calls:
                if call.way is Way.CALL and not call.is_guarded and isinstance(call.node, nodes.Call):
                    yield from self._run_as_step(call, call.node, source)
                    yield from self._class_handed(call, call.node, source)
                    yield from self._roles(call, call.node, source)
        for node in source.tree.functions:
            if node.decorators is None:
                continue
            stack = stages(node, evaluator.frame_at(node, source), evaluator)
            if any(stage.role is not None or stage.is_of_dbos for stage in stack):
                yield from self._order(node, stack, source)
                yield from self._skipped(node, stack, source)
                yield from self._nameless(node, stack, source)

    # Generators, coroutines

    def _registered(self, body: Body, source: Source) -> Iterator[Culprit]:
        groups: dict[nodes.NodeNG, list[Registration]] = {}
        for registration in body.registrations:
            groups.setdefault(registration.node, []).append(registration)
        for node, group in groups.items():
            durable = group[0].durable
            function = durable.function
            if len({one.durable.function for one in group}) > 1 or function is None:
                continue
            if not isinstance(function.node, nodes.FunctionDef):
                continue
            yield from self._generates(durable.role, function, node, source)
            if durable.role is Role.WORKFLOW and not isinstance(function.node.parent, nodes.ClassDef):
                yield from self._called_self(function, source)

    def _run_as_step(self, call: Call, node: nodes.Call, source: Source) -> Iterator[Culprit]:
        """Generators that are no steps of their own, and that `DBOS.run_step` and its like run as one."""
        if call.operation is None or not isinstance(call.value, External):
            return
        runner = self.context.library.behaviour.step_runner(call.operation.name)
        if runner is None:
            return
        position, role = runner
        if len(node.args) <= position or any(
            isinstance(one, nodes.Starred) for one in node.args[: position + 1]
        ):
            return
        for value in self.context.evaluator.values(node.args[position], call.frame):
            if isinstance(value, FunctionValue) and isinstance(value.node, nodes.FunctionDef):
                yield from self._generates(Role(role), value, node.args[position], source)

    def _generates(
        self, role: Role, function: FunctionValue, place: nodes.NodeNG, source: Source
    ) -> Iterator[Culprit]:
        returns, yields = self.context.evaluator.results(function.node)
        name, kind = function.name, role.value
        effect = "TypeError when it is called" + ("" if role is Role.WORKFLOW else " in a workflow")
        if yields:
            what = "an async generator" if function.is_async else "a generator"
            yield DurableGenerator.at(
                yields[0] if function.source is source else place,
                source,
                what=f"the {kind} `{name}` is {what}, which DBOS cannot record",
                effect=effect,
                remedy="return a list, or write to a stream with `DBOS.write_stream`",
            )
            return
        if function.source is not source:
            return
        frame = self.context.evaluator.open_frame(function)
        for one in returns:
            values = self.context.evaluator.values(one.value, frame) if one.value is not None else ()
            if not values:
                continue
            shown = _short(one.value)
            if all(isinstance(value, Awaitable) for value in values):
                what, instead = "something that is not awaited", f"write `return await {shown}`"
            elif all(isinstance(value, Container) and value.is_async_generator for value in values):
                what, instead = "an async generator", f"return a list: `[item async for item in {shown}]`"
            else:
                continue
            yield DurableGenerator.at(
                one.value,
                source,
                what=f"the {kind} `{name}` returns {what}, which DBOS cannot record",
                effect=effect,
                remedy=instead + ("" if function.is_async else f", and make `{name}` an `async def`"),
            )

    # Classes where none belong

    def _called_self(self, function: FunctionValue, source: Source) -> Iterator[Culprit]:
        arguments = function.node.args
        first = [*(arguments.posonlyargs or ()), *(arguments.args or ())][:1]
        if not first or first[0].name != "self" or function.source is not source:
            return
        if any(function.name in _names_in(cls) for cls in source.tree.classes):
            return  # it becomes a method after all
        yield ClassAsFirstArgument.at(
            first[0],
            source,
            what=f"the workflow `{function.name}` is no method, and its first parameter is called `self`: "
            "DBOS takes it for a method of a class that is not registered, and every call by position raises",
            remedy="give the parameter another name",
        )

    def _class_handed(self, call: Call, node: nodes.Call, source: Source) -> Iterator[Culprit]:
        durable, position = call.durable, 0
        if durable is None and call.operation is not None and isinstance(call.value, External):
            started = self.context.library.behaviour.started_position(call.operation.name)
            if started is None or len(call.arguments.positional) <= started:
                return
            handed = call.arguments.positional[started]
            durable = handed[0] if len(handed) == 1 and isinstance(handed[0], Durable) else None
            position = started + 1
        if durable is None or durable.role is not Role.WORKFLOW or durable.function is None:
            return
        function = durable.function
        if isinstance(function.node.parent, nodes.ClassDef) or function.receiver is not None:
            return
        if len(node.args) <= position or any(isinstance(a, nodes.Starred) for a in node.args[: position + 1]):
            return
        argument = node.args[position]
        values = self.context.evaluator.values(argument, call.frame)
        if values and all(_is_class(value) for value in values):
            yield ClassAsFirstArgument.at(
                argument,
                source,
                what=f"DBOS takes the class `{_short(argument)}` as first argument of the workflow "
                f"`{function.name}` for the class of a method, and raises",
                remedy="pass its name, or pass it by keyword",
            )

    # Roles

    def _roles(self, call: Call, node: nodes.Call, source: Source) -> Iterator[Culprit]:
        if call.operation is None or call.operation.name not in _ROLES or len(call.alternatives) > 1:
            return
        given = node.args[:1] or [one.value for one in node.keywords if one.arg == "roles"]
        if len(node.args) > 1 and not any(isinstance(one, nodes.Starred) for one in node.args):
            roles = ", ".join(one.as_string() for one in node.args)
            yield RolesNotAList.at(
                node.args[1],
                source,
                fix=partial(in_list, node.args[0], node.args[-1], node, source)
                if all(_is_text(one) for one in node.args) and not node.keywords
                else None,
                what=f"`{call.shown}` takes one list of roles, and raises TypeError",
                remedy=f"write `{call.shown}([{roles}])`",
            )
            return
        for argument in given:
            values = self.context.evaluator.values(argument, call.frame)
            if len(values) == 1 and isinstance(values[0], Constant) and isinstance(values[0].value, str):
                yield RolesNotAList.at(
                    argument,
                    source,
                    fix=partial(in_list, argument, argument, node, source) if values[0].value else None,
                    what=f"`{call.shown}` takes a list of roles, and takes the letters of a text for roles: "
                    "nobody has them",
                    remedy=f"write `[{argument.as_string()}]`",
                )

    # Order

    def _order(self, node: nodes.FunctionDef, stack: Sequence[Stage], source: Source) -> Iterator[Culprit]:
        misplaced: list[tuple[Stage, str]] = []
        for index, stage in enumerate(stack):
            above = [one for one in stack[index + 1 :] if one.role is not None and one.hands_on]
            external = stage.external
            if external is None or not above:
                continue
            method = _METHODS.get(external.path)
            if method == "staticmethod" and not node.args.arguments:
                continue  # called through the class, it works
            if method is not None:
                for one in above:
                    yield self._above_method(one, stage.node, method, node, source)
            elif not external.is_dbos:
                made = registers(external.path)
                if made is not None:
                    misplaced.append((stage, made))
        if misplaced:  # several routes of one function are one mistake
            stage, made = misplaced[-1]
            lowest = next(one for one in stack[stack.index(stage) :] if one.role is not None and one.hands_on)
            others = f" and {len(misplaced) - 1} more" if len(misplaced) > 1 else ""
            yield DecoratorOrder.at(
                stage.node,
                source,
                fix=partial(on_top, node, [one.node for one, _ in misplaced], source),
                what=f"`{stage.shown}` stands below `{lowest.shown}`, and makes {made} of `{node.name}` "
                "without DBOS: what it runs is not durable",
                remedy=f"put `{stage.shown}`{others} on top",
            )
        yield from self._both(stack, source)
        yield from self._scheduled(node, stack, source)

    def _above_method(
        self, stage: Stage, below: nodes.NodeNG, method: str, node: nodes.FunctionDef, source: Source
    ) -> Culprit:
        effect = "every call raises TypeError"
        if method == "staticmethod":
            effect = "it becomes an ordinary method, and a call by an object passes the object"
            if stage.role is Role.WORKFLOW and isinstance(node.parent, nodes.ClassDef):
                if Classes(self.context.evaluator).is_registered(ClassValue(node.parent, source)):
                    effect = "every call with arguments raises, for want of a `config_name`"
        return DecoratorOrder.at(
            stage.node,
            source,
            fix=partial(on_top, node, [below], source),
            what=f"`{stage.shown}` stands above `@{method}`: {effect}",
            remedy=f"put `@{method}` on top",
        )

    @staticmethod
    def _both(stack: Sequence[Stage], source: Source) -> Iterator[Culprit]:
        steps = [stage for stage in stack if stage.role is Role.STEP and stage.hands_on]
        workflows = [stage for stage in stack if stage.role is Role.WORKFLOW and stage.hands_on]
        if not steps or not workflows:
            return
        is_outer = stack.index(steps[-1]) > stack.index(workflows[-1])
        effect = (
            "a workflow that calls it fails with AssertionError"
            if is_outer
            else "all that it does is one step, in which no other step is recorded and no workflow starts"
        )
        yield DecoratorOrder.at(
            steps[-1].node,
            source,
            what=f"`{steps[-1].shown}` and `{workflows[-1].shown}` on one function: {effect}",
            remedy=f"leave out `{steps[-1].shown}`",
        )

    def _scheduled(
        self, node: nodes.FunctionDef, stack: Sequence[Stage], source: Source
    ) -> Iterator[Culprit]:
        """dbos 2: a schedule for a function that DBOS does not know."""
        scheduled = self.context.library.api.member("dbos.DBOS.scheduled")
        if scheduled is None or not self.context.releases_in(scheduled.span):
            return
        roles = self.context.library.behaviour.roles
        if any(one.role is not None or (one.external and one.external.name in roles) for one in stack):
            return  # DBS501 tells, where it lacks its parentheses
        for stage in stack:
            external = stage.external
            if external is None or external.name != "dbos.DBOS.scheduled":
                continue
            if not all(isinstance(value, FunctionValue) and value.node is node for value in stage.before):
                continue
            if node.name in _called_with(source):
                continue
            yield DecoratorOrder.at(
                stage.node,
                source,
                what=f"`{stage.shown}` schedules `{node.name}`, which is no workflow: every run fails",
                remedy=f"write `@DBOS.workflow()` directly below `{stage.shown}`",
            )

    # Wrappers

    def _skipped(self, node: nodes.FunctionDef, stack: Sequence[Stage], source: Source) -> Iterator[Culprit]:
        """A wrapper around a workflow, which only direct calls go through."""
        for index, stage in enumerate(stack):
            workflows = [value for value in stage.before if isinstance(value, Durable)]
            if len(workflows) != len(stage.before) or any(w.role is not Role.WORKFLOW for w in workflows):
                continue
            wrappers = stage.wrappers(self.context.evaluator) if stage.is_of_project else ()
            if not wrappers or any(map(_only_passes_on, wrappers)) or any(map(self._knows_dbos, wrappers)):
                continue
            if any(_is_registering(one) for one in stack[index + 1 :]):
                continue  # it belongs to the framework's way in
            yield WrappingDecoratorSkipped.at(
                stage.node, source, decorator=stage.shown, function=node.name, dbos=_workflow_decorator(stack)
            )

    def _knows_dbos(self, wrapper: FunctionValue) -> bool:
        """Whether a wrapper uses DBOS itself: then it is a way to start the workflow, and means to be one."""
        body = self.context.paths.calls.body(self.context.evaluator.open_frame(wrapper))
        logs: list[nodes.NodeNG] = []
        for call in body.calls:
            if isinstance(call.value, External) and call.value.is_dbos:
                if not call.value.path.startswith(_LOGS):
                    return True
                logs.append(call.node)
        return any(not any(log.parent_of(read.node) for log in logs) for read in body.reads)

    def _nameless(self, node: nodes.FunctionDef, stack: Sequence[Stage], source: Source) -> Iterator[Culprit]:
        """A wrapper below a decorator of DBOS, which hides the name of the function."""
        for index, stage in enumerate(stack):
            if stage.role is None or not stage.hands_on or stage.role is Role.TRANSACTION:
                continue
            if self._has_name(stage, source):
                return
            # A wrapper that keeps the name of what it wraps says nothing itself.
            makers = [one for one in reversed(stack[:index]) if one.before != one.after]
            below = next((one for one in makers if not self._keeps_name(one)), None)
            wrapper = below.after[0] if below is not None and len(below.after) == 1 else None
            if below is not None and isinstance(wrapper, FunctionValue) and below.is_of_project:
                yield WrapperWithoutWraps.at(
                    below.node,
                    source,
                    fix=partial(add_wraps, wrapper.node, source) if wrapper.source is source else None,
                    decorator=below.shown,
                    function=node.name,
                    wrapper=_qualified(wrapper),
                    kind=stage.role.value,
                )
            return

    def _keeps_name(self, stage: Stage) -> bool:
        made = stage.after[0] if len(stage.after) == 1 else None
        return isinstance(made, FunctionValue) and keeps_name(made, self.context.evaluator)

    def _has_name(self, stage: Stage, source: Source) -> bool:
        """Whether a decorator of DBOS gives the function a name, or may do so."""
        for maker in stage.makers:
            if isinstance(maker, Decorator) and isinstance(maker.made_by, nodes.Call):
                origin = self.context.evaluator.source_of(maker.made_by)
                if origin is None:
                    return True
                frame = maker.made_in or self.context.evaluator.frame_at(maker.made_by, origin)
                options = options_of(maker.made_by, frame, self.context.evaluator)
                if options.is_open or options.get("name") is not None:
                    return True
        return False


def _is_text(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, str)


def _short(node: nodes.NodeNG) -> str:
    text = str(node.as_string())
    return text if len(text) < 40 and "\n" not in text else "..."


def _is_class(value: object) -> bool:
    if isinstance(value, ClassValue):
        return True
    if not isinstance(value, External):
        return False
    module, _, name = value.path.partition(".")
    return module == "builtins" and name in _BUILTIN_CLASSES


_BUILTIN_CLASSES = frozenset(
    {"int", "str", "float", "bool", "bytes", "list", "dict", "set", "tuple", "object"}
)


def _names_in(cls: nodes.ClassDef) -> set[str]:
    """The names that the body of a class assigns to its own."""
    return {
        statement.value.name
        for statement in cls.body
        if isinstance(statement, (nodes.Assign, nodes.AnnAssign)) and isinstance(statement.value, nodes.Name)
    }


def _called_with(source: Source) -> set[str]:
    """The names that are handed to some call in a file."""
    return {one.name for call in source.tree.calls for one in call.args if isinstance(one, nodes.Name)}


def _only_passes_on(wrapper: FunctionValue) -> bool:
    """Whether the method of an object does nothing but call the function that the object keeps."""
    statement = wrapper.node.body[-1] if isinstance(wrapper.node, nodes.FunctionDef) else None
    return wrapper.receiver is not None and isinstance(statement, nodes.Return) and statement is wrapper.node.body[0]


def _is_registering(stage: Stage) -> bool:
    external = stage.external
    return external is not None and not external.is_dbos and registers(external.path) is not None


def _workflow_decorator(stack: Sequence[Stage]) -> str:
    return next(stage.shown for stage in stack if stage.role is Role.WORKFLOW)


def _qualified(wrapper: FunctionValue) -> str:
    """The name that Python gives a function: `timed.<locals>.inner`."""
    names = [wrapper.name if wrapper.name != "lambda" else "<lambda>"]
    scope = frame_of(wrapper.node)
    while not isinstance(scope, nodes.Module):
        if isinstance(scope, nodes.ClassDef):
            names.append(scope.name)
        elif isinstance(scope, nodes.FunctionDef):
            names += ["<locals>", scope.name]
        scope = frame_of(scope)
    return ".".join(reversed(names))
