"""What stands in place of what dbos has lost, in the words of the project's code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Context
from dbos_flake8.knowledge.dbos_api import Member, Span
from dbos_flake8.model.calls import Call, keyword_of
from dbos_flake8.model.constants import constant_of
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import External

__all__ = ["Replacements"]

_DATASOURCES = {False: "SQLAlchemyDatasource", True: "AsyncSQLAlchemyDatasource"}
#: The limits of a queue that `partition_queue=True` made limits of each partition.
_LIMITS = ("concurrency", "worker_concurrency", "limiter")
#: The longest text of the code that is shown within a call, and the longest call.
_LONGEST_TEXT = 60
_LONGEST_CALL = 100


@attrs.frozen(eq=False, repr=False)
class Replacements:
    """Writes the code that takes the place of what stands in one file."""

    context: Context
    source: Source

    # Transactions

    def transaction(self, load: nodes.NodeNG) -> str:
        """For `DBOS.transaction`, used as a decorator, called with a function, or handed on."""
        call = _call_of(load)
        function = _decorated(call)
        datasource, made = self.datasource(isinstance(function, nodes.AsyncFunctionDef), load)
        if call is None:
            return f"write `{datasource}.transaction`{made}"
        options = self._arguments(call, ("isolation_level", "name"))
        text = f"{datasource}.transaction({_joined(options, ())})"
        if function is not None:
            return f"write `@{text}` above `{function.name}`{made}"
        outer = call.parent
        if isinstance(outer, nodes.Call) and outer.func is call and len(outer.args) == 1:
            argument = self._text(outer.args[0])
            text = text if argument is None else f"{text}({argument})"
        return f"write `{text}`{made}"

    def session(self, load: nodes.NodeNG) -> str:
        """For `DBOS.sql_session`, which a datasource has as a method."""
        frame = load.frame()
        datasource, made = self.datasource(isinstance(frame, nodes.AsyncFunctionDef), load)
        parent = load.parent
        part = f".{parent.attrname}" if isinstance(parent, nodes.Attribute) else ""
        call = (
            "(...)" if part and isinstance(parent.parent, nodes.Call) and parent.parent.func is parent else ""
        )
        return f"write `{datasource}.sql_session(){part}{call}` in a `@{datasource}.transaction()`{made}"

    def datasource(self, is_async: bool, place: nodes.NodeNG) -> tuple[str, str]:
        """The name of a datasource of the file, or `ds` and how it is made."""
        wanted = f"dbos.{_DATASOURCES[is_async]}()"
        evaluator = self.context.evaluator
        module = self.source.tree.module
        frame = evaluator.frame_at(module, self.source)
        for name, bindings in module.locals.items():
            if isinstance(bindings[0], (nodes.AssignName, nodes.ImportFrom)):
                values = evaluator.lookup(name, module, frame)
                if any(isinstance(value, External) and value.path == wanted for value in values):
                    return name, ""
        since = self._from("dbos.SQLAlchemyDatasource")
        return "ds", f", with `ds = {_DATASOURCES[is_async]}.create(...)`{since}"

    # Queues

    def constructed_queue(self, call: Call) -> tuple[str, str]:
        """For `Queue(...)`: how the queue is registered, and how work is put on it."""
        register = self._registered(call, "DBOS.register_queue")
        name = self._queue_name(call)
        variable = _assigned(call.node)
        is_async = (
            variable is not None
            and re.search(rf"\b{variable}\.enqueue_async\(", self.source.text) is not None
            and re.search(rf"\b{variable}\.enqueue\(", self.source.text) is None
        )
        enqueue = "await DBOS.enqueue_workflow_async" if is_async else "DBOS.enqueue_workflow"
        return register, f"{enqueue}({name or '<its name>'}, ...)"

    def options_of(self, call: Call) -> list[tuple[str, str]] | None:
        """The options with which the queue of `Queue(...)` is registered; None where they are not in view."""
        given = self._given(call)
        options = self._options(given)
        is_known = "name" in given and not {"*", "..."} & {*given, *given.values()}
        return options if is_known and all(text != "..." for _, text in options) else None

    def queue_option(self, call: Call, name: str) -> str:
        """For `priority_enabled` and `partition_queue` of `register_queue`."""
        if name == "priority_enabled":
            return "leave it out: every queue has priorities"
        given = self._given(call).get(name)
        if given is None:
            return "set `partition_concurrency`, `partition_worker_concurrency` or `partition_limiter`"
        if given == "False":
            return "leave it out"
        since = self._from_parameter("dbos.DBOS.register_queue", "partition_concurrency")
        return f"write `{self._registered(call, call.shown)}`{since}"

    def queue_member(self, load: nodes.Attribute, option: str) -> str:
        """For the methods and properties of a queue object that are gone."""
        if option == "priority_enabled":
            return "leave it out: every queue has priorities"
        owner = self._text(load.expr) or "the queue"
        name = load.attrname.replace("partition_queue", "partition_concurrency")
        return f"use `{owner}.{name}`, or the same of `partition_worker_concurrency` or `partition_limiter`"

    def concurrency(self, call: Call, keyword: nodes.NodeNG) -> str:
        """For `concurrency` of `register_queue`."""
        text = self._text(keyword.value) if isinstance(keyword, nodes.Keyword) else None
        is_parted = self._given(call).get("partition_queue") == "True"
        return f"write `{'partition' if is_parted else 'global'}_concurrency={text or '...'}`"

    def since_queues(self) -> str:
        """From when on queues can be registered, where that is not always so."""
        return self._from("dbos.DBOS.register_queue")

    def _registered(self, call: Call, callee: str) -> str:
        """The call that registers the queue as it was declared."""
        given = self._options(self._given(call))
        name = self._queue_name(call)
        if name is None:
            return f"{callee}(...)"
        text = f"{callee}({_joined([('name', name), *given], ('name',))})"
        return text if len(text) <= _LONGEST_CALL else f"{callee}({name}, ...)"

    def _options(self, given: dict[str, str]) -> list[tuple[str, str]]:
        """The options of a queue by their present names."""
        is_parted = given.get("partition_queue") == "True"
        is_global = not self._from_parameter("dbos.DBOS.register_queue", "global_concurrency")
        options: list[tuple[str, str]] = []
        member = self.context.library.api.member("dbos.DBOS.register_queue")
        known = {one.name for one in member.parameters} if member is not None else set()
        for name, text in given.items():
            if name in ("name", "priority_enabled", "partition_queue") or name not in {*known, "*"}:
                continue
            if is_parted and name in _LIMITS:
                name = f"partition_{name}"
            elif name == "concurrency" and is_global:
                name = "global_concurrency"
            options.append((name, text))
        if is_parted and not any(name.startswith("partition_") for name, _ in options):
            options.append(("partition_concurrency", "..."))
        return options

    def _queue_name(self, call: Call) -> str | None:
        """The queue's name as the code writes it; a constant that a `partial` gives, too."""
        written = self._given(call).get("name")
        if written is not None:
            return written
        arguments = call.arguments
        values = arguments.positional[0] if arguments.positional else dict(arguments.keywords).get("name", ())
        constant = values[0] if len(values) == 1 else None
        text = getattr(constant, "value", None)
        return f'"{text}"' if isinstance(text, str) else None

    def _given(self, call: Call) -> dict[str, str]:
        """What the call itself writes for each parameter."""
        if not isinstance(call.node, nodes.Call) or call.operation is None or not self.is_direct(call):
            return {}
        return dict(self._arguments(call.node, _positional(call.operation)))

    def is_direct(self, call: Call) -> bool:
        """Whether the arguments are those of the call: not those of `map(Queue, names)` or a `partial`."""
        func = call.node.func
        is_named = isinstance(func, (nodes.Name, nodes.Attribute))
        return is_named and call.value in self.context.evaluator.values(func, call.frame)

    # Schedules and the constructor

    def schedule(self, load: nodes.NodeNG) -> str:
        """For `DBOS.scheduled`, used as a decorator or called with a function."""
        entry = self.schedule_entry(load) or "..."
        since = self._from("dbos.DBOS.apply_schedules")
        return f"call `DBOS.apply_schedules([{entry}])` after `DBOS.launch()`{since}"

    def schedule_entry(self, load: nodes.NodeNG) -> str | None:
        """The schedule that `DBOS.scheduled` makes, as an entry of `DBOS.apply_schedules`."""
        call = _call_of(load)
        cron = dict(self._arguments(call, ("cron",))).get("cron") if call is not None else None
        function = _decorated(call)
        outer = call.parent if call is not None else None
        name = None
        if function is not None:
            owner = function.parent
            name = f"{owner.name}.{function.name}" if isinstance(owner, nodes.ClassDef) else function.name
        elif isinstance(outer, nodes.Call) and outer.func is call and len(outer.args) == 1:
            name = self._text(outer.args[0])
        if cron is None or name is None or "..." in cron:
            return None
        # Up to 2.14, an entry had to have a context.
        context = ', "context": None' if self.context.releases_in(Span("2.13", "2.15")) else ""
        label = name.rpartition(".")[2]
        return f'{{"schedule_name": "{label}", "workflow_fn": {name}, "schedule": {cron}{context}}}'

    def constructor(self, keyword: nodes.Keyword) -> str:
        """For `DBOS(fastapi=app)` and `DBOS(flask=app)`."""
        call = keyword.parent
        app = self._text(keyword.value)
        if app is None or app == "None" or not isinstance(call, nodes.Call):
            return "leave it out"
        config = keyword_of(call, "config")
        text = None if config is None else self._text(config)
        plain = f"write `DBOS(config={'...' if text is None else text})`"
        if keyword.arg == "flask":
            return f"{plain}, and call `DBOS.launch()` before `{app}` is served"
        calls = self.source.tree.calls
        if any(isinstance(one.func, nodes.Attribute) and one.func.attrname == "launch" for one in calls):
            return f"{plain}, and call `DBOS.destroy()` at the end of the lifespan of `{app}`"
        return f"{plain}, and call `DBOS.launch()` and `DBOS.destroy()` in the lifespan of `{app}`"

    # Configurations

    def database(self, value: nodes.NodeNG, has_system_database: bool) -> str:
        """For the URL of the application's database, by which dbos found its own database up to 2."""
        tables = "own tables need a datasource"
        if has_system_database:
            return f"leave it out: {tables}"
        frame = self.context.evaluator.frame_at(value, self.source)
        constant = constant_of(value, frame, self.context.evaluator)
        url = constant.value if constant is not None else None
        if isinstance(url, str) and "://" in url:
            if url.startswith("sqlite"):
                return f"name the same file in `system_database_url`; {tables}"
            database = url.partition("://")[2].partition("/")[2].partition("?")[0]
            if database:
                return f"use `system_database_url`, with the database `{database}_dbos_sys`; {tables}"
        so_far = "so far: the same with `_dbos_sys` after the database, but for SQLite"
        return f"use `system_database_url` ({so_far}); {tables}"

    # Releases

    def _from(self, name: str) -> str:
        """` (dbos 2.22 on)` where some release of the project comes before a name."""
        member = self.context.library.api.member(name)
        return self._since(member.since) if member is not None else ""

    def _from_parameter(self, function: str, name: str) -> str:
        member = self.context.library.api.member(function)
        forms = [one for one in member.parameters if one.name == name] if member is not None else []
        return self._since(forms[0].span.since) if forms else ""

    def _since(self, since: str) -> str:
        newer = Span(since)
        return "" if all(release in newer for release in self.context.releases) else f" (dbos {since} on)"

    # Texts

    def _arguments(self, call: nodes.Call, names: Sequence[str]) -> list[tuple[str, str]]:
        """`(parameter, text)` of what a call writes; `("*", "...")` for what it hides."""
        found: list[tuple[str, str]] = []
        for place, argument in enumerate(call.args):
            if isinstance(argument, nodes.Starred) or place >= len(names):
                found.append(("*", "..."))
                break
            found.append((names[place], self._text(argument) or "..."))
        for keyword in call.keywords:
            name = keyword.arg or "*"
            found.append((name, "..." if name == "*" else self._text(keyword.value) or "..."))
        return found

    def _text(self, node: nodes.NodeNG) -> str | None:
        """The code of an expression as it is written; None where it is long."""
        if node.lineno is None or node.lineno != node.end_lineno:
            return None
        line = self.source.line(node.lineno).encode()
        text = line[node.col_offset : node.end_col_offset].decode(errors="replace")
        return text if 0 < len(text) <= _LONGEST_TEXT else None


