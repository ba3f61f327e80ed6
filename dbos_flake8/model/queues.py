"""The queues of a program: where they are declared and how, and with which options work is put on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

import attrs
from astroid import nodes

from dbos_flake8.knowledge.dbos_api import Member
from dbos_flake8.model.calls import Body, Call, Way
from dbos_flake8.model.given import Given, Passed, passed_to
from dbos_flake8.model.paths import Paths
from dbos_flake8.model.scopes import blocks_of, changes_of, frame_of, reads_of
from dbos_flake8.model.source import AnalysisError, Source
from dbos_flake8.model.values import (
    BoundName,
    Constant,
    Container,
    Durable,
    External,
    Frame,
    FunctionValue,
    Value,
    Values,
)

__all__ = ["Declaration", "Options", "Queue", "Queues", "runs_anyway"]

_CONSTRUCTOR = "dbos.Queue"
_REGISTERS = ("dbos.DBOS.register_queue", "dbos.DBOSClient.register_queue")
#: How files that declare queues look, before anything of them is parsed.
_REGISTER, _OBJECT = "register_queue", "Queue("
_OPTIONS_BLOCK = "dbos.SetEnqueueOptions"
_OPTIONS_DICT = "dbos.EnqueueOptions"

#: How far calls are followed from a block of options.
_DEEPEST = 8


@attrs.frozen(eq=False, repr=False)
class Declaration:
    """A queue as one call declares it."""

    call: Call
    source: Source
    member: Member
    passed: Passed

    @property
    def name(self) -> str | None:
        """The queue's name; None where it is computed."""
        given = self.passed.get("name")
        return None if given is None else given.text

    @property
    def is_object(self) -> bool:
        """Whether it is a `Queue(...)` of dbos up to 2, which the process keeps in its memory."""
        return self.member.name == _CONSTRUCTOR

    def option(self, *names: str) -> Given | None:
        """What is passed for an option, by the first of its names; None where it is left out or None."""
        return self.passed.get(*names)

    def lacks_switch(self, name: str) -> bool:
        """Whether a switch is certainly not on."""
        given = self.passed.named.get(name)
        if given is None:
            return self.passed.is_complete
        constant = given.constant
        return constant is not None and not constant.value

    @property
    def is_partitioned(self) -> bool | None:
        """Whether the queue has partitions; None where that is computed."""
        found = [self._is_partition_set(name) for name in self.passed.named if name.startswith("partition_")]
        if True in found:
            return True
        is_hidden = any(name.startswith("partition_") for name, _ in self.passed.rest.keywords)
        return None if None in found or is_hidden or not self.passed.is_complete else False

    def _is_partition_set(self, name: str) -> bool | None:
        """Whether an option makes partitions: a limit, or the switch of dbos 2."""
        given = self.passed.named[name]
        constant = given.constant
        if constant is not None:
            return constant.value is not None and constant.value is not False
        is_limit = len(given.values) == 1 and isinstance(given.values[0], Container)
        return True if is_limit else None


@attrs.frozen(eq=False, repr=False)
class Queue:
    """The queue that an expression means: by its name, or by the call that made the object."""

    name: str | None
    declaration: Declaration | None = None


@attrs.frozen(eq=False, repr=False)
class Options:
    """The options of an enqueue: a `SetEnqueueOptions` block around it, or the dictionary that it is given."""

    node: nodes.NodeNG
    named: Mapping[str, Given]
    #: Whether nothing is hidden by `**`, and nobody changes the dictionary.
    is_complete: bool
    source: Source

    def get(self, name: str) -> Given | None:
        """What is given for an option; None where it is left out or None."""
        given = self.named.get(name)
        return None if given is None or given.is_none else given

    @classmethod
    def of(cls, passed: Passed, source: Source) -> Options:
        """The options that a call writes as keywords."""
        return cls(passed.node, passed.named, passed.is_complete, source)

    def lacks(self, name: str) -> bool:
        """Whether an option is certainly not given."""
        return self.is_complete and self.get(name) is None


