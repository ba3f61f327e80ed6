"""What a call passes to an operation of dbos, by the names of its parameters."""

from __future__ import annotations

from collections.abc import Mapping

import attrs
from astroid import nodes

from dbos_flake8.knowledge.dbos_api import Member
from dbos_flake8.model.calls import Call, Way
from dbos_flake8.model.names import Arguments, Evaluator
from dbos_flake8.model.scopes import reads_of
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import Constant, Container, FunctionValue, Parameter, Value, Values

__all__ = ["Given", "Passed", "certain", "passed_to", "uses_where_handed"]


def certain(values: Values | None) -> Constant | None:
    """The one constant that values are; None where they are anything else or unsure."""
    if values is None or len(values) != 1 or not isinstance(values[0], Constant):
        return None
    return values[0]


def uses_where_handed(
    name: nodes.Name, source: Source, evaluator: Evaluator
) -> tuple[FunctionValue, list[nodes.Name]] | None:
    """The plain function of the project that a name is handed to, and the uses of its parameter for it.

    None where anything else happens with the name, or the function binds the parameter anew.
    """
    keyword = name.parent if isinstance(name.parent, nodes.Keyword) else None
    call = name.parent.parent if keyword is not None else name.parent
    if not isinstance(call, nodes.Call) or call.func is name:
        return None
    values = evaluator.values(call.func, evaluator.frame_at(call, source))
    function = values[0] if len(values) == 1 else None
    if not isinstance(function, FunctionValue) or not isinstance(function.node, nodes.FunctionDef):
        return None
    node = function.node
    if node.decorators is not None or any(isinstance(one, nodes.Starred) for one in call.args):
        return None
    if keyword is not None:
        parameter = keyword.arg
    else:
        is_method = isinstance(node.parent.frame(), nodes.ClassDef) and isinstance(call.func, nodes.Attribute)
        names = [one.name for one in (*node.args.posonlyargs, *(node.args.args or ()))][int(is_method) :]
        place = call.args.index(name)
        parameter = names[place] if place < len(names) else None
    if parameter is None or len(node.locals.get(parameter, ())) != 1:
        return None
    return function, reads_of(parameter, node)


@attrs.frozen(eq=False, repr=False)
class Given:
    """What a call passes for one parameter."""

    #: The expression; the call itself where the expression stands elsewhere, in a `partial`.
    node: nodes.NodeNG
    values: Values

    @property
    def known(self) -> Value | None:
        """The one thing that is passed, as far as anything is known: what an annotation promises counts."""
        found = [value for value in self.values if not isinstance(value, Parameter)]
        return found[0] if len(found) == 1 else None

    @property
    def constant(self) -> Constant | None:
        """The one constant that is passed, if it is one."""
        return certain(self.values)

    @property
    def number(self) -> int | float | None:
        """The number that is passed, if it certainly is one."""
        constant = self.constant
        value = None if constant is None else constant.value
        return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None

    @property
    def is_something(self) -> bool:
        """Whether it certainly is not None.

        A parameter counts as something where nothing says that it may be left out.
        """
        if isinstance(self.node, nodes.JoinedStr):
            return True
        return all(
            (isinstance(value, Constant) and value.value is not None)
            or (isinstance(value, Parameter) and (value.is_given or not value.is_optional))
            for value in self.values
        )

    @property
    def text(self) -> str | None:
        """The text that is passed, if it certainly is one."""
        constant = self.constant
        return constant.value if constant is not None and isinstance(constant.value, str) else None

    @property
    def beginning(self) -> str:
        """What the text that is passed certainly begins with: `mail-` of `f"mail-{region}"`."""
        node = self.node
        while isinstance(node, nodes.BinOp) and node.op == "+":
            node = node.left
        if isinstance(node, nodes.JoinedStr) and node.values:
            node = node.values[0]
        if isinstance(node, nodes.Const) and isinstance(node.value, str):
            return str(node.value)
        return self.text or ""

    @property
    def is_none(self) -> bool:
        """Whether None is passed, which for all options of dbos is as good as nothing."""
        constant = self.constant
        return constant is not None and constant.value is None


@attrs.frozen(eq=False, repr=False)
class Passed:
    """All that a call passes to an operation."""

    node: nodes.NodeNG
    named: Mapping[str, Given]
    #: What remains for `*args` and `**kwargs`: the arguments of the workflow, as a rule.
    rest: Arguments
    #: The expressions of `rest` by position, as far as they stand in the call.
    rest_nodes: tuple[nodes.NodeNG, ...] = ()
    #: Whether nothing is hidden by `*` or `**`.
    is_complete: bool = True

    def get(self, *names: str) -> Given | None:
        """What is passed for a parameter, by the first of its names; None where it is left out or None."""
        for name in names:
            given = self.named.get(name)
            if given is not None and not given.is_none:
                return given
        return None

    def is_same(self, other: Passed) -> bool:
        """Whether another call passes certainly the same: constants, and containers of them."""
        if not self.is_complete or not other.is_complete or self.named.keys() != other.named.keys():
            return False
        return all(
            _plain(given.values) == _plain(other.named[name].values) for name, given in self.named.items()
        )


def _plain(values: Values) -> object:
    """Values as plain data; what is no constant is itself."""
    return tuple(
        tuple((key, _plain(inner)) for key, inner in value.items) if isinstance(value, Container) else value
        for value in values
    )


def passed_to(call: Call, member: Member, releases: tuple[str, ...]) -> Passed:
    """What a call passes to an operation of the project's releases of dbos, which must not be none.

    The newest of them tells what stands at which position. Arguments that a `partial` or a thread
    hands on count as passed.
    """
    arguments = call.arguments
    node = call.node
    is_plain = (
        isinstance(node, nodes.Call)
        and call.way is Way.CALL
        and call.value in call.alternatives
        and len(node.args) == len(arguments.positional)
        and not any(isinstance(one, nodes.Starred) for one in node.args)
    )
    expressions = tuple(node.args) if is_plain else (node,) * len(arguments.positional)
    keyword_nodes = {one.arg: one.value for one in node.keywords} if isinstance(node, nodes.Call) else {}
    parameters = member.parameters_in(releases[-1])
    positional = [p.name for p in parameters if p.kind in ("positional", "positional-only")]
    named = {
        name: Given(expression, values)
        for name, expression, values in zip(positional, expressions, arguments.positional, strict=False)
    }
    names = member.names_in(releases)
    others: list[tuple[str, Values]] = []
    for name, values in arguments.keywords:
        if name in names:
            named[name] = Given(keyword_nodes.get(name, node), values)
        else:
            others.append((name, values))
    count = len(positional)
    rest = Arguments(
        arguments.positional[count:],
        tuple(others),
        arguments.more,
        arguments.more_keywords,
    )
    return Passed(node, named, rest, expressions[count:], not arguments.more and not arguments.more_keywords)
