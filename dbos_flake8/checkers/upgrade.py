"""DBS9xx: names, keywords and keys of dbos that the project's releases of it lack."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.upgrade_rules import (
    ApiNotInTarget,
    DeprecatedApi,
    RemovedConfigKey,
    RemovedConstructorArgument,
    RemovedQueueConstructor,
    RemovedQueueOption,
    RemovedScheduledDecorator,
    RemovedTransaction,
    UnknownDbosName,
)
from dbos_flake8.knowledge.dbos_api import Member, Parameter, Span
from dbos_flake8.model.availability import asks_before
from dbos_flake8.model.calls import Body, Call, Way
from dbos_flake8.model.scopes import enclosing, scope_of
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import ClassValue, External, Frame, FunctionValue
from dbos_flake8.rule import Culprit

__all__ = ["UpgradeChecker"]

_CONFIG = "dbos.DBOSConfig"

#: What the checker looks at of a file's syntax, beside the calls and reads of its code.
_ASKED = (nodes.ImportFrom, nodes.Lambda)

#: Modules of the package that users import from it.
_SUBMODULES = frozenset({"cli", "error", "dbos"})

#: The classes that users construct.
_CONSTRUCTED = frozenset(
    f"dbos.{name}"
    for name in (
        *("DBOS", "DBOSClient", "Queue", "DBOSConfig", "EnqueueOptions", "StepOptions", "SetEnqueueOptions"),
        *("SetWorkflowID", "SetWorkflowTimeout", "SetWorkflowAttributes", "Debouncer", "DebouncerClient"),
    )
)

#: What to write instead of a key or keyword that is gone or deprecated.
_INSTEAD = {
    "database_url": "use `system_database_url`",
    "application_database_url": "use `system_database_url`, and a datasource for the application's own tables",
    "system_database": "use `system_database_url`",
    "sys_db_name": "name the database in `system_database_url`",
    "disable_otlp": "use `enable_otlp`",
    "admin_port": "leave it out",
    "run_admin_server": "leave it out",
    "enable_patching": "leave it out: `DBOS.patch` needs no switch any more",
    "concurrency": "write `global_concurrency`",
    "set_concurrency": "write `set_global_concurrency`",
    "set_concurrency_async": "write `set_global_concurrency_async`",
    "priority_enabled": "leave it out: every queue has priorities",
    "partition_queue": "set `partition_concurrency`, `partition_worker_concurrency` or `partition_limiter`",
}


class UpgradeChecker(Checker):
    """Looks at every use of dbos's names, by the releases that the project allows."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        if not source.mentions_dbos or self.context.library.is_own_file(source):
            return
        told: set[nodes.NodeNG] = set()
        for culprit in self._culprits(source):
            if culprit.node not in told:
                told.add(culprit.node)
                yield culprit

    def _culprits(self, source: Source) -> Iterator[Culprit]:
        # One walk over the file for all that is asked of its syntax.
        syntax = tuple(source.tree.module.nodes_of_class(_ASKED))
        imports = [node for node in syntax if isinstance(node, nodes.ImportFrom)]
        bodies = (*self.context.paths.bodies(source), *self._lambdas(syntax, source))
        imported = _imported_names(imports)
        yield from self._imports(imports, source)
        for body in bodies:
            for load in body.loads:
                if isinstance(load, nodes.Attribute) or load.name in imported:
                    yield from self._use(load, body)
            for call in body.calls:
                if call.way is Way.CALL and isinstance(call.node, nodes.Call):
                    yield from self._call(call, call.node, body)
        yield from self._configurations(source)

    def _lambdas(self, syntax: Iterable[nodes.NodeNG], source: Source) -> Iterator[Body]:
        evaluator = self.context.evaluator
        for node in syntax:
            if isinstance(node, nodes.Lambda) and not isinstance(node, nodes.FunctionDef):
                frame = evaluator.frame_at(node, source)
                outer = None if isinstance(frame.scope, nodes.Module) else frame
                yield self.context.paths.calls.body(evaluator.open_frame(FunctionValue(node, source, outer)))

    # Names

    def _imports(self, imports: Iterable[nodes.ImportFrom], source: Source) -> Iterator[Culprit]:
        for node in imports:
            module = node.modname or ""
            if node.level or module.partition(".")[0] != "dbos":
                continue
            if self.context.evaluator.project.resolve(source, "dbos") is not None:
                continue
            for name, _ in node.names:
                path = self.context.library.api.canonical(f"{module}.{name}")
                if name == "*" or name.startswith("_") or asks_before(node, name):
                    continue
                member = self.context.library.api.member(path) if path is not None else None
                place = _name_in(node, name, source)
                if member is not None:
                    yield from self._lacking(place, source, member, name)
                elif path is None and module == "dbos" and name not in _SUBMODULES:
                    yield self._unknown(place, source, name, self._exports())

    def _use(self, load: nodes.NodeNG, body: Body) -> Iterator[Culprit]:
        source = body.frame.source
        api = self.context.library.api
        for value in self.context.evaluator.values(load, body.frame):
            if not isinstance(value, External) or not value.is_dbos or value.path.endswith("()"):
                continue
            name = value.name.rpartition(".")[2]
            if isinstance(load, nodes.Name) and not isinstance(load.parent, nodes.Call):
                continue  # where it was imported
            if name.startswith("_") or asks_before(load, name):
                continue
            member = api.member(value.name)
            if member is not None:
                if isinstance(load, nodes.Attribute):
                    yield from self._lacking(load, source, member, _shown(load))
                return
            owner = value.name.rpartition(".")[0]
            known = api.member(owner)
            if isinstance(load, nodes.Attribute) and known is not None and known.is_class:
                is_known = api.canonical(value.name) is not None
                if is_known or owner != "dbos.DBOS" or self._is_older(value.name):
                    return
                if not self._is_of_own_class(load, body.frame):
                    yield self._unknown(load, source, _shown(load), self._members(owner))
            elif isinstance(load, nodes.Attribute) and owner == "dbos" and api.canonical(value.name) is None:
                yield self._unknown(load, source, _shown(load), self._exports())

    def _lacking(self, node: nodes.NodeNG, source: Source, member: Member, shown: str) -> Iterator[Culprit]:
        lacking = self._without(member.span)
        if not lacking:
            if member.deprecated is not None and self._is_deprecated(member.deprecated, member.span):
                yield self._deprecated(node, source, shown, member.deprecated, member.until, member)
            return
        if member.until is None or not self._is_gone(member.span):
            owner = member.name.rpartition(".")[0]
            if self.context.is_declared and owner in ("dbos", "dbos.DBOS", "dbos.DBOSClient"):
                yield self._not_in_target(node, source, shown, member.span, lacking)
        elif member.name in ("dbos.DBOS.transaction", "dbos.DBOS.sql_session"):
            yield self._transaction(node, source, member, shown)
        elif member.name.startswith("dbos.Queue.") and _option_of(member.name) is not None:
            option = _option_of(member.name) or ""
            yield RemovedQueueOption.at(
                node, source, name=shown, until=str(member.until), remedy=_INSTEAD[option]
            )
        elif member.name == "dbos.DBOS.scheduled":
            yield RemovedScheduledDecorator.at(node, source, name=shown, until=member.until)
        else:
            yield self._not_in_target(node, source, shown, member.span, lacking)

    @staticmethod
    def _transaction(node: nodes.NodeNG, source: Source, member: Member, shown: str) -> Culprit:
        if member.name.endswith("sql_session"):
            remedy = "use `ds.sql_session()` of a `SQLAlchemyDatasource`, in its own transaction"
        else:
            remedy = "make the function a transaction of a `SQLAlchemyDatasource`: `@ds.transaction`"
        return RemovedTransaction.at(
            node, source, name=shown, until=str(member.until), error="AttributeError", remedy=remedy
        )

    def _not_in_target(
        self, node: nodes.NodeNG, source: Source, shown: str, span: Span, lacking: tuple[str, ...]
    ) -> Culprit:
        text = (
            f"from dbos {span.since} on" if span.until is None else f"in dbos {span.since} up to {span.until}"
        )
        is_new = lacking[0] not in span and not self._is_gone(span)
        remedy = f"require `dbos>={span.since}`" if is_new else "see what that release has instead"
        release = lacking[0] if is_new else lacking[-1]
        return ApiNotInTarget.at(node, source, name=shown, span=text, release=release, remedy=remedy)

    @staticmethod
    def _deprecated(
        node: nodes.NodeNG,
        source: Source,
        shown: str,
        deprecated: Span,
        until: str | None,
        member: Member | None = None,
    ) -> Culprit:
        name = shown.rpartition(".")[2]
        remedy = _INSTEAD.get(name, "see dbos's reference for what replaces it")
        gone = f", and gone from {until} on" if until is not None else ""
        return DeprecatedApi.at(node, source, name=shown, since=deprecated.since, until=gone, remedy=remedy)

    def _unknown(self, node: nodes.NodeNG, source: Source, shown: str, known: Iterable[str]) -> Culprit:
        name = shown.rpartition(".")[2]
        names = list(known)
        same = [one for one in names if one.lower().replace("_", "") == name.lower().replace("_", "")]
        nearest = same or difflib.get_close_matches(name, names, 1, 0.6)
        prefix = shown.rpartition(".")[0]
        text = f"; did you mean `{prefix + '.' if prefix else ''}{nearest[0]}`?" if nearest else ""
        return UnknownDbosName.at(node, source, name=shown, nearest=text)

    def _members(self, owner: str) -> list[str]:
        return [
            name.rpartition(".")[2]
            for name in self.context.library.api.names
            if name.rpartition(".")[0] == owner
        ]

    def _exports(self) -> list[str]:
        return self._members("dbos")

    def _is_of_own_class(self, load: nodes.Attribute, frame: Frame) -> bool:
        """Whether an attribute is that of an object of the project's own class, which inherits from DBOS."""
        return any(
            isinstance(value, ClassValue)
            for call in self._makers(load.expr)
            for value in self.context.evaluator.values(call.func, frame)
        )

    @staticmethod
    def _makers(node: nodes.NodeNG) -> Iterator[nodes.Call]:
        """The calls that an expression, or the assignments of a name, stand for."""
        if isinstance(node, nodes.Call):
            yield node
        elif isinstance(node, nodes.Name):
            owner = next((scope for scope in enclosing(scope_of(node)) if node.name in scope.locals), None)
            for binding in owner.locals[node.name] if owner is not None else ():
                if isinstance(binding.parent, nodes.Assign) and isinstance(binding.parent.value, nodes.Call):
                    yield binding.parent.value

    def _is_older(self, name: str) -> bool:
        """Whether a name is one of releases before those that the data was made from."""
        return name in self.context.library.behaviour.roles

    # Calls

    def _call(self, call: Call, node: nodes.Call, body: Body) -> Iterator[Culprit]:
        member = call.operation
        if member is None or asks_before(node, member.name.rpartition(".")[2]):
            return
        source = body.frame.source
        if member.name == "dbos.Queue":
            if member.constructor is not None and self._without(member.constructor):
                if self._is_gone(member.constructor):
                    queue = node.args[0].as_string() if node.args else "name"
                    yield RemovedQueueConstructor.at(
                        node, source, queue=queue, until=str(member.constructor.until)
                    )
                    return
        for keyword in node.keywords:
            if keyword.arg is not None:
                yield from self._keyword(keyword, keyword.arg, member, source)

    def _keyword(self, node: nodes.NodeNG, name: str, member: Member, source: Source) -> Iterator[Culprit]:
        forms = [parameter for parameter in member.parameters if parameter.name == name]
        if (
            not forms
            or member.name == _CONFIG
            or any(parameter.kind == "var-keyword" for parameter in member.parameters)
        ):
            return
        if member.is_class and member.name not in _CONSTRUCTED:
            return
        last = member.name.rpartition(".")[2]
        shown = f"{last}({name}=...)"
        span = _whole(forms)
        lacking = tuple(release for release in self.context.releases_in(member.span) if release not in span)
        if not lacking:
            yield from self._deprecated_parameter(node, source, name, forms)
            return
        gone = self._is_gone(span)
        if member.name == "dbos.DBOS" and gone:
            yield RemovedConstructorArgument.at(node, source, name=name, until=str(span.until), remedy="")
        elif member.name == "dbos.DBOSClient" and gone:
            yield self._removed_key(node, source, name, span, " (TypeError)")
        elif gone and name in ("priority_enabled", "partition_queue"):
            yield RemovedQueueOption.at(node, source, name=name, until=str(span.until), remedy=_INSTEAD[name])
        elif gone or self.context.is_declared:
            yield self._not_in_target(node, source, shown, span, lacking)

    def _deprecated_parameter(
        self, node: nodes.NodeNG, source: Source, name: str, forms: list[Parameter]
    ) -> Iterator[Culprit]:
        for form in forms:
            if form.deprecated is not None and self._is_deprecated(form.deprecated, form.span):
                yield self._deprecated(node, source, name, form.deprecated, form.span.until)
                return

    # Configurations

    def _configurations(self, source: Source) -> Iterator[Culprit]:
        """The keys of the file's configurations."""
        for configuration in self.context.configurations.of(source):
            if configuration.call is not None and asks_before(configuration.call, "DBOS"):
                continue
            for key in configuration.keys:
                if key.source is source:
                    yield from self._key(key.node, key.name, source)
                elif not self.context.configurations.is_told_by(key):
                    for culprit in self._key(key.node, key.name, key.source):
                        yield attrs.evolve(culprit, place=configuration.node)

    def _key(self, node: nodes.NodeNG, name: str, source: Source) -> Iterator[Culprit]:
        config = self.context.library.api.member(_CONFIG)
        forms = [one for one in config.parameters if one.name == name] if config is not None else []
        if not forms or asks_before(node, name):
            return
        span = _whole(forms)
        lacking = self._without(span)
        if not lacking:
            yield from self._deprecated_parameter(node, source, name, forms)
        elif self._is_gone(span):
            effect = " (DBOSInitializationError)" if name.endswith("database_url") else ", and ignored"
            yield self._removed_key(node, source, name, span, effect)
        elif self.context.is_declared:
            yield self._not_in_target(node, source, name, span, lacking)

    @staticmethod
    def _removed_key(node: nodes.NodeNG, source: Source, name: str, span: Span, effect: str) -> Culprit:
        remedy = _INSTEAD.get(name, "leave it out")
        return RemovedConfigKey.at(
            node, source, name=name, until=str(span.until), effect=effect, remedy=remedy
        )

    # Releases

    def _without(self, span: Span) -> tuple[str, ...]:
        """The project's releases that lie outside a span."""
        return tuple(release for release in self.context.releases if release not in span)

    def _is_deprecated(self, deprecated: Span, whole: Span) -> bool:
        """Whether something should no longer be used: the newest release says so, or all that the project names."""
        having = self.context.releases_in(whole)
        if self.context.is_declared:
            return all(release in deprecated for release in having)
        return bool(having) and having[-1] in deprecated

    def _is_gone(self, span: Span) -> bool:
        """Whether some release of the project comes after the end of a span."""
        if span.until is None:
            return False
        gone = Span(span.until)
        return any(release in gone for release in self.context.releases)