@attrs.define(eq=False, repr=False)
class Queues:
    """Answers for one linted file, in the releases of dbos that its project allows."""

    paths: Paths
    source: Source
    releases: tuple[str, ...]
    __dict__: dict[str, object] = attrs.field(init=False, factory=dict)

    # Declarations

    @cached_property
    def program(self) -> tuple[Source, ...]:
        """The file, and the files that run in one program with it."""
        return tuple(self.paths.evaluator.project.program(self.source))

    @cached_property
    def declared(self) -> tuple[Declaration, ...]:
        """All declarations of the program, those with computed names included."""
        found: list[Declaration] = []
        for source in self.program:
            if _may_declare(source):
                found += self.declared_in(source)
        return tuple(found)

    @cached_property
    def imported(self) -> tuple[Declaration, ...]:
        """The declarations of the file and of the files that it imports, which run with it for certain."""
        found: list[Declaration] = []
        for source in self.paths.evaluator.project.imported(self.source).values():
            if _may_declare(source):
                found += self.declared_in(source)
        return tuple(found)

    def run_together(self, one: nodes.NodeNG, other: nodes.NodeNG) -> bool:
        """Whether some function of the file, or the module itself, leads to both functions by plain calls."""
        for body in self._bodies(self.source):
            led = self._led_to(body) | {body.scope}
            if one in led and other in led:
                return True
        return False

    def _led_to(self, body: Body) -> set[nodes.NodeNG]:
        """The functions that a body certainly calls, and those that they do."""
        seen: set[nodes.NodeNG] = set()
        todo = [(body, 0)]
        while todo:
            current, depth = todo.pop()
            for edge in current.edges:
                is_certain = runs_anyway(edge.node)
                if (
                    edge.way is Way.CALL
                    and is_certain
                    and edge.function.node not in seen
                    and depth < _DEEPEST
                ):
                    seen.add(edge.function.node)
                    todo.append((self.paths.calls.body(edge.frame), depth + 1))
        return seen

    def declared_in(self, source: Source) -> Iterator[Declaration]:
        """The declarations of one file."""
        for body in self._bodies(source):
            for call in body.calls:
                declaration = self.declaration(call)
                if declaration is not None:
                    yield declaration

    def declaration(self, call: Call) -> Declaration | None:
        """The queue that a call declares, if it does."""
        member = call.operation
        if member is None or not _declares(member.name):
            return None
        passed = self.passed(call)
        return None if passed is None else Declaration(call, call.frame.source, member, passed)

    def named(self, name: str) -> tuple[Declaration, ...]:
        """The declarations of a name in the program."""
        return tuple(one for one in self.declared if one.name == name)

    def mentions(self, word: str) -> bool:
        """Whether some file of the program has a word in its text."""
        return any(word in source.text for source in self.program)

    @cached_property
    def _by_node(self) -> dict[nodes.NodeNG, Declaration | None]:
        return {}

    def _declaration_at(self, node: nodes.NodeNG) -> Declaration | None:
        """The declaration that a call makes, found by its node."""
        if node not in self._by_node:
            source = self.paths.evaluator.source_of(node)
            found = None
            if source is not None and isinstance(node, nodes.Call):
                frame = self.paths.evaluator.frame_at(node, source)
                for call in self.paths.calls.body(frame).calls:
                    if call.node is node:
                        found = found or self.declaration(call)
            self._by_node[node] = found
        return self._by_node[node]

    # What an expression means

    def meant(self, values: Values) -> Queue | None:
        """The queue that a value means: its name, the object, or `queue.name`; None where that is unsure."""
        if len(values) != 1:
            return None
        value = values[0]
        if isinstance(value, Constant):
            return Queue(value.value) if isinstance(value.value, str) else None
        if isinstance(value, External):
            origin = value.made_by if value.path == "dbos.Queue()" else value.of
            if origin is not None and value.path.startswith("dbos.Queue()"):
                return self._made_by(origin)
        return None

    def _made_by(self, node: nodes.NodeNG) -> Queue | None:
        declaration = self._declaration_at(node)
        if declaration is not None:
            return Queue(declaration.name, declaration)
        source = self.paths.evaluator.source_of(node)
        if source is None or not isinstance(node, nodes.Call):
            return None
        frame = self.paths.evaluator.frame_at(node, source)
        for call in self.paths.calls.body(frame).calls:
            member = call.operation
            if call.node is node and member is not None and "retrieve_queue" in member.name:
                passed = self.passed(call)
                given = None if passed is None else passed.get("name")
                return None if given is None or given.text is None else Queue(given.text)
        return None

    def enqueued_on(self, call: Call) -> Queue | None:
        """The queue on which a call of an operation puts a workflow; None where that is unsure."""
        member = call.operation
        if member is None:
            return None
        if member.name.startswith("dbos.Queue.enqueue"):
            return self.meant((call.value,))
        passed = self.passed(call)
        if passed is None:
            return None
        given = passed.get("queue_name")
        if given is not None:
            return self.meant(given.values)
        options = self.dictionary(call)
        given = None if options is None else options.get("queue_name")
        return None if given is None else self.meant(given.values)

    @cached_property
    def _put_on(self) -> dict[nodes.NodeNG, set[str]]:
        """The queues on which the program puts each function, as far as the code spells them out."""
        found: dict[nodes.NodeNG, set[str]] = {}
        for source in self.program:
            if "enqueue" not in source.text and "queue_name" not in source.text:
                continue
            for body in self._bodies(source):
                for call in body.calls:
                    passed = self.passed(call)
                    target = None if passed is None else passed.get("func", "workflow_fn")
                    if target is None or len(target.values) != 1:
                        continue
                    value = target.values[0]
                    function = value.function if isinstance(value, Durable) else None
                    queue = self.enqueued_on(call) if function is not None else None
                    if function is not None and queue is not None and queue.name is not None:
                        found.setdefault(function.node, set()).add(queue.name)
        return found

    def runs_on(self, function: nodes.NodeNG) -> frozenset[str]:
        """The names of the queues on which the program puts a function."""
        return frozenset(self._put_on.get(function, ()))

    def limit_of(self, name: str) -> int | None:
        """How many workflows of a queue run at a time in a process or in all; None where nothing limits them."""
        limits: list[int] = []
        for one in self.named(name):
            given = [
                one.option(option) for option in ("worker_concurrency", "global_concurrency", "concurrency")
            ]
            numbers = [option.number for option in given if option is not None]
            if not numbers or None in numbers:
                return None
            limits += [int(number) for number in numbers if number is not None]
        return min(limits, default=None)

    def passed(self, call: Call) -> Passed | None:
        """What a call passes to the operation of dbos that it calls; None where no release has it."""
        member = call.operation
        releases = () if member is None else self.releases_of(member)
        return passed_to(call, member, releases) if member is not None and releases else None

    def releases_of(self, member: Member) -> tuple[str, ...]:
        """The project's releases that have an operation, or in which a class may be constructed."""
        span = member.constructor if member.is_class and member.constructor is not None else member.span
        return tuple(release for release in self.releases if release in span)

    # Options

    def dictionary(self, call: Call) -> Options | None:
        """The `EnqueueOptions` that a call is given; None where it takes none, or they are computed."""
        passed = self.passed(call)
        given = None if passed is None else passed.get("options", "workflow_options")
        if given is None or len(given.values) != 1:
            return None
        return self.options_of(given.values[0], call.frame)

    def options_of(self, value: Value, frame: Frame) -> Options | None:
        """The options that a dictionary of the code holds; None where it is another object, or computed."""
        evaluator = self.paths.evaluator
        if isinstance(value, External) and value.path == f"{_OPTIONS_DICT}()":
            node = value.made_by
            source = evaluator.source_of(node) if node is not None else None
            if source is None or not isinstance(node, nodes.Call):
                return None
            return self._keywords(node, evaluator.frame_at(node, source))
        if not isinstance(value, Container):
            return None
        display = value.made_by
        if isinstance(display, nodes.Call) and not display.args and display.keywords:
            source = evaluator.source_of(display)  # `dict(workflow_name=..., ...)`
            if source is None:
                return None
            return self._as_changed(self._keywords(display, evaluator.frame_at(display, source)))
        if not isinstance(display, nodes.Dict):
            return None
        source = evaluator.source_of(display) or frame.source
        places = {key.value: item for key, item in display.items if isinstance(key, nodes.Const)}
        if len(value.items) > len(display.items):
            places.update(_added(display, source))
        named = {
            key: Given(places.get(key, display), values)
            for key, values in value.items
            if isinstance(key, str)
        }
        is_complete = (
            not any(isinstance(key, nodes.DictUnpack) for key, _ in display.items)
            and len(named) == len(value.items) == len(display.items)
            and not self._is_changed(display)
        )
        return self._as_changed(Options(display, named, is_complete, source))

    @staticmethod
    def _as_changed(options: Options) -> Options:
        """The options that are left in a dictionary, after all that is done with it by its name."""
        changes = [changes_of(name, frame_of(options.node)) for name in _names_of(options.node) or ()]
        removed = {key for one in changes for key in one.removed}
        if any(one.removes_more for one in changes):
            removed |= options.named.keys()
        named = {key: given for key, given in options.named.items() if key not in removed}
        is_changed = bool(removed) or any(one.adds or one.stores for one in changes)
        return attrs.evolve(options, named=named, is_complete=options.is_complete and not is_changed)

    def _is_changed(self, display: nodes.Dict) -> bool:
        """Whether a dictionary is kept under a name, and more is done with it than to hand it over."""
        names = _names_of(display)
        if names is None:
            return not isinstance(display.parent, (nodes.Call, nodes.Keyword, nodes.Return))
        if not names:
            return True
        scope = frame_of(display)
        loads = [load for load in scope.nodes_of_class(nodes.Name) if load.name in names]
        return not all(
            isinstance(load.parent, (nodes.Call, nodes.Keyword, nodes.Return)) and not self._is_handed_on(load)
            for load in loads
        )

    def _is_handed_on(self, load: nodes.Name) -> bool:
        """Whether a dictionary is given to a function of the project, which may add to it."""
        call, source = load.parent, self.paths.evaluator.source_of(load)
        if not isinstance(call, nodes.Call) or source is None:
            return False
        values = self.paths.evaluator.values(call.func, self.paths.evaluator.frame_at(call, source))
        return any(isinstance(value, FunctionValue) for value in values)

    def _keywords(self, node: nodes.Call, frame: Frame) -> Options:
        """The options that a call writes as keywords."""
        named = {
            keyword.arg: Given(keyword.value, self.paths.evaluator.values(keyword.value, frame))
            for keyword in node.keywords
            if keyword.arg is not None
        }
        is_complete = not node.args and all(keyword.arg is not None for keyword in node.keywords)
        return Options(node, named, is_complete, frame.source)

    def block(self, value: Value) -> Options | None:
        """The options that a `SetEnqueueOptions` object sets; None where it is another object."""
        if not isinstance(value, External) or value.path != f"{_OPTIONS_BLOCK}()":
            return None
        node = value.made_by
        source = self.paths.evaluator.source_of(node) if node is not None else None
        if source is None or not isinstance(node, nodes.Call):
            return None
        return self._keywords(node, self.paths.evaluator.frame_at(node, source))

    def blocks_around(self, node: nodes.NodeNG, frame: Frame) -> Iterator[Options | None]:
        """The options set by the blocks around a node in its function, innermost first; None where unsure."""
        for statement, field in blocks_of(node):
            if not isinstance(statement, nodes.With) or field != "body":
                continue
            for item, _ in reversed(statement.items):
                values = self.paths.evaluator.values(item, frame)
                found = [self.block(value) for value in values]
                if len(found) == 1 and found[0] is not None:
                    yield found[0]
                elif any(found) or (self._out_of_sight and not _is_of_a_library(values)):
                    yield None

    def option_in_force(self, name: str, call: Call) -> Given | bool:
        """What is given for an option where a call enqueues.

        False where it is certainly not given, True where it may be, though nobody sees it.
        """
        if "options" in (passed.named if (passed := self.passed(call)) is not None else ()):
            options = self.dictionary(call)
            if options is None:
                return True
            return options.get(name) or not options.is_complete
        for options in self.blocks_around(call.node, call.frame):
            # Each block replaces all that the blocks around it have set.
            return True if options is None else options.get(name) or not options.is_complete
        scope = call.frame.scope
        while scope is not None and not isinstance(scope, nodes.Module):
            if self._may_be_set_around(name, scope):
                return True
            scope = frame_of(scope)
        return False

    @cached_property
    def _setting(self) -> tuple[tuple[Body, nodes.With, Options], ...]:
        """`(body, statement, options)` of each block of options in the program."""
        found: list[tuple[Body, nodes.With, Options]] = []
        evaluator = self.paths.evaluator
        for source in self._setters:
            for statement in source.tree.module.nodes_of_class(nodes.With):
                frame = evaluator.frame_at(statement, source)
                for item, _ in statement.items:
                    for value in evaluator.values(item, frame):
                        options = self.block(value)
                        if options is not None:
                            found.append((self.paths.calls.body(frame), statement, options))
        return tuple(found)

    @cached_property
    def _setters(self) -> tuple[Source, ...]:
        """The files of the program that set options for what is called in a block."""
        word = _OPTIONS_BLOCK.partition(".")[2]
        return tuple(source for source in self.program if word in source.text and _is_readable(source))

    @cached_property
    def _out_of_sight(self) -> tuple[Options, ...]:
        """The options that code of the program sets for others: a helper, a decorator, an exit stack."""
        found: list[Options] = []
        for source in self._setters:
            for body in self._bodies(source):
                for call in body.calls:
                    is_block = call.operation is not None and call.operation.name == _OPTIONS_BLOCK
                    if is_block and isinstance(call.node, nodes.Call) and not _is_entered_in_sight(call.node):
                        found.append(self._keywords(call.node, body.frame))
        return tuple(found)

    def _may_be_set_around(self, name: str, scope: nodes.NodeNG) -> bool:
        """Whether a function may be called inside a block that sets an option."""
        if any(not options.lacks(name) for options in self._out_of_sight):
            return True
        for body, statement, options in self._setting:
            if options.lacks(name):
                continue
            if any(statement.parent_of(node) for node in body.unresolved):
                return True  # anything may be called there
            if scope in self._reached(body, statement):
                return True
        return False

    def _reached(self, body: Body, statement: nodes.With) -> set[nodes.NodeNG]:
        """The functions that the calls in a block lead to."""
        todo = [(edge, 0) for edge in body.edges if statement.parent_of(edge.node)]
        seen: set[nodes.NodeNG] = set()
        while todo:
            edge, depth = todo.pop()
            if edge.function.node in seen or depth > _DEEPEST:
                continue
            seen.add(edge.function.node)
            todo += [(inner, depth + 1) for inner in self.paths.calls.body(edge.frame).edges]
        return seen

    def _bodies(self, source: Source) -> Iterator[Body]:
        try:
            yield from self.paths.bodies(source)
        except AnalysisError:
            return  # told when that file is linted


