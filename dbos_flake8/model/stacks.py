"""The decorators of a function one by one, from the lowest: what each one gets, and what it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from astroid import nodes

from dbos_flake8.model.scopes import decorators_of
from dbos_flake8.model.values import (
    UNKNOWN,
    ClassValue,
    Decorator,
    Durable,
    External,
    FunctionValue,
    Instance,
    Parameter,
    Role,
    Unknown,
    Values,
)

if TYPE_CHECKING:
    from dbos_flake8.model.names import Evaluator
    from dbos_flake8.model.values import Frame

__all__ = ["Stage", "keeps_name", "stages"]

#: What gives a wrapper the name of what it wraps.
_NAMING = ("functools.wraps", "functools.update_wrapper", "wrapt.", "decorator.", "boltons.")


@attrs.frozen(eq=False, repr=False)
class Stage:
    """One decorator of a function."""

    node: nodes.NodeNG
    #: What the decorator is.
    makers: Values
    #: What it is applied to, and what comes out.
    before: Values
    after: Values

    @property
    def role(self) -> Role | None:
        """The role that the decorator gives, if it gives one itself."""
        known = set(self.before)
        roles = {value.role for value in self.after if isinstance(value, Durable) and value not in known}
        return roles.pop() if len(roles) == 1 else None

    @property
    def is_of_dbos(self) -> bool:
        """Whether the decorator itself is one of dbos, not a function of the project that uses one."""
        return any(
            isinstance(maker, Decorator) or (isinstance(maker, External) and maker.is_dbos)
            for maker in self.makers
        )

    @property
    def hands_on(self) -> bool:
        """Whether DBOS gets the very function that the decorator is applied to."""
        if self.is_of_dbos:
            return True
        found = [value.target for value in self.after if isinstance(value, Durable)]
        return self.role is not None and all(target in self.before for target in found)

    @property
    def external(self) -> External | None:
        """The decorator, where it is one of a library."""
        maker = self.makers[0] if len(self.makers) == 1 else None
        return maker if isinstance(maker, External) else None

    @property
    def is_of_project(self) -> bool:
        """Whether the decorator certainly is a function, a class or an object of the project."""
        return all(isinstance(maker, (FunctionValue, ClassValue, Instance)) for maker in self.makers)

    def wrappers(self, evaluator: Evaluator) -> tuple[FunctionValue, ...]:
        """The functions that run in place of the one below; none where something else may come out."""
        found: list[FunctionValue] = []
        for value in self.after:
            called = evaluator.attribute(value, "__call__") if isinstance(value, Instance) else (value,)
            if len(called) != 1 or not isinstance(called[0], FunctionValue):
                return ()
            found.append(called[0])
        return tuple(found)

    @property
    def is_certain(self) -> bool:
        """Whether it is known what comes out."""
        return bool(self.after) and not any(isinstance(value, Unknown) for value in self.after)

    @property
    def shown(self) -> str:
        """The decorator in the words of the code, without its arguments: `@app.get`."""
        node = self.node.func if isinstance(self.node, nodes.Call) else self.node
        return f"@{node.as_string()}"


def stages(node: nodes.FunctionDef, frame: Frame, evaluator: Evaluator) -> tuple[Stage, ...]:
    """The decorators of a function, the lowest first."""
    if node.decorators is None:
        return ()
    found: list[Stage] = []
    current: Values = (evaluator.plain(node, frame),)
    for decorator in reversed(node.decorators.nodes):
        after = evaluator.applied(decorator, current, frame)
        found.append(Stage(decorator, _makers(decorator, frame, evaluator), current, after))
        current = after
    return tuple(found)


def _makers(decorator: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> Values:
    """What a decorator is. Where it is a method of a parameter, the parameter is taken at its annotation's word."""
    found = evaluator.values(decorator, frame)
    callee = decorator.func if isinstance(decorator, nodes.Call) else decorator
    owners = evaluator.values(callee, frame)
    if any(isinstance(owner, Parameter) for owner in owners) and all(owner != UNKNOWN for owner in owners):
        return tuple(value for value in found if not isinstance(value, Unknown)) or found
    return found


def keeps_name(wrapper: FunctionValue, evaluator: Evaluator) -> bool:
    """Whether a function that wraps another takes its name, or may do so."""
    node = wrapper.node
    if not isinstance(node, nodes.FunctionDef):
        return False
    frame = evaluator.frame_at(node, wrapper.source)
    for decorator in decorators_of(node):
        for value in evaluator.values(decorator, frame):
            if not isinstance(value, Decorator) and not (isinstance(value, External) and value.is_dbos):
                return True  # `functools.wraps(...)`, or something that may do the same
    around = node.parent
    while around is not None and not isinstance(around, nodes.FunctionDef):
        around = around.parent
    for call in around.nodes_of_class(nodes.Call) if around is not None else ():
        for value in evaluator.values(call.func, evaluator.frame_at(call, wrapper.source)):
            if isinstance(value, External) and value.path.startswith(_NAMING):
                return True
    return any(
        name in wrapper.source.tree.stores for name in ("__qualname__", "__name__", "__wrapped__", "__dict__")
    )
