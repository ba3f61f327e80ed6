"""The `_async` twins of synchronous operations: what to write on an event loop, and the fix that writes it."""

from __future__ import annotations

from typing import NamedTuple

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Context
from dbos_flake8.checkers.fixes import read_stream
from dbos_flake8.knowledge.dbos_api import Member
from dbos_flake8.model.calls import Call
from dbos_flake8.model.edits import Editor
from dbos_flake8.model.flow import is_dropped
from dbos_flake8.model.scopes import frame_of, reads_of
from dbos_flake8.model.source import Source
from dbos_flake8.rule import Applicability, Edit, Fix

__all__ = ["Twins"]

_HANDLE = "dbos.WorkflowHandle"
#: What the handles of both kinds have, for all code alike.
_OF_ALL_HANDLES = frozenset({"workflow_id", "get_workflow_id"})
#: What has a twin for coroutines alone, so that others may have to stay.
_OF_EITHER = ("dbos.DBOS.start_workflow",)


@attrs.frozen(repr=False)
class Twins:
    """Says and writes what stands for a synchronous operation in a coroutine."""

    context: Context

    def remedy(self, operation: Member, call: Call) -> str:
        """What to write instead of a call, in the words of the code."""
        twin = self.context.twin(operation)
        receiver, _, _ = call.shown.rpartition(".")
        if twin is None:
            return f"`await asyncio.to_thread({call.shown}, ...)`"
        if operation.kind == "generator":
            return f"`async for ... in {receiver or 'DBOS'}.{twin}(...)`"
        if operation.name.startswith(f"{_HANDLE}."):
            return "the `_async` twin of what returned the handle, and await its methods"
        return f"`await {receiver or 'DBOS'}.{twin}(...)`"

    def awaited(self, call: Call, operation: Member, source: Source) -> Fix | None:
        """`await DBOS.sleep_async(1)` instead of `DBOS.sleep(1)`, directly in a coroutine.

        A handle becomes one of the other kind, whose methods are awaited, too.
        """
        twin, node = self.context.twin(operation), call.node
        if operation.kind == "generator" and self._is_plain(call, operation):
            return read_stream(node, False, twin, source)
        editor = Editor(source)
        edits = self._edits(call, operation, editor)
        if edits is None:
            return None
        if operation.returns == _HANDLE:
            uses = self._uses(call, source)
            edits = None if uses is None else self._with_uses(uses, editor)
            if edits is None:
                return None
        return Fix.safe(f"Use `await {node.func.expr.as_string()}.{twin}(...)`", edits)

    def awaited_start(self, call: Call, operation: Member, source: Source) -> Fix | None:
        """The twin, awaited: unsafe where somebody waits for what has been started."""
        fix = self.awaited(call, operation, source)
        if fix is None or operation.returns != _HANDLE or not _waits_for_handle(call.node):
            return fix
        return attrs.evolve(fix, applicability=Applicability.UNSAFE)

    def _is_plain(self, call: Call, operation: Member) -> bool:
        """Whether a call can name the twin instead: it exists, takes the same, and the name is not the code's own."""
        node = call.node
        if self.context.twin(operation) is None or not isinstance(node, nodes.Call):
            return False
        if operation.name.startswith(f"{_HANDLE}.") or len(call.alternatives) > 1:
            return False
        member = self.context.library.api.member(operation.twin or "")
        if member is None or not self.context.is_everywhere(member.name):
            return False
        if not all(_takes_the_same(operation, member, release) for release in self.context.releases):
            return False
        name = operation.name.rpartition(".")[2]
        return isinstance(node.func, nodes.Attribute) and node.func.attrname == name

    def _edits(self, call: Call, operation: Member, editor: Editor) -> tuple[Edit, ...] | None:
        """The edits at the call itself."""
        twin = self.context.twin(operation)
        if twin is None or operation.kind != "function" or not self._is_plain(call, operation):
            return None
        renamed = editor.rename(call.node.func, twin)
        awaited = () if call.is_awaited else editor.awaited(call.node)
        if renamed is None or not (awaited or call.is_awaited):
            return None
        return (*awaited, renamed)

    # Handles

    def _uses(self, call: Call, source: Source) -> _Uses | None:
        """The calls in one function that give a handle, and those of methods of these handles.

        None where a method may be called on a handle that comes from elsewhere, or in another function.
        """
        scope = frame_of(call.node)
        if _is_taken_along(call.node, scope):
            return None
        bodies = (body for body in self.context.paths.bodies(source) if body.scope is scope)
        calls = [one for body in bodies for one in body.calls if one.operation is not None]
        makers = {one.node: one for one in calls if one.operation and one.operation.returns == _HANDLE}
        methods = [(one, self._makers(one)) for one in calls if _is_of_handle(one)]
        group, found = {call.node: call}, dict[nodes.NodeNG, Call]()
        for _ in methods:
            for use, made in methods:
                if not made.isdisjoint(group):
                    if not made <= makers.keys():
                        return None
                    found[use.node] = use
                    group.update({node: makers[node] for node in made})
        others = [one for node, one in group.items() if node is not call.node]
        operation = call.operation
        if others and (operation is None or operation.name in _OF_EITHER):
            return None
        if any(one.operation is not operation for one in others):
            return None
        return _Uses(tuple(group.values()), tuple(found.values()))

    def _makers(self, use: Call) -> frozenset[nodes.NodeNG]:
        """What made the handle of which a method is called."""
        values = self.context.evaluator.values(use.node.func.expr, use.frame)
        return frozenset(
            made for value in values if isinstance(made := getattr(value, "made_by", None), nodes.Call)
        )

    def _with_uses(self, uses: _Uses, editor: Editor) -> tuple[Edit, ...] | None:
        """The twins, and `await` before each method."""
        edits: list[Edit] = []
        for call in uses.makers:
            made = self._edits(call, call.operation, editor) if call.operation is not None else None
            if made is None:
                return None
            edits += made
        for use in uses.methods:
            awaited = editor.awaited(use.node)
            if use.is_awaited:
                continue
            if not awaited:
                return None
            before, *after = awaited
            # `await (await start()).get_result()`: both begin at one place.
            same = next((one for one in edits if one.start == one.end == before.start), None)
            if same is not None:
                edits.remove(same)
                before = attrs.evolve(before, text=f"{before.text}{same.text}")
            edits += [before, *after]
        return tuple(edits)


