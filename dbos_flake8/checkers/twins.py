"""The `_async` twins of synchronous operations: what to write on an event loop, and the fix that writes it."""

from __future__ import annotations

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
from dbos_flake8.rule import Applicability, Fix

__all__ = ["Twins"]

_HANDLE = "dbos.WorkflowHandle"
#: What the handles of both kinds have, for all code alike.
_OF_ALL_HANDLES = frozenset({"workflow_id", "get_workflow_id"})


@attrs.frozen
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
        """`await DBOS.sleep_async(1)` instead of `DBOS.sleep(1)`, directly in a coroutine."""
        twin, node = self.context.twin(operation), call.node
        if twin is None or not isinstance(node, nodes.Call):
            return None
        if operation.name.startswith(f"{_HANDLE}.") or len(call.alternatives) > 1:
            return None
        member = self.context.library.api.member(operation.twin or "")
        name = operation.name.rpartition(".")[2]
        if member is None or not self.context.is_everywhere(member.name):
            return None
        if not all(_takes_the_same(operation, member, release) for release in self.context.releases):
            return None
        if not isinstance(node.func, nodes.Attribute) or node.func.attrname != name:
            return None  # a name of the code's own
        if operation.kind == "generator":
            return read_stream(node, False, twin, source)
        editor = Editor(source)
        renamed = editor.rename(node.func, twin)
        awaited = () if call.is_awaited else editor.awaited(node)
        if renamed is None or not (awaited or call.is_awaited):
            return None
        return Fix.safe(f"Use `await {node.func.expr.as_string()}.{twin}(...)`", [*awaited, renamed])

    def awaited_start(self, call: Call, operation: Member, source: Source) -> Fix | None:
        """The twin, awaited; its handle is another one, so that code which waits for it has to change."""
        fix = self.awaited(call, operation, source)
        if fix is None or operation.returns != _HANDLE or not _waits_for_handle(call.node):
            return fix
        return attrs.evolve(fix, applicability=Applicability.UNSAFE)


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
