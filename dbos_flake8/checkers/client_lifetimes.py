"""DBS803 and DBS806: clients that nobody destroys, and transactions of clients that nobody commits."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Context
from dbos_flake8.checkers.constraints import sets_up
from dbos_flake8.checkers.testing_rules import ClientNotDestroyed, ClientTransactionNotCommitted
from dbos_flake8.model.calls import Body, Call, Way, keyword_of
from dbos_flake8.model.endings import compound_statements, is_endless
from dbos_flake8.model.entered import repeats
from dbos_flake8.model.fixtures import fixture_of
from dbos_flake8.model.given import certain, uses_where_handed
from dbos_flake8.model.paths import is_test_file
from dbos_flake8.model.queues import Queues
from dbos_flake8.model.scopes import decorators_of, kept_in, reads_of
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import External, Frame, FunctionValue, Parameter
from dbos_flake8.rule import Culprit

__all__ = ["ClientLifetimes"]

_CLIENT = "dbos.DBOSClient"
#: How many callers of a function are looked at to find out whether it runs once.
_HIGHEST = 4
#: How many functions deep a client or connection is followed that is handed on.
_DEEPEST = 3
#: The ends of the names of what opens connections and sessions; what `begin` opens commits by itself.
_OPENING = (".connect()", "Session()", "sessionmaker()()")
#: What code does with a connection or session and does not commit.
_WORK = frozenset(
    (
        *("execute", "exec", "exec_driver_sql", "scalar", "scalars", "get", "get_one", "query", "refresh"),
        *("add", "add_all", "delete", "merge", "flush", "bulk_save_objects", "bulk_insert_mappings"),
        *("bulk_update_mappings", "expunge", "expunge_all", "expire", "expire_all", "close"),
        *("stream", "stream_scalars", "run_sync"),
    )
)


@attrs.define(eq=False, repr=False)
class ClientLifetimes:
    """Looks at what the functions of one file open with clients, and whether they end it."""

    context: Context
    queues: Queues

    # DBS803

    def left(self, body: Body) -> Iterator[Culprit]:
        """Clients that a function makes in each call, keeps to itself, and never destroys."""
        source = body.frame.source
        for call in body.calls:
            node = call.node
            if call.is_guarded or call.way is not Way.CALL or not isinstance(node, nodes.Call):
                continue
            made = self._made(call)
            if made is None or keyword_of(made, "system_database_engine") is not None:
                continue
            name = self._kept_as(node, source)
            if name is None or not (repeats(node) or self._runs_often(body)):
                continue
            effect = "its connections stay open until the garbage collector finds it"
            listens = keyword_of(made, "use_listen_notify")
            frame = self.context.evaluator.frame_at(made, source) if made is not node else body.frame
            constant = None if listens is None else certain(self.context.evaluator.values(listens, frame))
            if constant is not None and constant.value is True:
                effect = "the thread and connection with which it listens stay as long as the process lives"
            yield ClientNotDestroyed.at(
                node,
                source,
                client=f"`{name or call.shown}`",
                effect=effect,
                remedy=f"or call `{name}.destroy()` when its work is done" if name else "and keep it",
            )

    def _made(self, call: Call) -> nodes.Call | None:
        """The construction of the new client that a call gives: the call, or one in a function that returns it."""
        if call.operation is not None:
            return call.node if call.operation.name == _CLIENT else None
        if not isinstance(call.value, FunctionValue) or "DBOSClient" not in call.value.source.text:
            return None
        values = self.context.evaluator.values(call.node, call.frame)
        value = values[0] if len(values) == 1 else None
        if not isinstance(value, External) or value.path != f"{_CLIENT}()":
            return None
        made = value.made_by
        return made if isinstance(made, nodes.Call) and _is_returned(made, call.value) else None

    def _kept_as(self, node: nodes.Call, source: Source) -> str | None:
        """The local name of a new client that its function neither destroys nor hands on.

        Empty for one that has no name; None where somebody else may destroy it.
        """
        parent = node.parent
        if isinstance(parent, nodes.Attribute):
            return "" if parent.attrname != "destroy" and _is_called(parent) else None
        if isinstance(parent, (nodes.Expr, nodes.Yield)):
            return ""
        target = kept_in(node)
        if target is None:
            return None
        scope = target.scope()
        if isinstance(scope, nodes.Module) and not repeats(node):
            return None
        loads = reads_of(target.name, scope)
        return str(target.name) if self._all(loads, _keeps, source, _DEEPEST) else None

    def _all(
        self, loads: list[nodes.Name], is_fine: Callable[[nodes.Name], bool], source: Source, depth: int
    ) -> bool:
        """Whether all uses of an object are fine, where it is handed to a function of the project as well."""
        for load in loads:
            if is_fine(load):
                continue
            handed = uses_where_handed(load, source, self.context.evaluator) if depth else None
            if handed is None or not self._all(handed[1], is_fine, handed[0].source, depth - 1):
                return False
        return True

    def _runs_often(self, body: Body) -> bool:
        """Whether a function may run several times in one program."""
        scope, source = body.scope, body.frame.source
        if not isinstance(scope, nodes.FunctionDef):
            return False
        if scope.is_generator():
            return self._is_entered_often(scope, source)
        evaluator = self.context.evaluator
        if any(is_endless(loop, evaluator, body.frame) for loop in compound_statements(scope, nodes.While)):
            return False
        return is_test_file(source) or not self._runs_once(scope, source, _HIGHEST)

    def _is_entered_often(self, scope: nodes.FunctionDef, source: Source) -> bool:
        """Whether a generator lends what it yields, again and again, and ends it itself if anybody does."""
        if any(map(_is_borrowed, _destroyed_in(source))):
            return False
        evaluator = self.context.evaluator
        fixture = fixture_of(scope, source, evaluator)
        if fixture is not None:
            return fixture.scope == "function"
        decorators = [str(one.as_string()).rpartition(".")[2] for one in decorators_of(scope)]
        if decorators:
            return decorators in (["contextmanager"], ["asynccontextmanager"]) and not sets_up(scope, source)
        return any(
            isinstance(load.parent, nodes.Call) and load.parent.func.as_string().rpartition(".")[2] == "Depends"
            for load in reads_of(scope.name, source.tree.module)
        )

    def _runs_once(self, scope: nodes.FunctionDef, source: Source, depth: int) -> bool:
        """Whether a function is a command, sets a program up, or is called at one place by what runs once."""
        if sets_up(scope, source) or _is_cached(scope):
            return True
        if any(
            root.frame.scope is scope and root.label.startswith("command")
            for root in self.context.paths.roots(source)
        ):
            return True
        if not isinstance(scope.parent.frame(), nodes.Module) or scope.decorators is not None or not depth:
            return False
        loads = reads_of(scope.name, source.tree.module)
        if len(loads) != 1 or repeats(loads[0]):
            return False
        caller = loads[0].frame()
        return isinstance(caller, nodes.Module) or (
            isinstance(caller, nodes.FunctionDef) and self._runs_once(caller, source, depth - 1)
        )

    # DBS806

    @staticmethod
    def may_leave_open(source: Source) -> bool:
        """A look at the text of a file, which spares most of them to be asked for `uncommitted`."""
        return "_in_transaction" in source.text and "AUTOCOMMIT" not in source.text.upper()

    def uncommitted(self, body: Body) -> Iterator[Culprit]:
        """Connections and sessions of a function that a client writes with, and that nobody commits."""
        source = body.frame.source
        told: set[str] = set()
        for call in body.calls:
            if call.way is not Way.CALL or call.is_guarded:
                continue
            name = self._written_with(call, source)
            if name is not None:
                name = _lent_by(name) or name
            if name is None or name.name in told:
                continue
            opened = self._opened(name, source)
            if opened is None or self._is_waited_for(call, opened, body):
                continue
            told.add(name.name)
            remedy = _committing(opened, name.name)
            yield ClientTransactionNotCommitted.at(
                call.node, source, name=name.name, call=call.shown, remedy=remedy
            )

    def _written_with(self, call: Call, source: Source) -> nodes.Name | None:
        """The connection or session with which a client writes, in a call or in a function that is called."""
        if call.operation is not None:
            if not self._writes(call.operation.name):
                return None
            passed = self.queues.passed(call)
            given = None if passed is None else passed.get("conn_or_session")
            return given.node if given is not None and isinstance(given.node, nodes.Name) else None
        if not isinstance(call.node, nodes.Call) or not isinstance(call.value, FunctionValue):
            return None
        for argument in (*call.node.args, *(one.value for one in call.node.keywords)):
            if isinstance(argument, nodes.Name) and self._is_written_with(argument, source, _DEEPEST):
                return argument
        return None

    def _is_written_with(self, name: nodes.Name, source: Source, depth: int) -> bool:
        """Whether a client writes with what a function of the project is handed."""
        handed = uses_where_handed(name, source, self.context.evaluator) if depth else None
        if handed is None or "_in_transaction" not in handed[0].source.text:
            return False
        function, uses = handed
        return any(
            self._is_client_writing(use, function.source)
            or self._is_written_with(use, function.source, depth - 1)
            for use in uses
        )

    def _is_client_writing(self, use: nodes.Name, source: Source) -> bool:
        keyword = use.parent if isinstance(use.parent, nodes.Keyword) else None
        call = use.parent if keyword is None else keyword.parent
        if not isinstance(call, nodes.Call):
            return False
        if keyword.arg != "conn_or_session" if keyword is not None else use not in call.args[:1]:
            return False
        evaluator = self.context.evaluator
        values = evaluator.values(call.func, evaluator.frame_at(call, source))
        members = [self.context.library.member(value) for value in values]
        return any(one is not None and self._writes(one.name) for one in members)

    @staticmethod
    def _writes(name: str) -> bool:
        return name.startswith(f"{_CLIENT}.") and name.endswith("_in_transaction")

    def _opened(self, name: nodes.Name, source: Source) -> nodes.NodeNG | None:
        """The call that opens a connection which nobody commits, and which its function keeps to itself."""
        scope = name.scope()
        bound = scope.locals.get(name.name, ())
        if len(bound) != 1:
            return None
        statement = bound[0].parent
        opened = None
        if isinstance(statement, nodes.With):
            opened = next((item for item, target in statement.items if target is bound[0]), None)
        elif isinstance(statement, nodes.Assign) and len(statement.targets) == 1:
            opened = None if isinstance(scope, nodes.Module) else statement.value
        elif isinstance(statement, nodes.NamedExpr):
            opened = statement.value
        if not isinstance(opened, nodes.Call):
            return None
        if not self._opens(opened, self.context.evaluator.frame_at(opened, source)):
            return None
        loads = reads_of(name.name, scope)
        return opened if self._all(loads, _only_works, source, _DEEPEST) else None

    def _opens(self, node: nodes.Call, frame: Frame) -> bool:
        """Whether a call gives a connection or session that begins a transaction and never ends it."""
        evaluator = self.context.evaluator
        # What an annotation promises counts, what may be something else does not.
        sure = [v for v in evaluator.values(node.func, frame) if not isinstance(v, Parameter)]
        given = [v for v in evaluator.values(node, frame) if isinstance(v, External)]
        if len(sure) != 1 or len(given) != 1:
            return False
        callee, path, made = sure[0], given[0].path, given[0].made_by
        if not path.startswith(("sqlalchemy.", "sqlmodel.")) or not path.endswith(_OPENING):
            return False
        if isinstance(callee, External):
            return f"{callee.path}()" == path  # not a session that others have opened
        return isinstance(callee, FunctionValue) and made is not None and _is_returned(made, callee)

    @staticmethod
    def _is_waited_for(made: Call, opened: nodes.NodeNG, body: Body) -> bool:
        """Whether the result is awaited while the transaction is open, of which DBS217 tells."""
        block = opened.parent if isinstance(opened.parent, nodes.With) else None
        return any(
            call.operation is not None
            and call.operation.name == "dbos.WorkflowHandle.get_result"
            and isinstance(call.value, External)
            and call.value.of is made.node
            and (block is None or block.parent_of(call.node))
            for call in body.calls
        )


def _committing(opened: nodes.NodeNG, name: str) -> str:
    func = getattr(opened, "func", None)
    if isinstance(func, nodes.Attribute) and func.attrname == "connect":
        if isinstance(opened.parent, nodes.With):
            return f"write `with {func.expr.as_string()}.begin() as {name}`"
    return f"call `{name}.commit()`"


def _lent_by(name: nodes.Name) -> nodes.Name | None:
    """The connection that lends itself to a lambda as a synchronous one: `connection.run_sync(lambda name: ...)`."""
    scope = name.scope()
    call = scope.parent
    if not isinstance(scope, nodes.Lambda) or not isinstance(call, nodes.Call) or scope not in call.args:
        return None
    first = scope.args.args[0].name if scope.args.args else ""
    func = call.func
    if first != name.name or not isinstance(func, nodes.Attribute) or func.attrname != "run_sync":
        return None
    return func.expr if isinstance(func.expr, nodes.Name) else None


def _is_returned(made: nodes.NodeNG, function: FunctionValue) -> bool:
    """Whether a plain function makes something in each call, and returns it at once."""
    return (
        isinstance(made.parent, nodes.Return)
        and made.frame() is function.node
        and made.frame().decorators is None
    )


def _keeps(load: nodes.Name) -> bool:
    """Whether one use of a client certainly neither destroys it nor hands it on."""
    parent = load.parent
    if isinstance(parent, (nodes.Compare, nodes.If, nodes.UnaryOp, nodes.Assert, nodes.Yield)):
        return True  # what is yielded comes back
    return (
        isinstance(parent, nodes.Attribute)
        and parent.attrname != "destroy"
        and isinstance(parent.parent, nodes.Call)
    )


def _destroyed_in(source: Source) -> Iterator[nodes.NodeNG]:
    """What a file calls `destroy` of."""
    if "destroy" in source.text:
        for call in source.tree.calls:
            if isinstance(call.func, nodes.Attribute) and call.func.attrname == "destroy":
                yield call.func.expr


def _is_borrowed(node: nodes.NodeNG) -> bool:
    """Whether a name is that of a parameter, or of what a `with` gives: another function may have made it."""
    if not isinstance(node, nodes.Name):
        return False
    bound = node.frame().locals.get(node.name, ())
    return any(isinstance(one.parent, (nodes.Arguments, nodes.With)) for one in bound)


def _is_called(node: nodes.Attribute) -> bool:
    return isinstance(node.parent, nodes.Call) and node.parent.func is node


def _is_cached(function: nodes.FunctionDef) -> bool:
    """Whether a decorator says that a function runs once: `@lru_cache`, `@st.cache_resource`."""
    decorators = decorators_of(function)
    return any(word in one.as_string() for one in decorators for word in ("cache", "singleton", "once"))


def _only_works(load: nodes.Name) -> bool:
    """Whether one use of a connection certainly neither commits nor hands it on to others."""
    parent = load.parent
    if isinstance(parent, nodes.Keyword):
        parent = parent.parent
    if isinstance(parent, nodes.Call):
        func = parent.func
        return isinstance(func, nodes.Attribute) and func.attrname.endswith("_in_transaction")
    if not isinstance(parent, nodes.Attribute) or parent.attrname not in _WORK:
        return False
    call = parent.parent
    if not isinstance(call, nodes.Call) or "COMMIT" in call.as_string().upper():
        return False
    return parent.attrname != "run_sync" or (bool(call.args) and isinstance(call.args[0], nodes.Lambda))
