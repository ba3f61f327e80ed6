"""Proofs of fixes: a program shows its mistake; fixed, it does what was meant."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dbos_flake8.fixer import fix_text
from dbos_flake8.front import analysis_for
from dbos_flake8.rule import Diagnostic
from dbos_flake8.settings import Settings

from .harness import Prove


class Fixing(NamedTuple):
    """A program, and what it shows as `shown` before and after it is fixed.

    What an exception is about is left out after its colon. Before `None`, the program ends with an error.
    """

    code: str
    program: str
    before: Any
    after: Any


FIXES = [
    Fixing(
        "DBS101",
        """
        from dbos import DBOS
        from proof import launch, run, show

        @DBOS.workflow()
        async def remind():
            DBOS.sleep(0.01)
            return "reminded"

        launch()
        show(shown=run(remind))
        """,
        "RuntimeError: ",
        "reminded",
    ),
    Fixing(
        "DBS102",
        """
        from dbos import DBOS
        from proof import launch, result, run, show, statements_on_loop

        @DBOS.workflow()
        async def pack(order):
            return order

        @DBOS.workflow()
        async def ship():
            child = DBOS.start_workflow(pack, "a")
            return child.workflow_id

        launch()
        show(shown=[run(ship), result("ship-1")])
        """,
        ["ship-1", "a"],
        ["ship-1", "a"],
    ),
    Fixing(
        "DBS104",
        """
        from dbos import DBOS
        from proof import launch, recorded, run, show

        @DBOS.step()
        async def charge(order):
            return order

        @DBOS.workflow()
        async def checkout():
            charge("a")

        launch()
        run(checkout)
        show(shown=recorded(checkout))
        """,
        [],
        ["charge"],
    ),
    Fixing(
        "DBS105",
        """
        import threading

        from dbos import DBOS
        from proof import launch, run, show

        @DBOS.step()
        def thread_of_step():
            return threading.get_ident()

        @DBOS.workflow()
        async def order():
            return thread_of_step() == threading.get_ident()

        launch()
        show(shown=run(order))
        """,
        True,
        False,
    ),
    Fixing(
        "DBS107",
        """
        from dbos import DBOS
        from proof import launch, run, show

        @DBOS.step()
        def charge(amount):
            return amount

        @DBOS.workflow()
        async def order():
            return await charge(amount=5)

        launch()
        show(shown=run(order))
        """,
        "TypeError: ",
        5,
    ),
    Fixing(
        "DBS110",
        """
        from dbos import DBOS
        from proof import launch, run, show

        @DBOS.workflow()
        async def write():
            await DBOS.write_stream_async("lines", "a")
            await DBOS.close_stream_async("lines")

        @DBOS.step()
        async def read():
            return [line for line in DBOS.read_stream_async("write", "lines")]

        launch()
        run(write)
        show(shown=run(read))
        """,
        "TypeError: ",
        ["a"],
    ),
    Fixing(
        "DBS211",
        """
        from dbos import DBOS
        from proof import launch, outcome, show

        @DBOS.workflow()
        def bill(order):
            return order

        def start():
            return DBOS.start_workflow(bill("a")).get_result()

        launch()
        show(shown=outcome(start))
        """,
        "AttributeError: ",
        "a",
    ),
    Fixing(
        "DBS308",
        """
        import time

        from dbos import DBOS
        from proof import launch, recorded, run, show

        @DBOS.workflow()
        def remind():
            time.sleep(0.01)

        launch()
        run(remind)
        show(shown=recorded(remind))
        """,
        [],
        ["DBOS.sleep"],
    ),
    Fixing(
        "DBS310",
        """
        import asyncio

        from dbos import DBOS
        from proof import launch, run, show

        @DBOS.step()
        async def charge(order):
            if order == "b":
                raise ValueError(order)
            return order

        @DBOS.workflow()
        async def checkout():
            return list(map(str, await asyncio.gather(charge("a"), charge("b"))))

        launch()
        show(shown=run(checkout))
        """,
        "ValueError: b",
        ["a", "b"],
    ),
    Fixing(
        "DBS310",
        """
        import asyncio

        from dbos import DBOS
        from proof import launch, recorded, run, show

        @DBOS.step()
        async def charge(order):
            if order == "a":
                raise ValueError(order)
            await asyncio.sleep(0.3)

        @DBOS.workflow()
        async def checkout():
            await asyncio.gather(charge("a"), charge("b"))

        launch()
        show(shown=[run(checkout), recorded(checkout)])
        """,
        ["ValueError: a", ["charge"]],
        ["ValueError: a", ["charge", "charge"]],
    ),
    Fixing(
        "DBS408",
        """
        from dbos import DBOS, DBOSConfig
        from proof import outcome, show

        def construct():
            config: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///database.sqlite"}
            return type(DBOS(config)).__name__

        show(shown=outcome(construct))
        """,
        "TypeError: ",
        "DBOS",
    ),
    Fixing(
        "DBS501",
        """
        from dbos import DBOS
        from proof import launch, outcome, run, show

        def decorate():
            @DBOS.workflow
            def order():
                return "ordered"

            launch()
            return run(order)

        show(shown=outcome(decorate))
        """,
        "TypeError: ",
        "ordered",
    ),
    Fixing(
        "DBS503",
        """
        from dbos import DBOS
        from proof import effect, effects, launch, run, show

        @DBOS.step(max_attempts=2, interval_seconds=0.01)
        def charge():
            effect("tried")
            raise ValueError

        @DBOS.workflow()
        def order():
            charge()

        launch()
        run(order)
        show(shown=effects())
        """,
        ["tried"],
        ["tried", "tried"],
    ),
    Fixing(
        "DBS507",
        """
        from dbos import DBOS
        from proof import launch, outcome, show

        def decorate():
            @DBOS.dbos_class()
            class Shop:
                @DBOS.workflow()
                @staticmethod
                def order(item):
                    return item

            launch()
            return Shop().order("a")

        show(shown=outcome(decorate))
        """,
        "Exception: ",
        "a",
    ),
    Fixing(
        "DBS513",
        """
        from dbos import DBOS
        from proof import launch, outcome, show

        def timed(function):
            def inner(*args):
                return function(*args)

            return inner

        @DBOS.workflow()
        @timed
        def order(item):
            return item

        launch()
        show(shown=DBOS.start_workflow(order, "a").get_status().name.rpartition(".")[2])
        """,
        "inner",
        "order",
    ),
    Fixing(
        "DBS521",
        """
        from dbos import DBOS, DBOSContextSetAuth
        from proof import launch, outcome, show

        @DBOS.required_roles("admin")
        @DBOS.workflow()
        def refund():
            return "refunded"

        launch()
        with DBOSContextSetAuth("ann", ["admin"]):
            show(shown=outcome(refund))
        """,
        "DBOSNotAuthorizedError: ",
        "refunded",
    ),
    Fixing(
        "DBS805",
        """
        import asyncio

        from dbos import DBOS, DBOSClient
        from proof import database_url, launch, show

        launch()
        client = DBOSClient(system_database_url=database_url("database"))

        async def count():
            return len(client.list_queues())

        show(shown=asyncio.run(count()))
        """,
        1,
        1,
    ),
    Fixing(
        "DBS904",
        """
        from dbos import DBOS, DBOSConfig
        from proof import outcome, show

        def construct(app):
            config: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///database.sqlite"}
            return type(DBOS(fastapi=app, config=config)).__name__

        show(shown=outcome(construct, None))
        """,
        "TypeError: ",
        "DBOS",
    ),
    Fixing(
        "DBS905",
        """
        from dbos import DBOS, DBOSConfig
        from proof import outcome, show

        def construct():
            config: DBOSConfig = {"name": "shop", "database_url": "sqlite:///database.sqlite"}
            DBOS(config=config)
            DBOS.launch()
            return len(DBOS.list_workflows())

        show(shown=outcome(construct))
        """,
        "DBOSInitializationError: ",
        0,
    ),
    Fixing(
        "DBS906",
        """
        from dbos import DBOS
        from proof import launch, outcome, show

        def register():
            return DBOS.register_queue("mails", priority_enabled=True).name

        launch()
        show(shown=outcome(register))
        """,
        "TypeError: ",
        "mails",
    ),
    Fixing(
        "DBS907",
        """
        from dbos import DBOS
        from proof import launch, outcome, show

        def register():
            return DBOS.register_queue("mails", concurrency=5).global_concurrency

        launch()
        show(shown=outcome(register))
        """,
        5,
        5,
    ),
    Fixing(
        "DBS902",
        """
        from dbos import DBOS, DBOSConfig, Queue
        from proof import show

        mails = Queue("mails", worker_concurrency=2, polling_interval_sec=0.02)

        @DBOS.workflow()
        def send(user):
            return user

        config: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///database.sqlite"}
        DBOS(config=config)
        DBOS.launch()
        show(shown=mails.enqueue(send, "ann").get_result(polling_interval_sec=0.02))
        """,
        None,
        "ann",
    ),
]


@pytest.mark.parametrize("fixing", FIXES, ids=[one.code for one in FIXES])
def test_fixed_program(fixing: Fixing, prove: Prove, tmp_path: Path) -> None:
    program = textwrap.dedent(fixing.program)

    def lint(text: str) -> list[Diagnostic]:
        release = ".".join(map(str, prove.release))
        analysis = analysis_for(Settings.of({"version": f"=={release}"}))
        analysis.gives_details = True
        return analysis.check(str(tmp_path / "program.py"), text)

    assert [one.code for one in lint(program)].count(fixing.code) == 1
    fixed = fix_text(program, lint, unsafe=True)
    assert fixed.applied[fixing.code] == 1
    assert fixing.code not in {one.code for one in fixed.remaining}
    if fixing.before is None:
        with pytest.raises(AssertionError):
            prove(program)
    elif isinstance(fixing.before, str) and fixing.before.endswith(": "):
        assert prove(program)["shown"].startswith(fixing.before)
    else:
        assert prove(program)["shown"] == fixing.before
    assert prove(fixed.text)["shown"] == fixing.after, fixed.text
