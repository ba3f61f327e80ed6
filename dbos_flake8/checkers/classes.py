"""DBS506: classes whose methods are workflows."""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.steps_rules import ClassNotRegistered
from dbos_flake8.model.classes import Classes, Method, Naming, has_name
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import ClassValue
from dbos_flake8.rule import Culprit

__all__ = ["ClassesChecker"]

_CALL = "`super().__init__(config_name=...)`"


class ClassesChecker(Checker):
    """Looks at the classes of a file that have workflows, or inherit some."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        if self.context.library.is_own_file(source):
            return
        classes = Classes(self.context.evaluator)
        for node in source.tree.classes:
            cls = ClassValue(node, source)
            own = classes.workflows(cls)
            if not own and not node.bases:
                continue
            yield from self._class(cls, own, classes, source)

    def _class(
        self, cls: ClassValue, own: list[Method], classes: Classes, source: Source
    ) -> Iterator[Culprit]:
        start = classes.start(cls)
        for call, origin in start.calls:
            if origin is source and _owner(call) is cls.node:
                culprit = self._wrong_call(call, source)
                if culprit is not None:
                    yield culprit
        objects = [one for one in own if one.kind == "plain" and not one.is_abstract]
        unregistered = [
            one
            for one in own
            if not one.is_abstract and (one.kind == "class" or (one.kind == "plain" and one.takes_self))
        ]
        if unregistered and classes.is_registered(cls) is False:
            yield self._unregistered(cls, unregistered[0], start.naming, classes, source)
            return
        if start.naming is Naming.GIVEN:
            return
        if start.naming is Naming.SKIPPED:
            effect = "is not found by queues and recovery" if has_name(cls) else "raises"
            name = objects[0].node.name if objects else self._inherited(cls, classes)
            says_so = "__init__" in cls.node.locals or cls.node.decorators is not None
            if name is not None and says_so:
                yield ClassNotRegistered.at(
                    cls.node,
                    source,
                    what=f"making an object of `{cls.node.name}` does not call {_CALL}, so that DBOS does not know "
                    f"it: the workflow `{name}` {effect}",
                    remedy="call it in `__init__`"
                    if "__init__" in cls.node.locals
                    else "call it in an `__init__` of the class",
                )
        elif objects and classes.is_registered(cls) and not classes.has_subclass(cls):
            effect = "raises" if start.naming is Naming.NONE else "is not found by queues and recovery"
            yield ClassNotRegistered.at(
                cls.node,
                source,
                what=f"DBOS does not know the objects of `{cls.node.name}`, whose workflow "
                f"`{objects[0].node.name}` {effect}",
                remedy=f"derive the class from `DBOSConfiguredInstance`, and call {_CALL}",
            )

    @staticmethod
    def _inherited(cls: ClassValue, classes: Classes) -> str | None:
        """A workflow of its bases that objects of the class have."""
        for base in classes.bases(cls):
            if isinstance(base, ClassValue):
                for method in classes.workflows(base):
                    if method.kind == "plain" and not method.is_abstract:
                        return str(method.node.name)
        return None

    @staticmethod
    def _unregistered(
        cls: ClassValue, method: Method, naming: Naming, classes: Classes, source: Source
    ) -> Culprit:
        base = classes.has_registered_base(cls)
        remedy = "put `@DBOS.dbos_class()` on the class"
        if base is not None:
            remedy = f"define the workflow in `{base.node.name}`, which is registered"
        elif method.kind == "plain" and naming is not Naming.GIVEN:
            remedy += ", and make it a `DBOSConfiguredInstance`"
        return ClassNotRegistered.at(
            cls.node,
            source,
            what=f"the class `{cls.node.name}` is not registered with DBOS, and every call of its workflow "
            f"`{method.node.name}` raises",
            remedy=remedy,
        )

    @staticmethod
    def _wrong_call(call: nodes.Call, source: Source) -> Culprit | None:
        """A call of `DBOSConfiguredInstance.__init__` that lacks its argument, or calls it otherwise."""
        for keyword in call.keywords:
            if keyword.arg == "instance_name":
                return ClassNotRegistered.at(
                    keyword,
                    source,
                    what="`DBOSConfiguredInstance` has no parameter `instance_name`: TypeError",
                    remedy="write `config_name=...`",
                )
        is_super = isinstance(call.func.expr, nodes.Call)
        if not call.keywords and len(call.args) < (1 if is_super else 2):
            if not any(isinstance(one, nodes.Starred) for one in call.args):
                return ClassNotRegistered.at(
                    call,
                    source,
                    what="`DBOSConfiguredInstance.__init__` needs a `config_name`: TypeError",
                    remedy=f"write {_CALL}",
                )
        return None


def _owner(node: nodes.NodeNG) -> nodes.NodeNG | None:
    """The class whose body holds a node."""
    parent = node.parent
    while parent is not None and not isinstance(parent, nodes.ClassDef):
        parent = parent.parent
    return parent
