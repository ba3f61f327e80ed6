"""The fixes that write the code of dbos 3 in place of that of dbos 2, within one file."""

from __future__ import annotations

import re

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Context
from dbos_flake8.checkers.fixes import remove_entry, rename_keyword
from dbos_flake8.checkers.replacements import Replacements
from dbos_flake8.model.calls import Call
from dbos_flake8.model.edits import Editor
from dbos_flake8.model.scopes import frame_of, reads_of
from dbos_flake8.model.source import Source
from dbos_flake8.rule import Edit, Fix, Position

__all__ = ["UpgradeFixes"]

#: How the methods of a queue that was constructed are called by its name.
_ENQUEUES = {"enqueue": "enqueue_workflow", "enqueue_async": "enqueue_workflow_async"}

#: A comment that heads more than a statement, or speaks to a tool.
_HEADING = re.compile(
    r"#\W*$|#\s*(?:fmt|isort|ruff|flake8|pylint|mypy|pyright|type|noqa|pragma|region|endregion|cell)\b|#\s*%%"
)

#: What says when an application of FastAPI begins and ends, so that a lifespan would be one too many.
_LIFE = re.compile(r"\blifespan|\bon_startup|\bon_shutdown|\bon_event|\badd_event_handler")

#: A URL up to the name of its database, which stands before the options.
_DATABASE = re.compile(r"(?!sqlite)[\w+]+://[^/?#\s]*/[^/?#\s]+")


