"""What counts as a constant, and which expression a call passes for a parameter."""

from __future__ import annotations

from pathlib import Path

import pytest
from astroid import nodes

from dbos_flake8.knowledge.dbos_api import load
from dbos_flake8.model.constants import constant_of, passed_for
from dbos_flake8.model.library import Library
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.source import Project
from dbos_flake8.model.values import Constant

MODULE = """
import os

HOUR = 60 * 60
NAME = "shop"
LIMIT = int(os.environ["LIMIT"])
if LIMIT:
    SIZE = 1
else:
    SIZE = 2


def f(argument, default=3):
    return EXPRESSION
"""


def constant(expression: str, tmp_path: Path) -> Constant | None:
    text = MODULE.replace("EXPRESSION", expression)
    project = Project()
    source = project.add(str(tmp_path / "module.py"), text)
    evaluator = Evaluator(project, Library())
    result = next(source.tree.module.nodes_of_class(nodes.Return))
    return constant_of(result.value, evaluator.frame_at(result, source), evaluator)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("-1", -1),
        ("0.5", 0.5),
        ("None", None),
        ("HOUR", 3600),
        ("24 * HOUR", 86400),
        ("-HOUR // 2", -1800),
        ("1 - 1", 0),
        ("NAME", "shop"),
        ("NAME + '_' + 'queue'", "shop_queue"),
    ],
)
def test_constants(expression: str, value: object, tmp_path: Path) -> None:
    assert constant(expression, tmp_path) == Constant(value)


@pytest.mark.parametrize(
    "expression",
    ["LIMIT", "SIZE", "argument", "1 / 0", "NAME * 3", "2 ** HOUR", "f'{NAME}'", "LIMIT + 1", "unknown"],
)
def test_what_is_unsure_is_no_constant(expression: str, tmp_path: Path) -> None:
    assert constant(expression, tmp_path) is None


@pytest.mark.parametrize(
    ("call", "passed"),
    [
        ("recv('orders', 3)", "3"),
        ("recv(timeout_seconds=3)", "3"),
        ("recv('orders')", None),
        ("recv(*both)", None),
        ("recv('orders', *rest)", None),
    ],
)
def test_passed_for(call: str, passed: str | None, tmp_path: Path) -> None:
    source = Project().add(str(tmp_path / "module.py"), f"DBOS.{call}\n")
    node = next(source.tree.module.nodes_of_class(nodes.Call))
    member = load().member("dbos.DBOS.recv")
    assert member is not None
    found = passed_for("timeout_seconds", node, member, "3.4.0")
    assert (found.as_string() if found is not None else None) == passed