def _is_taken_along(node: nodes.NodeNG, scope: nodes.NodeNG) -> bool:
    """Whether a function within this one calls a method of the name to which a handle is assigned."""
    targets = node.parent.targets if isinstance(node.parent, nodes.Assign) else ()
    names = {target.name for target in targets if isinstance(target, nodes.AssignName)}
    return any(
        isinstance(load.parent, nodes.Attribute)
        and load.parent.attrname not in _OF_ALL_HANDLES
        and frame_of(load) is not scope
        for name in names
        for load in reads_of(name, scope)
    )


class _Uses(NamedTuple):
    """What gives handles, and what is asked of them."""

    makers: tuple[Call, ...]
    methods: tuple[Call, ...]


def _is_of_handle(call: Call) -> bool:
    name = call.operation.name if call.operation is not None else ""
    is_method = name.startswith(f"{_HANDLE}.") and name.rpartition(".")[2] not in _OF_ALL_HANDLES
    return is_method and isinstance(call.node, nodes.Call) and isinstance(call.node.func, nodes.Attribute)


def _waits_for_handle(node: nodes.NodeNG) -> bool:
    """Whether code may ask the handle that a call gives for more than the ID of its workflow."""
    if is_dropped(node) or _asks_for_id(node):
        return False
    statement = node.parent
    if not isinstance(statement, nodes.Assign) or len(statement.targets) != 1:
        return True
    target, scope = statement.targets[0], frame_of(statement)
    if not isinstance(target, nodes.AssignName) or not isinstance(scope, nodes.FunctionDef):
        return True
    if scope.locals.get(target.name) != [target]:
        return True
    loads = reads_of(target.name, scope)
    return not all(map(_asks_for_id, loads))


def _asks_for_id(node: nodes.NodeNG) -> bool:
    parent = node.parent
    return isinstance(parent, nodes.Attribute) and parent.attrname in _OF_ALL_HANDLES


def _takes_the_same(operation: Member, twin: Member, release: str) -> bool:
    """Whether a twin takes every argument that an operation takes, in the same way."""
    mine, theirs = operation.parameters_in(release), twin.parameters_in(release)
    kinds = {parameter.name: parameter.kind for parameter in theirs}
    places = [parameter.name for parameter in mine if parameter.kind.startswith("positional")]
    same = [parameter.name for parameter in theirs if parameter.kind.startswith("positional")]
    return same[: len(places)] == places and all(
        kinds.get(parameter.name) == parameter.kind for parameter in mine
    )