def _option_of(name: str) -> str | None:
    """The removed option of queues that a method or property is about."""
    return next((option for option in ("priority_enabled", "partition_queue") if option in name), None)


def _whole(forms: list[Parameter]) -> Span:
    """The stretch of releases that have a parameter in some form."""
    ends = [form.span.until for form in forms]
    return Span(forms[0].span.since, None if None in ends else ends[-1])


def _name_in(node: nodes.ImportFrom, name: str, source: Source) -> nodes.NodeNG:
    """The place of one name of an import, which has no node of its own."""
    word = re.compile(rf"\b{re.escape(name)}\b")
    for number in range(node.lineno or 1, (node.tolineno or node.lineno or 1) + 1):
        line = source.line(number)
        start = line.find("import") + len("import") if number == node.lineno and "import" in line else 0
        found = word.search(line, start)
        if found is not None:
            column = len(line[: found.start()].encode())
            return nodes.Name(
                name, number, column, node, end_lineno=number, end_col_offset=column + len(name.encode())
            )
    return node


def _imported_names(imports: Iterable[nodes.ImportFrom]) -> frozenset[str]:
    """The names that the file binds by importing from dbos."""
    return frozenset(
        alias or name
        for node in imports
        if (node.modname or "").partition(".")[0] == "dbos"
        for name, alias in node.names
    )


def _shown(node: nodes.NodeNG) -> str:
    text = str(node.as_string())
    return text if len(text) < 60 else text.rpartition(".")[2]
