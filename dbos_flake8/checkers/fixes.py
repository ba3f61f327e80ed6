"""The fixes of findings whose remedy is an edit of one expression, statement or decorator.

Each gives None where the edit is not certainly right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from astroid import nodes

from dbos_flake8.model.calls import keyword_of
from dbos_flake8.model.edits import Editor
from dbos_flake8.model.scopes import frame_of
from dbos_flake8.model.source import Source
from dbos_flake8.rule import Edit, Fix, Position

__all__ = [
    "add_entry",
    "add_wraps",
    "in_list",
    "on_top",
    "pass_function",
    "pass_keyword",
    "read_stream",
    "remove_entry",
    "rename_keyword",
    "with_return_exceptions",
]

#: The `for` of a comprehension, between what it makes and its variable.
_FOR = re.compile(r"[\s)]*\bfor[\s(]*")


def pass_keyword(call: nodes.Call, name: str, source: Source) -> Fix | None:
    """`DBOS(config=settings)` instead of `DBOS(settings)`."""
    editor = Editor(source)
    if len(call.args) != 1 or any(one.arg in (None, name) for one in call.keywords):
        return None
    argument = call.args[0]
    place = editor.with_brackets(argument, call)
    if place is None or isinstance(argument, (nodes.Starred, nodes.GeneratorExp)):
        return None
    if isinstance(argument, nodes.NamedExpr) and place[0] == editor.start(argument):
        return None
    return Fix.safe(f"Pass it as `{name}`", [editor.insert(place[0], f"{name}=")])


def in_list(first: nodes.NodeNG, last: nodes.NodeNG, call: nodes.Call, source: Source) -> Fix | None:
    """`required_roles(["admin"])` instead of `required_roles("admin")`."""
    editor = Editor(source)
    if isinstance(first.parent, nodes.Keyword):
        ends = editor.start(first), editor.end(first)
    else:
        begins, stops = editor.with_brackets(first, call), editor.with_brackets(last, call)
        if begins is None or stops is None:
            return None
        ends = begins[0], stops[1]
    return Fix.safe("Make a list of it", [editor.insert(ends[0], "["), editor.insert(ends[1], "]")])


def add_entry(holder: nodes.NodeNG, name: str, value: str, source: Source) -> Edit | None:
    """One more keyword of a call, or one more key of a dictionary."""
    editor = Editor(source)
    if isinstance(holder, nodes.Dict):
        if any(isinstance(key, nodes.DictUnpack) for key, _ in holder.items):
            return None
        return editor.add_key(holder, f'"{name}": {value}')
    if not isinstance(holder, nodes.Call) or any(one.arg is None for one in holder.keywords):
        return None
    return editor.add_argument(holder, f"{name}={value}")


def remove_entry(entry: nodes.NodeNG, source: Source) -> Edit | None:
    """A keyword or key less, if its value does nothing but give a value."""
    editor = Editor(source)
    parent = entry.parent
    if isinstance(entry, nodes.Keyword) and isinstance(parent, nodes.Call):
        return editor.remove_argument(parent, entry) if _is_plain(entry.value) else None
    if isinstance(parent, nodes.Dict):
        value = next((value for key, value in parent.items if key is entry), None)
        return editor.remove_key(parent, entry) if value is not None and _is_plain(value) else None
    return None


def _is_plain(node: nodes.NodeNG) -> bool:
    """Whether an expression can be left out without anything else changing."""
    if isinstance(node, nodes.Attribute):
        return _is_plain(node.expr)
    return isinstance(node, (nodes.Const, nodes.Name))


def rename_keyword(keyword: nodes.NodeNG, name: str, source: Source) -> Edit | None:
    """Another name for a keyword of a call."""
    if not isinstance(keyword, nodes.Keyword) or not isinstance(keyword.parent, nodes.Call):
        return None
    if keyword.arg is None or any(one.arg == name for one in keyword.parent.keywords):
        return None
    editor = Editor(source)
    start = editor.start(keyword)
    end = Position(start.line, start.column + len(keyword.arg))
    return Edit(start, end, name) if editor.text_between(start, end) == keyword.arg else None


def pass_function(outer: nodes.Call, node: nodes.NodeNG, source: Source) -> Fix | None:
    """`start_workflow(work, 1)` instead of `start_workflow(work(1))`."""
    editor = Editor(source)
    inner = node.value if isinstance(node, nodes.Await) else node
    if outer.keywords or not outer.args or outer.args[-1] is not node or not isinstance(inner, nodes.Call):
        return None
    place = editor.with_brackets(node, outer)
    if place is None or place[0] != editor.start(node):
        return None
    edits = [editor.without_await(inner)] if inner is not node else []
    parts = sorted([*inner.args, *inner.keywords], key=editor.start)
    if not parts:
        text = editor.text_between(editor.end(inner.func), editor.end(inner))
        if not re.fullmatch(r"\s*\(\s*\)", text):
            return None
        edits.append(Edit(editor.end(inner.func), editor.end(inner), ""))
    else:
        first, last = editor.with_brackets(parts[0], inner), editor.with_brackets(parts[-1], inner)
        if first is None or last is None or editor.end(parts[-1]) == editor.end(inner):
            return None
        before = Position(*editor.end(inner.func)), first[0]
        after = last[1], editor.end(inner)
        if editor.text_between(*before).strip() != "(" or not re.fullmatch(
            r"\s*,?\s*\)", editor.text_between(*after)
        ):
            return None
        edits += _spread(inner, outer, before, after, editor)
    return Fix.safe("Pass the function and its arguments", edits)


def _spread(
    inner: nodes.Call,
    outer: nodes.Call,
    before: tuple[Position, Position],
    after: tuple[Position, Position],
    editor: Editor,
) -> Iterator[Edit]:
    """A function and its arguments without brackets around these; `before` and `after` are what holds the brackets."""
    blank = editor.text_between(*before).replace("(", "", 1)
    yield Edit(*before, f",{blank or ' '}")
    rest = editor.text_between(*after)
    # Where each argument has a line of its own, the function gets one, too.
    is_alone = "\n" in blank and "\n" in rest and outer.args[0] is inner
    if is_alone and editor.text_between(editor.end(inner), editor.end(outer)) == ")":
        indent = editor.source.line(before[1].line)[: before[1].column]
        yield editor.insert_before(inner, f"\n{indent}")
        rest = rest.replace(")", "")
    else:
        rest = ""
    yield Edit(*after, rest)


def read_stream(call: nodes.Call, is_async: bool, twin: str | None, source: Source) -> Fix | None:
    """The way to read a stream that fits the function and the loop around it.

    `is_async` says what the call gives now; `twin` is the name of the other method.
    """
    editor = Editor(source)
    parent = call.parent
    if not isinstance(call.func, nodes.Attribute) or not editor.can_edit(call):
        return None
    is_loop = isinstance(parent, (nodes.For, nodes.Comprehension)) and parent.iter is call
    # What a function without `await` may use depends on whether it runs on an event loop.
    if not is_loop or not isinstance(frame_of(call), nodes.AsyncFunctionDef):
        return None
    edits: list[Edit | None] = []
    if not is_async:
        edits.append(editor.rename(call.func, twin) if twin is not None else None)
    if not isinstance(parent, nodes.AsyncFor) and not getattr(parent, "is_async", False):
        edits.append(_async_for(parent, editor))
    made = [edit for edit in edits if edit is not None]
    if not made or len(made) < len(edits):
        return None
    return Fix.safe("Use `async for`" if is_async else f"Use `async for` and `{twin}`", made)


def _async_for(loop: nodes.NodeNG, editor: Editor) -> Edit | None:
    if isinstance(loop, nodes.For):
        return editor.insert_before(loop, "async ")
    made = loop.parent
    if (
        not isinstance(made, (nodes.ListComp, nodes.SetComp, nodes.DictComp))
        or loop is not made.generators[0]
    ):
        return None
    node = made.parent
    while not node.is_statement:
        if isinstance(node, (nodes.ComprehensionScope, nodes.Lambda)):
            return None
        node = node.parent
    end = editor.end(made.value if isinstance(made, nodes.DictComp) else made.elt)
    text = editor.text_between(end, editor.start(loop.target))
    if not _FOR.fullmatch(text):
        return None
    before = text[: text.index("for")]
    breaks = before.count("\n")
    column = len(before) - before.rfind("\n") - 1 if breaks else end.column + len(before)
    return editor.insert(Position(end.line + breaks, column), "async ")


def on_top(function: nodes.FunctionDef, moved: Sequence[nodes.NodeNG], source: Source) -> Fix | None:
    """The decorators of a function with some of them moved above the others."""
    editor = Editor(source)
    decorators = sorted(function.decorators.nodes, key=editor.start)
    moved = sorted(moved, key=editor.start)
    if moved == decorators[: len(moved)]:
        return None
    for one in decorators:
        if source.line(editor.start(one).line)[: editor.start(one).column].strip() != "@":
            return None
    lines = [(editor.start(one).line, editor.end(one).line) for one in moved]
    text = "".join(f"{source.line(number)}\n" for start, end in lines for number in range(start, end + 1))
    others = f" and {len(moved) - 1} more" if len(moved) > 1 else ""
    return Fix.unsafe(
        f"Put `@{moved[0].as_string()}`{others} on top",
        [
            editor.insert(Position(editor.start(decorators[0]).line, 0), text),
            *(editor.remove_lines(start, end) for start, end in lines),
        ],
    )


def add_wraps(wrapper: nodes.NodeNG, source: Source) -> Fix | None:
    """`@functools.wraps(function)` above the wrapper that a decorator makes of its one argument."""
    if not isinstance(wrapper, nodes.FunctionDef) or wrapper.decorators is not None:
        return None
    maker = frame_of(wrapper)
    if not isinstance(maker, nodes.FunctionDef) or maker.args.kwonlyargs or maker.args.vararg:
        return None
    parameters = [*(maker.args.posonlyargs or ()), *(maker.args.args or ())]
    if len(parameters) != 1 or len(maker.locals.get(parameters[0].name, ())) != 1:
        return None
    name = parameters[0].name
    called = (one.func for one in wrapper.nodes_of_class(nodes.Call))
    if name in wrapper.locals or not any(isinstance(one, nodes.Name) and one.name == name for one in called):
        return None
    editor = Editor(source)
    line = wrapper.fromlineno or 0
    indent = re.match(r"[ \t]*(?=(async\b|def\b))", source.line(line))
    functools = editor.module("functools", wrapper)
    if functools is None or indent is None:
        return None
    text = f"{indent[0]}@{functools.name}.wraps({name})\n"
    return Fix.safe(
        "Give the wrapper the name of the function",
        [*functools.edits, editor.insert(Position(line, 0), text)],
    )


def with_return_exceptions(call: nodes.Call, source: Source) -> Fix | None:
    """`asyncio.gather(..., return_exceptions=True)`, and the first exception raised once all have ended.

    Where the results go somewhere else than to names, what becomes of an exception is left to the user.
    """
    editor = Editor(source)
    given = keyword_of(call, "return_exceptions")
    if not editor.can_edit(call) or any(keyword.arg is None for keyword in call.keywords):
        return None
    if given is None:
        edit = editor.add_argument(call, "return_exceptions=True")
    else:
        edit = editor.replace(given, "True") if isinstance(given, nodes.Const) else None
    if edit is None:
        return None
    statement = call.parent.parent if isinstance(call.parent, nodes.Await) else None
    raising = _raised(statement, editor) if statement is not None else ()
    if isinstance(statement, nodes.Expr) and not raising:
        return None  # no exception would be seen any more
    raises = ", and raise the first exception" if raising else ""
    return Fix.unsafe(f"Add `return_exceptions=True`{raises}", [edit, *raising])


def _raised(statement: nodes.NodeNG, editor: Editor) -> tuple[Edit, ...]:
    """A loop over the results of a statement that raises what is an exception."""
    frame = frame_of(statement)
    taken = {one.name for one in frame.nodes_of_class((nodes.Name, nodes.AssignName))}
    name = next((one for one in ("result", "outcome") if one not in taken), None)
    if name is None or not editor.has_lines(statement):
        return ()
    start, end = editor.start(statement), editor.end(statement)
    indent, line = editor.source.line(start.line)[: start.column], editor.source.line(end.line)
    step = "\t" if "\t" in indent else "    "
    body = f"\n{indent}{step}if isinstance({name}, BaseException):\n{indent}{step}{step}raise {name}"
    line_end = Position(end.line, len(line))
    if isinstance(statement, nodes.Expr):
        head = editor.insert(start, f"for {name} in ")
        if end == line_end:
            return head, editor.insert(end, f":{body}")
        return head, editor.insert(end, ":"), editor.insert(line_end, body)
    results = _assigned_names(statement)
    return () if results is None else (editor.insert(line_end, f"\n{indent}for {name} in {results}:{body}"),)


def _assigned_names(statement: nodes.NodeNG) -> str | None:
    """The one name to which a statement assigns, or its names in brackets."""
    if not isinstance(statement, nodes.Assign) or len(statement.targets) != 1:
        return None
    target = statement.targets[0]
    parts = target.elts if isinstance(target, nodes.Tuple) else [target]
    if not all(isinstance(one, nodes.AssignName) for one in parts):
        return None
    names = ", ".join(one.name for one in parts)
    if not isinstance(target, nodes.Tuple):
        return names
    return f"({names})" if len(parts) > 1 else f"({names},)"