@attrs.frozen(eq=False, repr=False)
class UpgradeFixes:
    """Makes the fixes of one file; None where the edits are not certainly right."""

    context: Context
    source: Source

    # Queues

    def queue(self, call: Call) -> Fix | None:
        """The queue registered after `DBOS.launch()`, and enqueued by its name.

        Only where the file launches DBOS itself, and does nothing with the queue but enqueue.
        """
        editor, node = Editor(self.source), call.node
        name = self._literal_name(call)
        options = Replacements(self.context, self.source).options_of(call)
        statement = node.parent
        if name is None or options is None or not isinstance(statement.parent, nodes.Module):
            return None
        needed = ("register_queue", *_ENQUEUES.values())
        if not all(self.context.is_everywhere(f"dbos.DBOS.{one}") for one in needed):
            return None
        uses = self._enqueued(statement, name, editor)
        given = "".join(f", {key}={text}" for key, text in options)
        moved = self._after_launch("register_queue", f"{name}{given}", editor, statement)
        if uses is None or moved is None:
            return None
        enqueued = f", and enqueue on {name}" if uses else ""
        return Fix.unsafe(f"Register the queue after `DBOS.launch()`{enqueued}", [*moved, *uses])

    def _literal_name(self, call: Call) -> str | None:
        """The text of the queue's name, where the call itself has it."""
        node = call.node
        if not isinstance(node, nodes.Call) or any(isinstance(one, nodes.Starred) for one in node.args):
            return None
        named = (one.value for one in node.keywords if one.arg == "name")
        given = node.args[0] if node.args else next(named, None)
        if not isinstance(given, nodes.Const) or not isinstance(given.value, str):
            return None
        text = Editor(self.source).text(given)
        return text if text[1:-1] == given.value else None

    def _enqueued(self, statement: nodes.NodeNG, name: str, editor: Editor) -> list[Edit] | None:
        """Each `mails.enqueue(...)` as `DBOS.enqueue_workflow("mails", ...)`; None where the queue has other uses."""
        if isinstance(statement, nodes.Expr):
            return []
        target = statement.target if isinstance(statement, nodes.AnnAssign) else None
        if isinstance(statement, nodes.Assign) and len(statement.targets) == 1:
            target = statement.targets[0]
        module = self.source.tree.module
        if not isinstance(target, nodes.AssignName) or module.locals.get(target.name) != [target]:
            return None
        if "__all__" in module.locals:
            return None
        if self.context.evaluator.project.is_used_elsewhere(target.name, self.source):
            return None
        edits: list[Edit] = []
        for load in module.nodes_of_class((nodes.Name, nodes.AssignName, nodes.DelName, nodes.Global)):
            if isinstance(load, nodes.Global):
                if target.name in load.names:
                    return None
                continue
            if load.name != target.name or load is target:
                continue
            method, call = load.parent, getattr(load.parent, "parent", None)
            if (
                not isinstance(load, nodes.Name)
                or not isinstance(method, nodes.Attribute)
                or not isinstance(call, nodes.Call)
                or call.func is not method
                or not call.args
                or method.attrname not in _ENQUEUES
                or not editor.can_edit(call)
            ):
                return None
            dbos, callee = editor.member("dbos", "DBOS", call), editor.callee(call)
            first = editor.with_brackets(call.args[0], call)
            if dbos is None or dbos.edits or callee is None or first is None:
                return None
            if editor.end(call.args[0]) == editor.end(call):
                return None  # a generator that shares the brackets of the call
            edits += [
                Edit(*callee, f"{dbos.name}.{_ENQUEUES[method.attrname]}"),
                editor.insert(first[0], f"{name},{self._blank(first[0], first[1], call, editor)}"),
            ]
        return edits

    def _blank(self, start: Position, end: Position, call: nodes.Call, editor: Editor) -> str:
        """What parts an argument from one that is put before it: a line break, where it has a line of its own."""
        indent = self.source.line(start.line)[: start.column]
        rest = self.source.line(end.line)[end.column :].lstrip(", ")
        is_alone = not indent.strip() and end.line < editor.end(call).line and (not rest or rest[0] == "#")
        return f"\n{indent}" if is_alone else " "

    def _after_launch(
        self, operation: str, arguments: str, editor: Editor, moved: nodes.NodeNG | None = None
    ) -> list[Edit] | None:
        """A call of an operation of DBOS below the one `DBOS.launch()` of the file.

        It takes the place of the statement `moved`, and of its comments. It comes after the queues that
        are registered there already.
        """
        launches = [
            call
            for body in self.context.paths.bodies(self.source)
            for call in body.calls
            if call.operation is not None and call.operation.name == "dbos.DBOS.launch"
        ]
        statement = launches[0].node.parent if len(launches) == 1 else None
        if not isinstance(statement, nodes.Expr) or not self._runs_as_program(frame_of(statement)):
            return None
        dbos = editor.member("dbos", "DBOS", statement)
        if dbos is None or dbos.edits or not editor.has_lines(statement):
            return None
        is_async = isinstance(frame_of(statement), nodes.AsyncFunctionDef)
        if is_async and not self.context.is_everywhere(f"dbos.DBOS.{operation}_async"):
            return None
        callee = f"await {dbos.name}.{operation}_async" if is_async else f"{dbos.name}.{operation}"
        indent = self.source.line(editor.start(statement).line)[: editor.start(statement).column]
        removed: list[Edit] = []
        lines = [f"{callee}({arguments})"]
        if moved is not None:
            start, end = editor.start(moved), editor.end(moved)
            if "#" in editor.text_between(start, end) or not editor.has_lines(moved):
                return None
            local = frame_of(statement).locals if isinstance(frame_of(statement), nodes.FunctionDef) else {}
            if any(one.name in local for one in moved.nodes_of_class(nodes.Name)):
                return None  # something else is called so there
            first = self._first_line_about(moved, editor)
            comments = [self.source.line(number).strip() for number in range(first, start.line)]
            lines = [*comments, f"{lines[0]}{self.source.line(end.line)[end.column :].rstrip()}"]
            removed.append(editor.remove_statement(first, end.line))
        while _registers(following := statement.next_sibling()) and editor.has_lines(following):
            statement = following
        line = editor.end(statement).line
        place = Position(line, len(self.source.line(line)))
        return [*removed, editor.insert(place, "".join(f"\n{indent}{one}" for one in lines))]

    def _first_line_about(self, statement: nodes.NodeNG, editor: Editor) -> int:
        """Where a statement begins, with the comments above that are not about something that stays."""
        line = editor.start(statement).line
        first = editor.comments_above(line)
        comments = [self.source.line(number) for number in range(first, line)]
        is_alone = self.source.line(editor.end(statement).line + 1).lstrip()[:1] in ("", "#")
        following = getattr(statement.next_sibling(), "value", None)
        goes_too = isinstance(following, nodes.Call) and following.func.as_string() == statement.value.func.as_string()
        is_about_it = (is_alone or goes_too) and first > 2 and not any(map(_HEADING.search, comments))
        return first if is_about_it else line

    def _runs_as_program(self, scope: nodes.NodeNG) -> bool:
        """Whether code belongs to the module, to a function that nothing but the module calls, or to a lifespan."""
        if isinstance(scope, nodes.Module):
            return True
        if not isinstance(scope, nodes.FunctionDef) or not isinstance(scope.parent, nodes.Module):
            return False
        if scope.decorators is not None:
            names = [one.as_string().rpartition(".")[2] for one in scope.decorators.nodes]
            return names in (["asynccontextmanager"], ["contextmanager"])
        loads = reads_of(scope.name, self.source.tree.module)
        return all(isinstance(frame_of(one), nodes.Module) for one in loads)

    # Transactions and schedules

    def datasource(self, load: nodes.NodeNG, member: str) -> Fix | None:
        """`ds.transaction` instead of `DBOS.transaction`, `ds.sql_session()` instead of `DBOS.sql_session`."""
        if not isinstance(load, nodes.Attribute):
            return None
        editor = Editor(self.source)
        function = load.parent
        while function is not None and not isinstance(function, nodes.Decorators):
            function = None if function.is_statement else function.parent
        decorated = function.parent if function is not None else load.frame()
        name, made = Replacements(self.context, self.source).datasource(
            isinstance(decorated, nodes.AsyncFunctionDef), load
        )
        text = f"{name}.{member}{'()' if member == 'sql_session' else ''}"
        return Fix.display(f"Write `{text}`{made}", [editor.replace(load, text)])

    def schedule(self, load: nodes.NodeNG) -> Fix | None:
        """The decorator less, and the schedule made after `DBOS.launch()`, if the file has that."""
        editor, call = Editor(self.source), load.parent
        if (
            not isinstance(call, nodes.Call)
            or call.func is not load
            or not isinstance(call.parent, nodes.Decorators)
        ):
            return None
        removed = editor.remove_decorator(call)
        entry = Replacements(self.context, self.source).schedule_entry(load)
        if removed is None or entry is None:
            return None
        text = f"apply_schedules([{entry}])"
        made = self._after_launch("apply_schedules", f"[{entry}]", editor) or ()
        return Fix.display(f"Call `DBOS.{text}` after `DBOS.launch()` instead", [removed, *made])

    # The web application

    def constructor(self, argument: nodes.NodeNG) -> Fix | None:
        """The argument less; where nobody launches DBOS, the lifespan of a FastAPI application does."""
        edit = remove_entry(argument, self.source)
        if edit is None:
            return None
        if any(getattr(call.func, "attrname", "") == "launch" for call in self.source.tree.calls):
            return Fix.unsafe("Leave it out", [edit])
        lifespan = self._lifespan(argument)
        if lifespan is None:
            return Fix.unsafe("Leave it out, and launch DBOS yourself", [edit])
        return Fix.unsafe("Launch DBOS in the lifespan of the application instead", [edit, *lifespan])

    def _lifespan(self, argument: nodes.NodeNG) -> list[Edit] | None:
        """A lifespan for the one application of a module, which has none yet, that launches and destroys DBOS."""
        editor, module = Editor(self.source), self.source.tree.module
        if not isinstance(argument, nodes.Keyword) or argument.arg != "fastapi":
            return None
        bound = module.locals.get(argument.value.name, []) if isinstance(argument.value, nodes.Name) else []
        statement = bound[0].parent if len(bound) == 1 else None
        if not isinstance(statement, nodes.Assign) or statement.parent is not module:
            return None
        application = statement.value
        if not isinstance(application, nodes.Call) or not editor.has_lines(statement):
            return None
        if _LIFE.search(self.source.text) or any(one.arg is None for one in application.keywords):
            return None
        fastapi, dbos = editor.member("fastapi", "FastAPI", statement), editor.member("dbos", "DBOS", statement)
        manager = editor.member("contextlib", "asynccontextmanager", statement)
        if fastapi is None or dbos is None or manager is None or fastapi.edits or dbos.edits:
            return None
        given = editor.add_argument(application, "lifespan=lifespan")
        if given is None or application.func.as_string() != fastapi.name:
            return None
        place = editor.above(statement)
        lines = [
            f"@{manager.name}",
            f"async def lifespan(app: {fastapi.name}):",
            f"    {dbos.name}.launch()",
            "    yield",
            f"    {dbos.name}.destroy()",
        ]
        blank = "\n" * editor.blank_lines_missing(place)
        made = editor.insert(place, blank + "".join(f"{line}\n" for line in lines) + "\n\n")
        return [*manager.edits, given, made]

    # Configurations

    def system_database(self, key: nodes.NodeNG, value: nodes.NodeNG) -> Fix | None:
        """`system_database_url`, with the database in which dbos 2 kept its own tables.

        That is another one on the same server: `shop_dbos_sys` beside `shop`; with SQLite it is the same file.
        """
        editor = Editor(self.source)
        if not isinstance(value, nodes.Const) or not isinstance(value.value, str):
            return None
        text, url = editor.text(value), value.value
        if text[1:-1] != url:
            return None
        renamed = self._renamed_key(key, "system_database_url", editor)
        if renamed is None:
            return None
        if re.match(r"sqlite(\+\w+)?:///.", url):
            return Fix.unsafe("Write `system_database_url`", [renamed])
        database = _DATABASE.match(url)
        if database is None:
            return None
        start = editor.start(value)
        place = Position(start.line, start.column + 1 + database.end())
        return Fix.unsafe(
            "Write `system_database_url`, with the database that dbos has made for itself",
            [renamed, editor.insert(place, "_dbos_sys")],
        )

    def _renamed_key(self, key: nodes.NodeNG, name: str, editor: Editor) -> Edit | None:
        if isinstance(key, nodes.Keyword):
            return rename_keyword(key, name, self.source)
        if not isinstance(key, nodes.Const) or editor.text(key)[1:-1] != key.value:
            return None
        start, end = editor.start(key), editor.end(key)
        return Edit(Position(start.line, start.column + 1), Position(end.line, end.column - 1), name)


def _registers(statement: nodes.NodeNG | None) -> bool:
    """Whether a statement does nothing but register a queue."""
    call = statement.value if isinstance(statement, nodes.Expr) else None
    call = call.value if isinstance(call, nodes.Await) else call
    func = call.func if isinstance(call, nodes.Call) else None
    return isinstance(func, nodes.Attribute) and func.attrname in ("register_queue", "register_queue_async")