def runs_anyway(node: nodes.NodeNG) -> bool:
    """Whether code runs whenever its function does, or the program is started: in no branch, in no handler."""
    for statement, field in blocks_of(node):
        if isinstance(statement, nodes.If):
            if not any(load.name == "__name__" for load in statement.test.nodes_of_class(nodes.Name)):
                return False
        elif isinstance(statement, nodes.Match) or field == "handlers":
            return False
    return True


def _names_of(display: nodes.NodeNG) -> frozenset[str] | None:
    """The names under which a dictionary is kept, none where other targets have it; None where it is not kept."""
    statement = display.statement()
    if not isinstance(statement, (nodes.Assign, nodes.AnnAssign)) or statement.value is not display:
        return None
    targets = statement.targets if isinstance(statement, nodes.Assign) else [statement.target]
    names = frozenset(target.name for target in targets if isinstance(target, nodes.AssignName))
    return names if len(names) == len(targets) else frozenset()


def _added(display: nodes.Dict, source: Source) -> Iterator[tuple[object, nodes.NodeNG]]:
    """`(key, value)` of each item that its function gives a dictionary later: `options["priority"] = 1`."""
    for name in _names_of(display) or ():
        for owner, value in source.tree.additions.get(name, ()):
            key = owner.parent.slice if isinstance(owner.parent, nodes.Subscript) else None
            if isinstance(key, nodes.Const) and frame_of(owner) is frame_of(display):
                yield key.value, value


