"""The databases on which datasources work."""

from __future__ import annotations

from astroid import nodes

from dbos_flake8.model.calls import keyword_of
from dbos_flake8.model.constants import constant_of
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.values import Value

__all__ = ["url_of", "urls_of"]


def urls_of(datasources: tuple[Value, ...], evaluator: Evaluator) -> list[str | None]:
    """The constant URLs of datasources, by the calls that make them; None stands for one that is unknown."""
    made = [getattr(value, "made_by", None) for value in datasources]
    return [url_of(call, evaluator) if isinstance(call, nodes.Call) else None for call in made]


def url_of(made: nodes.Call, evaluator: Evaluator) -> str | None:
    """The constant URL in a call of `create`; None where it is unknown, or an engine is given instead."""
    source = evaluator.source_of(made)
    given = made.args[0] if made.args else keyword_of(made, "database_url")
    if source is None or given is None or keyword_of(made, "engine") is not None:
        return None
    constant = constant_of(given, evaluator.frame_at(made, source), evaluator)
    return constant.value if constant is not None and isinstance(constant.value, str) else None
