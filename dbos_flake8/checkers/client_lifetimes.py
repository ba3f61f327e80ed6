"""DBS803 and DBS806: clients that nobody destroys, and transactions of clients that nobody commits."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Context
from dbos_flake8.checkers.constraints import sets_up
from dbos_flake8.checkers.testing_rules import ClientNotDestroyed, ClientTransactionNotCommitted
from dbos_flake8.model.calls import Body, Call, Way, keyword_of
from dbos_flake8.model.entered import repeats
from dbos_flake8.model.given import certain
from dbos_flake8.model.paths import is_test_file
from dbos_flake8.model.queues import Queues
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import External, Frame, FunctionValue, Parameter
from dbos_flake8.rule import Culprit

__all__ = ["ClientLifetimes"]

_CLIENT = "dbos.DBOSClient"
#: How many callers of a function are looked at to find out whether it runs once.
_HIGHEST = 4
#: The ends of the names of what opens connections and sessions; what `begin` opens commits by itself.
_OPENING = (".connect()", "Session()", "sessionmaker()()")
#: What code does with a connection or session and does not commit.
_WORK = frozenset(
    (
        *("execute", "exec", "exec_driver_sql", "scalar", "scalars", "get", "get_one", "query", "refresh"),
        *("add", "add_all", "delete", "merge", "flush", "bulk_save_objects", "bulk_insert_mappings"),
        *("bulk_update_mappings", "expunge", "expunge_all", "expire", "expire_all", "close"),
    )
)


@attrs.define(eq=False)
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
            name = _kept_as(node)
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

    def _runs_often(self, body: Body) -> bool:
        """Whether a function may run several times in one program."""
        scope, source = body.scope, body.frame.source
        if not isinstance(scope, nodes.FunctionDef) or scope.is_generator():
            return False
        return is_test_file(source) or not self._runs_once(scope, source, _HIGHEST)

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
        loads = [one for one in source.tree.module.nodes_of_class(nodes.Name) if one.name == scope.name]
        if len(loads) != 1 or repeats(loads[0]):
            return False
        caller = loads[0].frame()
        return isinstance(caller, nodes.Module) or (
            isinstance(caller, nodes.FunctionDef) and self._runs_once(caller, source, depth - 1)
        )

    # DBS806

    def uncommitted(self, body: Body) -> Iterator[Culprit]:
        """Connections and sessions of a function that a client writes with, and that nobody commits."""
        source = body.frame.source
        if "_in_transaction" not in source.text or "AUTOCOMMIT" in source.text.upper():
            return
        told: set[str] = set()
        for call in body.calls:
            member = call.operation
            if member is None or not member.name.startswith(f"{_CLIENT}.") or call.way is not Way.CALL:
                continue
            if not member.name.endswith("_in_transaction") or call.is_guarded:
                continue
            passed = self.queues.passed(call)
            given = None if passed is None else passed.get("conn_or_session")
            if given is None or not isinstance(given.node, nodes.Name) or given.node.name in told:
                continue
            opened = self._opened(given.node, body)
            if opened is None or self._is_waited_for(call, opened, body):
                continue
            told.add(given.node.name)
            yield ClientTransactionNotCommitted.at(
                call.node,
                source,
                name=given.node.name,
                call=call.shown,
                remedy=self._committing(opened, given.node.name),
            )

    def _opened(self, name: nodes.Name, body: Body) -> nodes.NodeNG | None:
        """The call that opens a connection which nobody commits, and which its function keeps to itself."""
        scope = name.scope()
        bound = scope.locals.get(name.name, ())
        if scope is not body.scope or len(bound) != 1:
            return None
        statement = bound[0].parent
        opened = None
        if isinstance(statement, nodes.With):
            opened = next((item for item, target in statement.items if target is bound[0]), None)
        elif isinstance(statement, nodes.Assign) and len(statement.targets) == 1:
            opened = None if isinstance(scope, nodes.Module) else statement.value
        elif isinstance(statement, nodes.NamedExpr):
            opened = statement.value
        if not isinstance(opened, nodes.Call) or not self._opens(opened, body.frame):
            return None
        loads = [one for one in scope.nodes_of_class(nodes.Name) if one.name == name.name]
        return opened if all(map(_only_works, loads)) else None

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

    @staticmethod
    def _committing(opened: nodes.NodeNG, name: str) -> str:
        func = getattr(opened, "func", None)
        if isinstance(func, nodes.Attribute) and func.attrname == "connect":
            if isinstance(opened.parent, nodes.With):
                return f"write `with {func.expr.as_string()}.begin() as {name}`"
        return f"call `{name}.commit()`"


def _is_returned(made: nodes.NodeNG, function: FunctionValue) -> bool:
    """Whether a plain function makes something in each call, and returns it at once."""
    return (
        isinstance(made.parent, nodes.Return)
        and made.frame() is function.node
        and made.frame().decorators is None
    )


def _kept_as(node: nodes.Call) -> str | None:
    """The local name of a new client that its function neither destroys nor hands on.

    Empty for one that has no name; None where somebody else may destroy it.
    """
    parent = node.parent
    if isinstance(parent, nodes.Attribute):
        return "" if parent.attrname != "destroy" and _is_called(parent) else None
    if isinstance(parent, nodes.Expr):
        return ""
    target = None
    if isinstance(parent, nodes.Assign) and len(parent.targets) == 1:
        target = parent.targets[0]
    elif isinstance(parent, (nodes.AnnAssign, nodes.NamedExpr)):
        target = parent.target
    if not isinstance(target, nodes.AssignName):
        return None
    scope = target.scope()
    if target not in scope.locals.get(target.name, ()):
        return None  # global, nonlocal
    if isinstance(scope, nodes.Module) and not repeats(node):
        return None
    for load in scope.nodes_of_class(nodes.Name):
        if load.name == target.name and not _keeps(load):
            return None
    return str(target.name)


def _keeps(load: nodes.Name) -> bool:
    """Whether one use of a client certainly neither destroys it nor hands it on."""
    parent = load.parent
    if isinstance(parent, (nodes.Compare, nodes.If, nodes.UnaryOp, nodes.Assert)):
        return True
    return isinstance(parent, nodes.Attribute) and parent.attrname != "destroy"


def _is_called(node: nodes.Attribute) -> bool:
    return isinstance(node.parent, nodes.Call) and node.parent.func is node


def _is_cached(function: nodes.FunctionDef) -> bool:
    """Whether a decorator says that a function runs once: `@lru_cache`, `@st.cache_resource`."""
    decorators = function.decorators.nodes if function.decorators is not None else ()
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
    return isinstance(call, nodes.Call) and "COMMIT" not in call.as_string().upper()
