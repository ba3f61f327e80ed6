"""DBS5xx: transactions and their datasources, and the SQL of transactions and steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.transactions_rules import (
    DatasourceMismatch,
    ExternalCallInTransaction,
    SqlFromStrings,
)
from dbos_flake8.model.calls import Body, Call, Way
from dbos_flake8.model.datasources import url_of
from dbos_flake8.model.paths import Place, Reach, Root
from dbos_flake8.model.source import Source
from dbos_flake8.model.sql import SqlText, statement_of
from dbos_flake8.model.values import (
    Awaitable,
    Durable,
    External,
    FunctionValue,
    ModuleValue,
    Partial,
    Registration,
    Value,
)
from dbos_flake8.rule import Culprit

__all__ = ["TransactionsChecker"]

_SYNC = "dbos.SQLAlchemyDatasource"
_ASYNC = "dbos.AsyncSQLAlchemyDatasource"
_TRANSACTION = "dbos.DBOS.transaction"
_SESSION = "dbos.DBOS.sql_session"

#: What DBOS does itself with the session of a transaction.
_ENDS_SESSION = {
    "commit": "leave it out: DBOS commits",
    "rollback": "raise an exception instead: DBOS then rolls back",
    "close": "leave it out: DBOS closes the session",
    "begin": "leave it out, or use `begin_nested()`: the transaction has begun",
}
#: Attributes of a datasource that a coroutine does not have.
_USES = frozenset(
    {"transaction", "run_tx_step", "run_tx_step_async", "sql_session", "engine", "run_migrations"}
)
_OUTSIDE = {"network": "another system", "file": "a file"}


class TransactionsChecker(Checker):
    """Looks at what is registered with datasources, and at what transactions do."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        has_session = "sql_session" in source.text or self._imports_session(source)
        for body in self.context.paths.bodies(source):
            for registration in body.registrations:
                yield from self._wrong_kind(registration, source)
            for call in body.dbos_calls:
                yield from self._wrong_function(call, source)
                yield from self._wrong_driver(call, source)
                yield from self._called_session(call, source)
            for load in body.loads:
                # Most attributes need not be evaluated: they have other names, and no session is near.
                if isinstance(load, nodes.Attribute) and (has_session or load.attrname in _USES):
                    yield from self._uncalled(load, body, source)

    def visit_reach(self, reach: Reach) -> Iterator[Culprit]:
        place = reach.state.place
        if place in (Place.TRANSACTION, Place.DBOS_TRANSACTION):
            yield from self._outside_work(reach)
            for call in reach.calls:
                yield from self._ended(call, reach)
        if place.is_step:
            for call in reach.calls:
                yield from self._built(call, reach)

    def visit_root(self, root: Root, reaches: Sequence[Reach]) -> Iterator[Culprit]:
        place = root.state.place
        if place in (Place.TRANSACTION, Place.DBOS_TRANSACTION):
            yield from self._own_session([reach for reach in reaches if reach.state.place is place])

    def _imports_session(self, source: Source) -> bool:
        """Whether another file gives the file a session under a name of its own, or may do so as a module."""
        return any(
            (isinstance(value, External) and value.name.endswith("Datasource.sql_session"))
            or (isinstance(value, ModuleValue) and value.source and "sql_session" in value.source.text)
            for value in self.context.evaluator.imported(source, "sql_session")
        )

    # Functions

    def _wrong_kind(self, registration: Registration, source: Source) -> Iterator[Culprit]:
        durable = registration.durable
        function = durable.target
        if not durable.role.is_step or not isinstance(function, FunctionValue):
            return
        node = registration.node
        decorator = node.func if isinstance(node, nodes.Call) else node
        frame = self.context.evaluator.frame_at(node, source)
        names = {
            value.name if isinstance(value, External) else ""
            for value in self.context.evaluator.values(decorator, frame)
        }
        if len(names) != 1 or _is_last(node, function):
            return
        (name,) = names
        owner = name.rpartition(".")[0]
        shown = decorator.as_string()
        if name == _TRANSACTION:
            if durable.is_async and self.context.is_everywhere(_TRANSACTION):
                yield self._refused(node, source, f"`@{shown}`", function.name, "make it a plain `def`")
        elif owner == _SYNC and durable.is_async:
            remedy = "make it a plain `def`, or use an `AsyncSQLAlchemyDatasource`"
            yield self._refused(node, source, f"`{shown}`", function.name, remedy)
        elif owner == _ASYNC and not durable.is_async:
            remedy = "make it `async def`, or use a `SQLAlchemyDatasource`"
            yield self._refused(node, source, f"`{shown}`", function.name, remedy)

    @staticmethod
    def _refused(node: nodes.NodeNG, source: Source, shown: str, function: str, remedy: str) -> Culprit:
        kind = "is a coroutine function" if "plain" in remedy else "is no coroutine function"
        effect = f"raises DBOSException, because `{function}` {kind}"
        return DatasourceMismatch.at(node, source, what=shown, effect=effect, remedy=remedy)

    def _wrong_function(self, call: Call, source: Source) -> Iterator[Culprit]:
        operation = call.operation
        if operation is None or call.way is not Way.CALL or not isinstance(call.node, nodes.Call):
            return
        runner = self.context.library.behaviour.step_runner(operation.name)
        owner = operation.name.rpartition(".")[0]
        if runner is None or owner not in (_SYNC, _ASYNC) or len(call.node.args) <= runner[0]:
            return
        given = call.node.args[runner[0]]
        functions = [_function(value) for value in self.context.evaluator.values(given, call.frame)]
        if not all(functions) or call.is_guarded:
            return
        kinds = {function.is_async for function in functions if function is not None}
        function = functions[0]
        assert function is not None
        if owner == _SYNC and kinds == {True}:
            remedy = "make it a plain `def`, or use an `AsyncSQLAlchemyDatasource`"
            yield self._refused(given, source, f"`{call.shown}`", function.name, remedy)
        elif owner == _ASYNC and kinds == {False}:
            remedy = "make it `async def`, or use a `SQLAlchemyDatasource`"
            yield self._refused(given, source, f"`{call.shown}`", function.name, remedy)

    def _wrong_driver(self, call: Call, source: Source) -> Iterator[Culprit]:
        """An asynchronous datasource for the synchronous driver that SQLAlchemy takes for SQLite."""
        if call.operation is None or call.operation.name != f"{_ASYNC}.create":
            return
        url = url_of(call.node, self.context.evaluator) if isinstance(call.node, nodes.Call) else None
        if url is not None and url.startswith("sqlite:") and not call.is_guarded:
            yield DatasourceMismatch.at(
                call.node,
                source,
                what=f"`{call.shown}`",
                effect="raises InvalidRequestError, because the driver of `sqlite://` is synchronous",
                remedy="write `sqlite+aiosqlite://`, and install `dbos[aiosqlite]`",
            )

    def _called_session(self, call: Call, source: Source) -> Iterator[Culprit]:
        """The session of `@DBOS.transaction()` is no method."""
        value = call.value
        if isinstance(value, External) and value.path == _SESSION and self.context.is_everywhere(_SESSION):
            remedy = "leave out the parentheses"
            if isinstance(call.node.parent, nodes.With):
                remedy = "use it without parentheses, and without `with`"
            yield DatasourceMismatch.at(
                call.node,
                source,
                what=f"`{call.shown}`",
                effect="is the session itself and no method: TypeError",
                remedy=remedy,
            )

    # Datasources and sessions that are not there yet

    def _uncalled(self, load: nodes.Attribute, body: Body, source: Source) -> Iterator[Culprit]:
        if load.attrname.startswith("__"):
            return
        values = self.context.evaluator.values(load.expr, body.frame)
        if values and all(_is_datasource_coroutine(value) for value in values) and load.attrname in _USES:
            made = next(value.made_by for value in values if isinstance(value, Awaitable))
            if self.context.evaluator.source_of(made) is source:
                shown = made.func.as_string() if isinstance(made, nodes.Call) else "create"
                yield DatasourceMismatch.at(
                    made,
                    source,
                    what=f"`{shown}`",
                    effect=f"gives a coroutine, so `{load.as_string()}` raises AttributeError",
                    remedy="`await` it, or write `asyncio.run(...)` around it at module level",
                )
        elif values and all(
            isinstance(value, External)
            and value.name in (f"{_SYNC}.sql_session", f"{_ASYNC}.sql_session")
            and not value.path.endswith("()")
            for value in values
        ):
            yield DatasourceMismatch.at(
                load.expr,
                source,
                what=f"`{load.expr.as_string()}`",
                effect=f"is a method, so `{load.as_string()}` raises AttributeError",
                remedy=f"call it: `{load.expr.as_string()}()`",
            )

    # What transactions do

    def _ended(self, call: Call, reach: Reach) -> Iterator[Culprit]:
        value = call.value
        if not isinstance(value, External) or call.way is not Way.CALL or call.is_guarded:
            return
        name = value.path.rpartition(".")[2]
        remedy = _ENDS_SESSION.get(name)
        if remedy is None or not self._is_own_session(value, call):
            return
        yield DatasourceMismatch.at(
            call.node,
            reach.body.frame.source,
            what=f"`{call.shown}`",
            effect="takes the session of the transaction out of DBOS's hands: SQLAlchemy raises InvalidRequestError",
            remedy=remedy,
        )

    def _is_own_session(self, value: External, call: Call) -> bool:
        """Whether a method is one of the session that DBOS has opened."""
        if value.path.startswith("dbos.DBOS.sql_session."):
            return self.context.is_everywhere("dbos.DBOS.sql_session")  # else DBS901 tells what to do
        made = value.of
        return isinstance(made, nodes.Call) and self._gives_session(made, call)

    def _gives_session(self, made: nodes.Call, call: Call) -> bool:
        source = self.context.evaluator.source_of(made) or call.frame.source
        frame = call.frame
        if made.frame() is not frame.scope:
            frame = self.context.evaluator.frame_at(made, source)
        return any(
            isinstance(maker, External) and maker.name.endswith("Datasource.sql_session")
            for maker in self.context.evaluator.values(made.func, frame)
        )

    def _own_session(self, inside: Sequence[Reach]) -> Iterator[Culprit]:
        """A session or connection that the transaction opens itself, where it never uses that of DBOS."""
        for reach in inside:
            for call in reach.calls:
                value = call.value
                if isinstance(value, External) and "sql_session" in value.path:
                    return
                if isinstance(value, External) and value.path.startswith("sqlalchemy.orm.Session()"):
                    if isinstance(value.of, nodes.Call) and self._gives_session(value.of, call):
                        return
        scopes = {reach.body.scope for reach in inside}
        for reach in inside:
            for act in self.context.acts.of(reach.body, reach.state.place.around):
                if act.kind != "database" or not isinstance(act.node, nodes.Call):
                    continue
                makers = [maker for maker in self.context.acts.makers(act) if maker.frame() in scopes]
                opens = act.path.rpartition(".")[2] in ("connect", "begin", "acquire", "raw_connection")
                if not makers and not opens:
                    continue
                node = makers[-1] if makers else act.node
                culprit = DatasourceMismatch.at(
                    node,
                    reach.body.frame.source,
                    what=f"`{_head(node)}`",
                    effect="opens a session of its own, which is not committed with the transaction's checkpoint",
                    remedy="use `sql_session()` of the datasource"
                    if reach.state.place is Place.TRANSACTION
                    else "use `DBOS.sql_session`",
                )
                yield attrs.evolve(culprit, path=reach.path)
                return

    def _outside_work(self, reach: Reach) -> Iterator[Culprit]:
        name = _root_name(reach)
        for act in self.context.acts.of(reach.body, reach.state.place.around):
            what = _OUTSIDE.get(act.kind)
            if what is not None:
                yield ExternalCallInTransaction.at(
                    act.node,
                    reach.body.frame.source,
                    call=act.effect.name.removeprefix("builtins."),
                    what=what,
                    name=name,
                )

    # SQL

    def _built(self, call: Call, reach: Reach) -> Iterator[Culprit]:
        if call.way is not Way.CALL:
            return
        statement = statement_of(call, self.context.evaluator)
        if statement is None:
            return
        text = SqlText(self.context.evaluator, reach.path)
        built = text.built(statement, reach.body.frame, len(reach.path))
        if built is not None:
            is_orm = isinstance(call.value, External) and call.value.path.startswith(("sqlalchemy.", "dbos."))
            example = (
                '`text("... = :name")` and `{"name": ...}`' if is_orm else "a placeholder and a parameter"
            )
            yield SqlFromStrings.at(
                built.node,
                reach.body.frame.source,
                call=call.shown,
                part=_short(built.part),
                remedy=f"bind it: {example}",
            )


def _is_last(node: nodes.NodeNG, function: FunctionValue) -> bool:
    """Whether other decorators stand between a decorator and its function, which may change its kind."""
    decorators = getattr(function.node, "decorators", None)
    return decorators is not None and node in decorators.nodes and node is not decorators.nodes[-1]


def _function(value: Value) -> FunctionValue | None:
    while isinstance(value, (Partial, Durable)):
        value = value.target
    return value if isinstance(value, FunctionValue) else None


def _is_datasource_coroutine(value: Value) -> bool:
    return (
        isinstance(value, Awaitable)
        and isinstance(value.made_by, nodes.Call)
        and any(isinstance(one, External) and one.path == f"{_ASYNC}()" for one in value.results)
    )


def _root_name(reach: Reach) -> str:
    scope = reach.path.start.scope
    return str(scope.name) if isinstance(scope, nodes.FunctionDef) else "lambda"


def _head(node: nodes.NodeNG) -> str:
    return _short(node.func) if isinstance(node, nodes.Call) else _short(node)


def _short(node: nodes.NodeNG) -> str:
    text = str(node.as_string())
    return text if len(text) < 40 and "\n" not in text else f"{text[:36]}..."
