"""What is known of the configurations of a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from dbos_flake8.model.configuration import Configuration, Configurations
from dbos_flake8.model.library import Library
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.source import Project

HEAD = "from dbos import DBOS, DBOSConfig\n"
SETTINGS = """
DURABLE = {"name": "shop"}
DURABLE["log_level"] = "INFO"


class Settings:
    durable = {"name": "shop"}


def durable(url):
    return {"name": "shop", "system_database_url": url}
"""


def configurations(code: str, tmp_path: Path) -> tuple[Configuration, ...]:
    (tmp_path / "settings.py").write_text(SETTINGS)
    project = Project()
    source = project.add(str(tmp_path / "module.py"), HEAD + code)
    return Configurations(Evaluator(project, Library())).of(source)


def shown(configuration: Configuration) -> str:
    """The keys in order, `?` behind those that are not certain, `...` where others may be."""
    names = [key.name + ("" if key.is_certain else "?") for key in configuration.keys]
    return " ".join(names if configuration.is_complete else [*names, "..."])


@pytest.mark.parametrize(
    ("code", "keys"),
    [
        ("DBOS(config={})", ""),
        ("DBOS(config={'name': 'a', 'executor_id': '1'})", "name executor_id"),
        ("DBOS(config=DBOSConfig(name='a'))", "name"),
        ("DBOS(config=DBOSConfig({'name': 'a'}, log_level='INFO'))", "name log_level"),
        ("DBOS(config=dict(name='a'))", "name"),
        ("DBOS(config=load())", "..."),
        ("base = {'name': 'a'}\nDBOS(config={**base, 'executor_id': '1'})", "name executor_id"),
        ("base = {'name': 'a'}\nDBOS(config=base | {'name': 'b'})", "name? name"),
        ("DBOS(config={**load(), 'name': 'a'})", "name ..."),
        ("DBOS(config={key: 'a'})", "..."),
        ("KEY = 'name'\nDBOS(config={KEY: 'a'})", "name"),
        ("c = {'name': 'a'}\nc['executor_id'] = '1'\nDBOS(config=c)", "name executor_id"),
        ("c = {'name': 'a'}\nc['name'] = 'b'\nDBOS(config=c)", "name? name"),
        ("c = {'name': 'a'}\nif x:\n    c['executor_id'] = '1'\nDBOS(config=c)", "name executor_id?"),
        ("c = {'name': 'a'}\nif x:\n    c['name'] = 'b'\nDBOS(config=c)", "name? name?"),
        ("c = {'name': 'a'}\nc.update(executor_id='1')\nDBOS(config=c)", "name executor_id"),
        ("c = {'name': 'a'}\nc.update({'executor_id': '1'})\nDBOS(config=c)", "name executor_id"),
        ("c = {'name': 'a'}\nc |= {'executor_id': '1'}\nDBOS(config=c)", "name executor_id"),
        ("c = {'name': 'a'}\nc.update(load())\nDBOS(config=c)", "name ..."),
        ("c = {'name': 'a'}\nc.setdefault('executor_id', '1')\nDBOS(config=c)", "name executor_id"),
        ("c = {'name': 'a'}\nc.setdefault('name', 'b')\nDBOS(config=c)", "name"),
        ("c = load()\nc.setdefault('name', 'b')\nDBOS(config=c)", "name? ..."),
        ("c = {'name': 'a', 'executor_id': '1'}\ndel c['executor_id']\nDBOS(config=c)", "name"),
        ("c = {'name': 'a', 'executor_id': '1'}\nc.pop('executor_id')\nDBOS(config=c)", "name"),
        ("c = {'name': 'a'}\nfill(c)\nDBOS(config=c)", "name ..."),
        ("c = {'name': 'a'}\nprint(c, c['name'], c.get('name'))\nDBOS(config=c)", "name"),
        ("c = {'name': 'a'}\nDBOS(config=c)\nc['executor_id'] = '1'", "name"),
        ("c = {'name': 'a'}\nd = c.copy()\nd['executor_id'] = '1'\nDBOS(config=d)", "name executor_id"),
        ("c = {'name': 'a'} if x else {'executor_id': '1'}\nDBOS(config=c)", "name? executor_id?"),
        ("if x:\n    c = {'name': 'a'}\nelse:\n    c = load()\nDBOS(config=c)", "name? ..."),
        ("c = {'name': 'a'}\ndef f():\n    c['log_level'] = 'INFO'\nf()\nDBOS(config=c)", "name log_level?"),
        ("def f(c: DBOSConfig):\n    c['name'] = 'a'\n    DBOS(config=c)", "name ..."),
        ("def f(c: DBOSConfig):\n    c['name'] = 'a'", "name ..."),
        ("def f(url):\n    return {'name': 'a'}\nDBOS(config=f('b'))", "name"),
        ("async def f():\n    return {'name': 'a'}\nasync def g():\n    DBOS(config=await f())", "name"),
        ("import settings\nDBOS(config=settings.DURABLE)", "name log_level"),
        ("from settings import DURABLE as c\nDBOS(config=c)", "name log_level"),
        (
            "from settings import DURABLE as c\nc['executor_id'] = '1'\nDBOS(config=c)",
            "name log_level executor_id",
        ),
        ("from settings import Settings\nDBOS(config=Settings.durable)", "name ..."),
        ("from settings import durable\nDBOS(config=durable('a'))", "name system_database_url"),
        ("from elsewhere import durable\nDBOS(config=durable)", "..."),
        ("c: DBOSConfig = {'name': 'a'}", "name"),
        ("c: DBOSConfig = {'name': 'a'}\nc['executor_id'] = '1'", "name executor_id"),
        ("c = DBOSConfig(name='a')\nc['executor_id'] = '1'", "name executor_id"),
        ("def f() -> DBOSConfig:\n    return {'name': 'a'}", "name"),
        ("def f() -> DBOSConfig:\n    c = {'name': 'a'}\n    return c", "name"),
        ("from functools import partial\nmake = partial(DBOS, config={'name': 'a'})", "name"),
        ("class App(DBOS): ...\nApp(config={'name': 'a'})", "name"),
        ("from typing import cast\nDBOS(config=cast(DBOSConfig, {'name': 'a'}))", "name"),
        (
            "with open('x') as f:\n    c = {'name': 'a'}\n    c['executor_id'] = '1'\nDBOS(config=c)",
            "name executor_id",
        ),
        (
            "class A:\n    def __init__(self):\n        self.c = {'name': 'a'}\n        DBOS(config=self.c)",
            "name ...",
        ),
    ],
)
def test_keys(code: str, keys: str, tmp_path: Path) -> None:
    found = configurations(code, tmp_path)
    assert [shown(one) for one in found] == [keys]


@pytest.mark.parametrize("code", ["c = {'name': 'a'}", "other(config={'name': 'a'})", "DBOS.launch()"])
def test_nothing(code: str, tmp_path: Path) -> None:
    assert configurations(code, tmp_path) == ()


def test_the_constructor_and_what_it_gets(tmp_path: Path) -> None:
    (found,) = configurations("c: DBOSConfig = {'name': 'a'}\nDBOS(config=c)", tmp_path)
    assert found.call is not None
    assert found.node.as_string() == "c"
    name = found.certain("name")
    assert name is not None
    assert name.value.value == "a"
    assert found.certain("log_level") is None
    assert found.lacks("log_level", "executor_id")
    assert not found.lacks("log_level", "name")


def test_who_tells_of_a_key(tmp_path: Path) -> None:
    (tmp_path / "settings.py").write_text(
        "from dbos import DBOSConfig\nA: DBOSConfig = {'name': 'a'}\nB = {'name': 'b'}\n"
    )
    project = Project()
    source = project.add(
        str(tmp_path / "module.py"),
        HEAD + "import settings\nDBOS(config=settings.A)\nDBOS(config=settings.B)\n",
    )
    found = Configurations(Evaluator(project, Library()))
    told, untold = (one.keys[0] for one in found.of(source))
    assert found.is_told_by(told)
    assert not found.is_told_by(untold)
