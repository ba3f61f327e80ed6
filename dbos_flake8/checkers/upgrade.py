"""DBS9xx: names, keywords and keys of dbos that the project's releases of it lack."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.fixes import remove_entry, rename_keyword
from dbos_flake8.checkers.replacements import Replacements
from dbos_flake8.checkers.upgrade_fixes import UpgradeFixes
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
from dbos_flake8.model.configuration import Key
from dbos_flake8.model.constants import key_behind
from dbos_flake8.model.edits import Editor
from dbos_flake8.model.schedules import Schedule, schedules, treated_as_time
from dbos_flake8.model.scopes import place_of_name
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import (
    ClassValue,
    Constant,
    Container,
    External,
    Frame,
    FunctionValue,
    Instance,
    ModuleValue,
    Value,
)
from dbos_flake8.rule import Culprit, Edit, Fix, FixMaker

__all__ = ["UpgradeChecker"]

#: Makes a fix of one applicability.
_Make = Callable[[str, Iterable[Edit]], Fix]

_CONFIG = "dbos.DBOSConfig"

#: What the checker looks at of a file's syntax, beside the calls and reads of its code.
_ASKED = (nodes.ImportFrom, nodes.Import, nodes.Lambda)

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

#: The options of queues that dbos 3 no longer has.
_QUEUE_OPTIONS = ("priority_enabled", "partition_queue")

#: The keys of the configuration that nothing has to take the place of.
_LEFT_OUT = frozenset(
    {
        *("database_url", "application_database_url", "run_admin_server", "admin_port"),
        *("app_db_pool_size", "disable_otlp"),
    }
)


#: The keys by which dbos finds its database, or has found it.
_URLS = frozenset({"database_url", "application_database_url", "system_database_url", "sys_db_name"})


class UpgradeChecker(Checker):
    """Looks at every use of dbos's names, by the releases that the project allows."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        if self.context.library.is_own_file(source) or self.context.is_older or not self._has_dbos(source):
            return
        told: set[nodes.NodeNG] = set()
        for culprit in self._culprits(source):
            if culprit.node in told or (self.context.is_newer and culprit.rule is UnknownDbosName):
                continue  # a release that is newer than the linter may have the name
            told.add(culprit.node)
            yield culprit

    def _has_dbos(self, source: Source) -> bool:
        """Whether a file can name what dbos has: it imports dbos, or has it from another file."""
        return source.mentions_dbos or any(map(_holds_dbos, self.context.evaluator.imported(source)))

    def _culprits(self, source: Source) -> Iterator[Culprit]:
        # One walk over the file for all that is asked of its syntax.
        syntax = tuple(source.tree.module.nodes_of_class(_ASKED))
        imports = [node for node in syntax if isinstance(node, nodes.ImportFrom)]
        bodies = (*self.context.paths.bodies(source), *self._lambdas(syntax, source))
        imported = _imported_names(imports)
        if self.context.evaluator.project.resolve(source, "dbos") is None:
            yield from self._imports(imports, source)
            for node in syntax:
                if isinstance(node, (nodes.Import, nodes.ImportFrom)):
                    yield from self._modules(node, source)
        for body in bodies:
            for load in body.loads:
                if isinstance(load, nodes.Attribute) or load.name in imported:
                    yield from self._use(load, body)
            for call in body.calls:
                if call.way is Way.CALL and isinstance(call.node, nodes.Call):
                    yield from self._call(call, call.node, body)
        yield from self._configurations(source)
        for body in bodies:
            for call in body.calls:
                for schedule in schedules(call, self.context.evaluator):
                    yield from self._migrated(schedule, source)

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
            for name, _ in node.names:
                path = self.context.library.api.canonical(f"{module}.{name}")
                if name == "*" or name.startswith("_") or self._is_asked(node, name):
                    continue
                member = self.context.library.api.member(path) if path is not None else None
                place = place_of_name(node, name, source)
                if member is not None:
                    # A private module may still have what the package no longer exports.
                    is_export = member.name == f"dbos.{name}"
                    if not (is_export and module.startswith("dbos._")):
                        yield from self._lacking(place, source, member, name)
                elif path is None and module == "dbos" and name not in _SUBMODULES:
                    yield self._unknown(
                        place, source, name, self._exports(), f"dbos.{name}", error="ImportError"
                    )

    def _modules(self, node: nodes.Import | nodes.ImportFrom, source: Source) -> Iterator[Culprit]:
        """Modules of dbos that cannot be imported by their path, as `dbos.error` cannot."""
        if isinstance(node, nodes.ImportFrom):
            modules = [] if node.level else [node.modname or ""]
        else:
            modules = [name for name, _ in node.names]
        api, public = self.context.library.api, self.context.library.behaviour.public_modules
        for module in modules:
            first = ".".join(module.split(".")[:2])
            if not module.startswith("dbos.") or module.startswith("dbos._") or first in public:
                continue
            if self._is_asked(node, first.rpartition(".")[2]):
                continue
            remedy = f"; write `from dbos import {first.rpartition('.')[2]}`" if api.member(first) else ""
            if isinstance(node, nodes.ImportFrom) and not remedy:
                names = [name for name, _ in node.names if self.context.is_everywhere(f"dbos.{name}")]
                remedy = f"; write `from dbos import {', '.join(names)}`" if names else ""
            place = _text_in(node, module, source)
            yield self._unknown(place, source, module, (), remedy=remedy, kind="module ", error="ModuleNotFoundError")

    def _use(self, load: nodes.NodeNG, body: Body) -> Iterator[Culprit]:
        source = body.frame.source
        api = self.context.library.api
        for value in self.context.evaluator.values(load, body.frame):
            if not isinstance(value, External) or not value.is_dbos or value.path.endswith("()"):
                continue
            name = value.name.rpartition(".")[2]
            if isinstance(load, nodes.Name) and not isinstance(load.parent, nodes.Call):
                continue  # where it was imported
            if name.startswith("_") or self._is_asked(load, name):
                continue
            if isinstance(load, nodes.Attribute) and not self._is_read_of_dbos(load, body.frame):
                continue  # what another object made of it, where it is written
            member = api.member(value.name)
            if member is not None:
                if isinstance(load, nodes.Attribute):
                    yield from self._lacking(load, source, member, _shown(load))
                return
            owner = value.name.rpartition(".")[0]
            known = api.member(owner)
            if isinstance(load, nodes.Attribute) and known is not None and known.is_class:
                if api.canonical(value.name) is not None or owner != "dbos.DBOS":
                    return
                if not self._is_of_own_class(load, body.frame):
                    yield self._unknown(load, source, _shown(load), self._members(owner), value.name)
            elif isinstance(load, nodes.Attribute) and owner == "dbos" and api.canonical(value.name) is None:
                yield self._unknown(load, source, _shown(load), self._exports(), value.name)

    def _is_read_of_dbos(self, load: nodes.Attribute, frame: Frame) -> bool:
        """Whether what an attribute is read of is something of dbos, or inherits from it."""
        evaluator = self.context.evaluator
        for owner in evaluator.values(load.expr, frame):
            cls = owner.cls if isinstance(owner, Instance) else owner
            bases = evaluator.mro(cls) if isinstance(cls, ClassValue) else (cls,)
            if any(isinstance(base, External) and base.is_dbos for base in bases):
                return True
        return False

    def _lacking(self, node: nodes.NodeNG, source: Source, member: Member, shown: str) -> Iterator[Culprit]:
        lacking = self._without(member.span)
        if not lacking:
            if member.deprecated is not None and self._is_deprecated(member.deprecated, member.span):
                yield self._deprecated_member(node, source, shown, member)
            return
        if member.until is None or not self._is_gone(member.span):
            owner = member.name.rpartition(".")[0]
            if self.context.is_declared and owner in ("dbos", "dbos.DBOS", "dbos.DBOSClient"):
                yield self._not_in_target(node, source, shown, member.span, lacking, member.name)
        elif member.name in ("dbos.DBOS.transaction", "dbos.DBOS.sql_session"):
            told = self._replacements(source)
            remedy = told.session(node) if member.name.endswith("sql_session") else told.transaction(node)
            fix = partial(self._fixes(source).datasource, node, member.name.rpartition(".")[2])
            yield RemovedTransaction.at(
                node, source, fix=fix, name=shown, until=str(member.until), remedy=remedy
            )
        elif member.name == "dbos.DBOS.scheduled":
            what = f"`{shown}` is gone from dbos {member.until} on (AttributeError)"
            remedy = self._replacements(source).schedule(node)
            fix = partial(self._fixes(source).schedule, node)
            yield RemovedScheduledDecorator.at(node, source, fix=fix, what=what, remedy=remedy)
        elif (option := _option_of(member.name)) is not None and isinstance(node, nodes.Attribute):
            remedy = self._replacements(source).queue_member(node, option)
            until = str(member.until)
            yield RemovedQueueOption.at(
                node, source, name=shown, until=until, error="AttributeError", remedy=remedy
            )
        else:
            yield self._not_in_target(node, source, shown, member.span, lacking, member.name)

    def _replacements(self, source: Source) -> Replacements:
        return Replacements(self.context, source)

    def _fixes(self, source: Source) -> UpgradeFixes:
        return UpgradeFixes(self.context, source)

    def _instead(self, name: str) -> str | None:
        """What to do about a name, keyword or key, if nothing more particular is known."""
        return self.context.library.behaviour.instead.get(name)

    def _not_in_target(
        self,
        node: nodes.NodeNG,
        source: Source,
        shown: str,
        span: Span,
        lacking: tuple[str, ...],
        name: str,
    ) -> Culprit:
        text = (
            f"from dbos {span.since} on" if span.until is None else f"in dbos {span.since} up to {span.until}"
        )
        is_new = lacking[0] not in span and not self._is_gone(span)
        remedy = self._instead(name) or "see what that release has instead"
        if is_new:
            remedy = f"require `dbos>={span.since}`"
        release = lacking[0] if is_new else lacking[-1]
        return ApiNotInTarget.at(node, source, name=shown, span=text, release=release, remedy=remedy)

    @staticmethod
    def _deprecated(
        node: nodes.NodeNG,
        source: Source,
        shown: str,
        deprecated: Span,
        until: str | None,
        remedy: str | None,
        fix: FixMaker | None = None,
    ) -> Culprit:
        gone = f", and gone from {until} on" if until is not None else ""
        remedy = remedy or "see dbos's reference for what replaces it"
        return DeprecatedApi.at(
            node, source, fix=fix, name=shown, since=deprecated.since, until=gone, remedy=remedy
        )

    def _deprecated_member(self, node: nodes.NodeNG, source: Source, shown: str, member: Member) -> Culprit:
        remedy = self._instead(member.name)
        option = _option_of(member.name)
        fix: FixMaker | None = None
        newer = member.name.replace("concurrency", "global_concurrency")
        if option is not None and isinstance(node, nodes.Attribute):
            remedy = self._replacements(source).queue_member(node, option)
        elif newer != member.name and self.context.library.api.member(newer) is not None:
            remedy = f"write `{shown.replace('concurrency', 'global_concurrency')}`"
            # Of a queue with `partition_queue`, the new name says nothing.
            if self.context.is_everywhere(newer) and "partition_queue" not in source.text:
                fix = partial(_renamed, node, newer.rpartition(".")[2], source, Fix.safe)
        assert member.deprecated is not None
        return self._deprecated(node, source, shown, member.deprecated, member.until, remedy, fix)

    def _unknown(
        self,
        node: nodes.NodeNG,
        source: Source,
        shown: str,
        known: Iterable[str],
        path: str = "",
        *,
        remedy: str = "",
        kind: str = "",
        error: str = "AttributeError",
    ) -> Culprit:
        name = shown.rpartition(".")[2]
        names = list(known)
        same = [one for one in names if one.lower().replace("_", "") == name.lower().replace("_", "")]
        nearest = same or difflib.get_close_matches(name, names, 1, 0.6)
        older = self.context.library.behaviour.older.get(path)
        if older is not None:
            remedy = f"; {older}"
        elif nearest:
            prefix = shown.rpartition(".")[0]
            remedy = f"; did you mean `{prefix + '.' if prefix else ''}{nearest[0]}`?"
        releases = self.context.library.api.releases
        oldest, newest = (".".join(one.split(".")[:2]) for one in (releases[0], releases[-1]))
        fix: FixMaker | None = None
        if older is None and nearest and not isinstance(node, nodes.Call):
            fix = partial(_renamed, node, nearest[0], source, Fix.display)
        return UnknownDbosName.at(
            node,
            source,
            fix=fix,
            kind=kind,
            name=shown,
            error=error,
            nearest=remedy or "; look for it in dbos's reference",
            oldest=oldest,
            newest=newest,
        )

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
        evaluator = self.context.evaluator
        for owner in evaluator.values(load.expr, frame):
            made = owner.made_by if isinstance(owner, External) else None
            source = evaluator.source_of(made) if made is not None else None
            if source is None or not isinstance(made, nodes.Call):
                continue
            makers = evaluator.values(made.func, evaluator.frame_at(made, source))
            if any(isinstance(maker, ClassValue) for maker in makers):
                return True
        return False

    # Calls

    def _call(self, call: Call, node: nodes.Call, body: Body) -> Iterator[Culprit]:
        source = body.frame.source
        if isinstance(call.value, ClassValue):
            call = self._inherited(call, call.value)
        elif isinstance(call.value, External) and call.value.path == "builtins.getattr":
            yield from self._by_name(node, body)
        member = call.operation
        if member is None or self._is_asked(node, member.name.rpartition(".")[2]):
            return
        if member.name == "dbos.Queue" and member.constructor is not None:
            if self._without(member.constructor) and self._is_gone(member.constructor):
                yield self._constructed(call, node, member.constructor, source)
                return
        for name, place in self._keywords(call, node):
            yield from self._keyword(place, name, call, member, source)

    def _by_name(self, node: nodes.Call, body: Body) -> Iterator[Culprit]:
        """`getattr(DBOS, "transaction")`, which fails as `DBOS.transaction` does."""
        name = node.args[1] if len(node.args) == 2 else None
        if not isinstance(name, nodes.Const) or not isinstance(name.value, str):
            return
        for value in self.context.evaluator.values(node.args[0], body.frame):
            path = f"{value.path}.{name.value}" if isinstance(value, External) and value.is_dbos else ""
            member = self.context.library.api.member(path.replace("()", ""))
            if member is not None and not self._is_asked(node, name.value):
                shown = f"{node.args[0].as_string()}.{name.value}"
                yield from self._lacking(node, body.frame.source, member, shown)
                return

    def _inherited(self, call: Call, cls: ClassValue) -> Call:
        """A call of a class that inherits its constructor from one of dbos, as a call of that."""
        evaluator = self.context.evaluator
        bases = (base for base in evaluator.mro(cls) if isinstance(base, External) and base.is_dbos)
        base = next(bases, None)
        if base is None or evaluator.initialiser(cls) is not None:
            return call
        return attrs.evolve(call, operation=self.context.library.member(base))

    def _constructed(self, call: Call, node: nodes.Call, span: Span, source: Source) -> Culprit:
        told = self._replacements(source)
        register, enqueue = told.constructed_queue(call)
        is_type_error = any(name in _QUEUE_OPTIONS for name, _ in call.arguments.keywords)
        return RemovedQueueConstructor.at(
            node,
            source,
            fix=partial(self._fixes(source).queue, call) if told.is_direct(call) else None,
            name=call.shown if told.is_direct(call) else "Queue",
            error="TypeError" if is_type_error else "DBOSException",
            until=str(span.until),
            register=register,
            enqueue=enqueue,
            since=told.since_queues(),
        )

    def _keywords(self, call: Call, node: nodes.Call) -> Iterator[tuple[str, nodes.NodeNG]]:
        """The names of what is passed by keyword, and where each is written in the file.

        A dictionary behind `**` is where its keys are written. For a `partial` it is the call.
        """
        written = {keyword.arg: keyword for keyword in node.keywords if keyword.arg is not None}
        yield from written.items()
        for name, _ in call.arguments.keywords:
            if name not in written:
                yield name, key_behind(node, name, call.frame, self.context.evaluator) or node

    def _keyword(
        self, node: nodes.NodeNG, name: str, call: Call, member: Member, source: Source
    ) -> Iterator[Culprit]:
        forms = [parameter for parameter in member.parameters if parameter.name == name]
        if (
            not forms
            or member.name == _CONFIG
            or any(parameter.kind == "var-keyword" for parameter in member.parameters)
        ):
            return
        if (member.is_class and member.name not in _CONSTRUCTED) or self._is_asked(node, name):
            return
        last = member.name.rpartition(".")[2]
        shown = f"{last}({name}=...)"
        span = _whole(forms)
        lacking = tuple(release for release in self.context.releases_in(member.span) if release not in span)
        told = self._replacements(source)
        instead = self._instead(f"{member.name}.{name}")
        fix: FixMaker | None = None
        if not lacking:
            if name in _QUEUE_OPTIONS:
                instead = told.queue_option(call, name)
            elif name == "concurrency":
                instead = told.concurrency(call, node)
                if instead.startswith("write `global_concurrency=") and self._always_takes(
                    member, "global_concurrency"
                ):
                    fix = partial(_renamed_keyword, node, "global_concurrency", source)
            yield from self._deprecated_parameter(node, source, name, forms, instead, fix)
            return
        gone = self._is_gone(span)
        until = str(span.until)
        if member.name == "dbos.DBOS" and gone:
            remedy = told.constructor(node) if isinstance(node, nodes.Keyword) else "leave it out"
            has_config = any(one.arg == "config" for one in call.node.keywords)
            fix = partial(self._fixes(source).constructor, node) if has_config else None
            yield RemovedConstructorArgument.at(node, source, fix=fix, name=name, until=until, remedy=remedy)
        elif member.name == "dbos.DBOSClient" and gone:
            remedy = instead or "leave it out"
            yield RemovedConfigKey.at(
                node, source, name=name, until=until, effect=" (TypeError)", remedy=remedy
            )
        elif gone and name in _QUEUE_OPTIONS:
            remedy = told.queue_option(call, name)
            is_refused = name == "priority_enabled" and len(lacking) == len(
                self.context.releases_in(member.span)
            )
            yield RemovedQueueOption.at(
                node,
                source,
                fix=partial(_without, node, source, Fix.safe) if is_refused else None,
                name=name,
                until=until,
                error="TypeError",
                remedy=remedy,
            )
        elif gone or self.context.is_declared:
            yield self._not_in_target(node, source, shown, span, lacking, f"{member.name}.{name}")

    def _deprecated_parameter(
        self,
        node: nodes.NodeNG,
        source: Source,
        name: str,
        forms: list[Parameter],
        remedy: str | None,
        fix: FixMaker | None = None,
    ) -> Iterator[Culprit]:
        for form in forms:
            if form.deprecated is not None and self._is_deprecated(form.deprecated, form.span):
                yield self._deprecated(node, source, name, form.deprecated, form.span.until, remedy, fix)
                return

    def _always_takes(self, member: Member, name: str) -> bool:
        """Whether all releases that have a function have a parameter of it."""
        forms = [one for one in member.parameters if one.name == name]
        having = self.context.releases_in(member.span)
        return bool(forms) and self.context.releases_in(_whole(forms)) == having

    # Schedules

    def _migrated(self, schedule: Schedule, source: Source) -> Iterator[Culprit]:
        """The second argument of a scheduled workflow, where it is still treated as a time."""
        evaluator = self.context.evaluator
        context = schedule.context(evaluator)
        known = [value for value in context if isinstance(value, (Constant, Container))]
        target = schedule.target(evaluator)
        if schedule.is_decorator or target is None or len(known) < len(context):
            return
        treated = treated_as_time(target.function, evaluator)
        if treated is None:
            return
        first, node = treated
        shown = sorted({f"a {one.kind}" if isinstance(one, Container) else str(one.value) for one in known})
        origin = target.function.source
        culprit = RemovedScheduledDecorator.at(
            node,
            origin,
            what=f"the second argument of `{target.function.name}` is the context of its schedule "
            f"({' or '.join(shown)} here), not the time of its start",
            remedy=f"use `{first}`, or ask for the time in a step",
        )
        yield attrs.evolve(culprit, place=None if origin is source else schedule.place)

    # Configurations

    def _configurations(self, source: Source) -> Iterator[Culprit]:
        """The keys of the file's configurations."""
        for configuration in self.context.configurations.of(source):
            if configuration.call is not None and self._is_asked(configuration.call, "DBOS"):
                continue
            has_system = not configuration.lacks("system_database_url", "system_database_engine")
            urls = [key for key in configuration.keys if key.name in _URLS]
            is_alone = configuration.is_complete and len(urls) == 1
            for key in configuration.keys:
                if key.source is source:
                    yield from self._key(key, has_system, is_alone)
                elif not self.context.configurations.is_told_by(key):
                    for culprit in self._key(key, has_system, is_alone):
                        yield attrs.evolve(culprit, place=configuration.node)

    def _key(self, key: Key, has_system_database: bool, is_alone: bool) -> Iterator[Culprit]:
        name, node, source = key.name, key.node, key.source
        forms = self._forms_of_key(name)
        if not forms or self._is_asked(node, name):
            return
        span = _whole(forms)
        lacking = self._without(span)
        remedy = self._instead(f"{_CONFIG}.{name}")
        if name in ("database_url", "application_database_url"):
            remedy = self._replacements(source).database(key.value, has_system_database)
        if not lacking:
            yield from self._deprecated_parameter(node, source, name, forms, remedy)
        elif self._is_gone(span):
            effect = " (DBOSInitializationError)" if name.endswith("database_url") else ", and ignored"
            fix: FixMaker | None = None
            if name in _LEFT_OUT and (not name.endswith("database_url") or has_system_database):
                fix = partial(_without, node, source, Fix.unsafe)
            elif name.endswith("database_url") and is_alone and self._has_key("system_database_url"):
                fix = partial(self._fixes(source).system_database, node, key.value)
            yield RemovedConfigKey.at(
                node,
                source,
                fix=fix,
                name=name,
                until=str(span.until),
                effect=effect,
                remedy=remedy or "leave it out",
            )
        elif self.context.is_declared:
            yield self._not_in_target(node, source, name, span, lacking, f"{_CONFIG}.{name}")

    def _forms_of_key(self, name: str) -> list[Parameter]:
        """What the releases of dbos say of a key of its configuration."""
        config = self.context.library.api.member(_CONFIG)
        return [one for one in config.parameters if one.name == name] if config is not None else []

    def _has_key(self, name: str) -> bool:
        """Whether all releases of the project know a key."""
        forms = self._forms_of_key(name)
        return bool(forms) and not self._without(_whole(forms))

    # Releases

    def _is_asked(self, node: nodes.NodeNG, name: str) -> bool:
        """Whether the code around a use of a name is made for releases of dbos that lack it."""
        return asks_before(node, name, self.context.evaluator)

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