def _may_declare(source: Source) -> bool:
    """Whether the text of a file has what it takes to declare a queue of dbos."""
    return _REGISTER in source.text or (_OBJECT in source.text and source.mentions_dbos)


def _is_readable(source: Source) -> bool:
    try:
        return source.tree is not None
    except AnalysisError:
        return False  # told when that file is linted


def _is_entered_in_sight(node: nodes.Call) -> bool:
    """Whether options are made for one block, or kept under a name that is only entered by `with`."""
    parent = node.parent
    if isinstance(parent, nodes.With):
        return _runs_its_body(parent)
    if not isinstance(parent, nodes.Assign) or not isinstance(parent.targets[0], nodes.AssignName):
        return False
    name = parent.targets[0].name
    loads = reads_of(name, node.root())
    return len(parent.targets) == 1 and all(
        isinstance(load.parent, nodes.With) and _runs_its_body(load.parent) for load in loads
    )


def _runs_its_body(statement: nodes.With) -> bool:
    """Whether what is in a block runs there, and not what others do meanwhile."""
    return not any(True for _ in statement.nodes_of_class((nodes.Yield, nodes.YieldFrom)))


def _declares(name: str) -> bool:
    return name == _CONSTRUCTOR or name.removesuffix("_async") in _REGISTERS


def _is_of_a_library(values: Values) -> bool:
    """Whether an object is of a library other than dbos, or a container."""
    return all(
        (isinstance(value, External) and (not value.is_dbos or value.path != f"{_OPTIONS_BLOCK}()"))
        or isinstance(value, (Container, Constant, BoundName))
        for value in values
    )
