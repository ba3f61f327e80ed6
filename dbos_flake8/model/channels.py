"""The topics and event keys that the code of a project uses."""

from __future__ import annotations

import attrs
from astroid import nodes

from dbos_flake8.model.calls import Call, Way
from dbos_flake8.model.constants import constant_of, passed_for
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.paths import Paths
from dbos_flake8.model.source import AnalysisError, Source

__all__ = ["Channel", "Channels"]

#: The parameter that names the topic or key, by the last name of an operation.
_WAITING = {"recv": "topic", "get_event": "key"}
_GIVING = {
    "send": "topic",
    "send_in_transaction": "topic",
    "SendMessage": "topic",
    "set_event": "key",
}
_EVENTS = ("get_event", "set_event")


@attrs.frozen(repr=False)
class Channel:
    """A topic of messages, or the key of an event; the name is empty for messages without a topic."""

    name: str
    is_event: bool


@attrs.define(eq=False, repr=False)
class Channels:
    """Asks which channels code waits for, and which others write to."""

    paths: Paths
    evaluator: Evaluator
    release: str
    _given: dict[tuple[Source, bool], frozenset[str | None]] = attrs.field(init=False, factory=dict)

    def waited_for(self, call: Call) -> Channel | None:
        """The channel that a call waits for, if it certainly is one."""
        last = _last_name(call)
        if last not in _WAITING or call.way is not Way.CALL or call.is_guarded:
            return None
        name = self._name(call, _WAITING[last])
        return None if name is None else Channel(name, last in _EVENTS)

    def given_in(self, source: Source, is_event: bool) -> frozenset[str | None]:
        """The channels that the files around one write to; None among them where one is not known."""
        key = (source, is_event)
        if key not in self._given:
            found: set[str | None] = set()
            for neighbour in self.evaluator.project.neighbours(source):
                if "send" not in neighbour.text.lower() and "set_event" not in neighbour.text:
                    continue
                try:
                    bodies = list(self.paths.bodies(neighbour))
                except AnalysisError:
                    found.add(None)
                    continue
                for body in bodies:
                    for call in body.calls:
                        last = _last_name(call)
                        if last in _GIVING and (last in _EVENTS) == is_event:
                            found.add(self._name(call, _GIVING[last]))
            self._given[key] = frozenset(found)
        return self._given[key]

    def _name(self, call: Call, parameter: str) -> str | None:
        """The constant that a call passes; empty where it passes none; None where nobody knows."""
        node, operation = call.node, call.operation
        if operation is None or not isinstance(node, nodes.Call):
            return None
        given = passed_for(parameter, node, operation, self.release)
        if given is None:
            hidden = any(keyword.arg is None for keyword in node.keywords) or any(
                isinstance(one, nodes.Starred) for one in node.args
            )
            return None if hidden or parameter == "key" else ""
        constant = constant_of(given, call.frame, self.evaluator)
        if constant is None or not isinstance(constant.value, (str, type(None))):
            return None
        return constant.value or ""


def _last_name(call: Call) -> str:
    operation = call.operation
    if operation is None or not operation.name.startswith(
        ("dbos.DBOS.", "dbos.DBOSClient.", "dbos.SendMessage")
    ):
        return ""
    return operation.name.rpartition(".")[2].removesuffix("_async")