def _call_of(load: nodes.NodeNG) -> nodes.Call | None:
    """The call of an attribute, if it is called where it stands."""
    parent = load.parent
    return parent if isinstance(parent, nodes.Call) and parent.func is load else None


def _decorated(call: nodes.Call | None) -> nodes.FunctionDef | None:
    """The function that a call decorates."""
    parent = call.parent if call is not None else None
    function = parent.parent if isinstance(parent, nodes.Decorators) else None
    return function if isinstance(function, nodes.FunctionDef) else None


def _assigned(node: nodes.NodeNG) -> str | None:
    """The name that an expression is assigned to."""
    parent = node.parent
    targets = parent.targets if isinstance(parent, nodes.Assign) else ()
    if isinstance(parent, nodes.AnnAssign):
        targets = (parent.target,)
    return next((target.name for target in targets if isinstance(target, nodes.AssignName)), None)


def _positional(member: Member) -> tuple[str, ...]:
    """The names of the parameters that may be given by position, in any release."""
    kinds = ("positional", "positional-only")
    return tuple(dict.fromkeys(one.name for one in member.parameters if one.kind in kinds))


def _joined(options: Sequence[tuple[str, str]], bare: Sequence[str]) -> str:
    """The arguments of a call; those named in `bare` without their keyword."""

    def shown() -> Iterator[str]:
        for name, text in options:
            yield text if name in bare or name == "*" else f"{name}={text}"

    return ", ".join(shown())