def _holds_dbos(value: Value) -> bool:
    """Whether something is of dbos, or comes from a file that imports dbos and may be an attribute's owner."""
    if isinstance(value, External):
        return value.is_dbos
    owner = value.cls if isinstance(value, Instance) else value
    if not isinstance(owner, (ClassValue, ModuleValue)):
        return False
    return owner.source is not None and owner.source.mentions_dbos


def _without(node: nodes.NodeNG, source: Source, make: _Make) -> Fix | None:
    edit = remove_entry(node, source)
    return None if edit is None else make("Leave it out", [edit])


def _renamed(node: nodes.NodeNG, name: str, source: Source, make: _Make) -> Fix | None:
    edit = Editor(source).rename(node, name)
    return None if edit is None else make(f"Write `{name}`", [edit])


def _renamed_keyword(node: nodes.NodeNG, name: str, source: Source) -> Fix | None:
    edit = rename_keyword(node, name, source)
    return None if edit is None else Fix.safe(f"Write `{name}`", [edit])


def _option_of(name: str) -> str | None:
    """The removed option that a method or property of queues is about."""
    if not name.startswith("dbos.Queue."):
        return None
    return next((option for option in _QUEUE_OPTIONS if option in name), None)


def _whole(forms: list[Parameter]) -> Span:
    """The stretch of releases that have a parameter in some form."""
    ends = [form.span.until for form in forms]
    return Span(forms[0].span.since, None if None in ends else ends[-1])


def _text_in(node: nodes.NodeNG, text: str, source: Source) -> nodes.NodeNG:
    """The place of a dotted name in an import."""
    line = source.line(node.lineno or 1)
    found = re.search(rf"\b{re.escape(text)}\b", line)
    if found is None:
        return node
    column = len(line[: found.start()].encode())
    end = column + len(text.encode())
    return nodes.Name(text, node.lineno, column, node, end_lineno=node.lineno, end_col_offset=end)


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
