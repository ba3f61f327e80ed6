"""Proofs of DBS404 to DBS414: what dbos makes of its configuration, and of calls that destroy.

In the programs a line with a mistake ends with the code of its rule.
"""

import pytest

from dbos_flake8.knowledge.facts import load_behaviour

from .harness import Prove, everywhere, on

FACTS = load_behaviour().configuration


@everywhere
def test_dbs404_names(prove: Prove) -> None:
    """A name is required, and of few characters; how many depends on the release."""
    facts = prove("""
        from dbos import DBOS
        from proof import outcome, show

        def missing():
            DBOS(config={"system_database_url": "sqlite:///x.sqlite"})  # DBS404

        def capital():
            DBOS(config={"name": "My App"})  # DBS404

        def short():
            DBOS(config={"name": "ab"})  # DBS404

        def dotted():
            DBOS(config={"name": "shop.orders"})  # DBS404

        def none():
            DBOS(config={"name": None})  # DBS404

        def attempt(name):
            found = outcome(lambda: bool(DBOS(config={"name": name})))
            DBOS.destroy()
            return found

        for wrong in (missing, capital, short, dotted, none):
            show(**{wrong.__name__: outcome(wrong)})
            DBOS.destroy()
        show(lengths=[attempt("a" * length) for length in (3, 30, 31, 256, 257)], kinds=attempt("a-b_0"))
    """)
    for name in ("missing", "capital", "short", "dotted"):
        assert facts[name].startswith("DBOSInitializationError")
    assert facts["none"].startswith("TypeError")
    longest = 256 if prove.release >= (3,) else 30
    assert [found is True for found in facts["lengths"]] == [
        length <= longest for length in (3, 30, 31, 256, 257)
    ]
    assert facts["kinds"] is True


@everywhere
def test_dbs404_unknown_key(prove: Prove) -> None:
    """A key that dbos does not know is ignored: the database is another one."""
    facts = prove("""
        from pathlib import Path
        from dbos import DBOS
        from proof import show

        DBOS(config={
            "name": "shop",
            "system_db_url": "sqlite:///meant.sqlite",  # DBS404
        })
        DBOS.launch()
        show(meant=Path("meant.sqlite").exists(), own=Path("shop.sqlite").exists())
    """)
    assert facts == {"meant": False, "own": True}


def test_dbs404_kinds_are_those_of_the_library(prove: Prove) -> None:
    """What the rule takes for the kind of a key is what the library declares."""
    facts = prove("""
        from typing import get_type_hints
        from dbos import DBOSConfig
        from proof import show

        show(**{key: str(kind) for key, kind in get_type_hints(DBOSConfig).items()})
    """)
    words = {
        "text": "str",
        "level": "str",
        "integer": "int",
        "number": "float",
        "flag": "bool",
        "list": "List[",
        "dictionary": "ict[",
    }
    known = {key: kind for key, kind in FACTS.kinds.items() if key in facts}
    assert len(known) > 25
    for key, kind in known.items():
        assert words[kind] in facts[key], (key, facts[key])


def test_dbs404_values(prove: Prove) -> None:
    """Levels, numbers and types that fail when DBOS is constructed or launched, or mean something else."""
    facts = prove("""
        from dbos import DBOS
        from proof import database_url, outcome, show

        FINE = {"name": "shop", "system_database_url": database_url("shop"), "executor_id": "1"}

        def construct(keys):
            DBOS(config={**FINE, **keys})
            DBOS.launch()

        def attempt(keys):
            found = outcome(construct, keys)
            outcome(DBOS.destroy)
            return found

        show(
            level=attempt({"log_level": "info"}),
            console=attempt({"console_log_level": "verbose"}),
            number=attempt({"log_level": 20}),
            pool=attempt({"sys_db_pool_size": "5"}),
            threads=attempt({"max_executor_threads": "4"}),
            url=attempt({"system_database_url": ["sqlite:///x"]}),
            attributes=attempt({"otlp_attributes": ["x"]}),
            engine=attempt({"db_engine_kwargs": "x"}),
            interval=attempt({"notification_listener_polling_interval_sec": "1"}),
        )
        instance = DBOS(config={**FINE, "use_listen_notify": "false", "otlp_traces_endpoints": "http://x"})
        show(
            listens=bool(instance._config["use_listen_notify"]),
            endpoints=instance._config["telemetry"]["OTLPExporter"]["tracesEndpoint"],
        )
    """)
    assert facts["level"] == "ValueError: Unknown level: 'info'"
    assert facts["console"] == "ValueError: Unknown level: 'verbose'"
    assert facts["number"] is None
    assert facts["pool"].startswith("TypeError")
    assert facts["threads"].startswith("TypeError")
    assert facts["url"].startswith("AttributeError")
    assert facts["attributes"].startswith("AttributeError")
    assert facts["engine"].startswith("ValueError")
    assert facts["interval"].startswith("TypeError")
    assert facts["listens"] is True
    assert facts["endpoints"] == []


def test_dbs404_smallest_numbers(prove: Prove) -> None:
    """A number below the least that the rule knows is refused, and the least is taken."""
    cases = {
        name: [
            least.number if least.is_open else least.number - 1,
            least.number + (1 if least.is_open else 0),
        ]
        for name, least in FACTS.least.items()
    }
    facts = prove(f"""
        from dbos import DBOS
        from proof import database_url, outcome, show

        FINE = {{
            "name": "shop",
            "system_database_url": database_url("shop"),
            "db_engine_kwargs": {{"pool_timeout": 0.1}},
        }}

        def construct(keys):
            DBOS(config={{**FINE, **keys}})
            DBOS.launch()

        def attempt(keys):
            found = outcome(construct, keys)
            outcome(DBOS.destroy)
            return found

        for name, (small, least) in {cases!r}.items():
            if name == "sys_db_pool_size":
                small, least = int(small), int(least)
            show(**{{name: [attempt({{name: small}}), attempt({{name: least}})]}})
    """)
    for name, (small, least) in facts.items():
        assert small.startswith(FACTS.least[name].error), (name, small)
        assert least is None, (name, least)
    assert set(facts) == set(FACTS.least)


def test_dbs405_the_same_url_from_the_environment(prove: Prove) -> None:
    """What the text of the program tells everybody, the environment can tell dbos as well."""
    facts = prove("""
        import os
        from dbos import DBOS
        from proof import show

        def password(config):
            instance = DBOS(config=config)
            url = instance._config["system_database_url"]
            DBOS.destroy()
            return url

        os.environ["SHOP_URL"] = "postgresql://shop:kX9-tre2@db.example.com/shop"
        literal = {"name": "shop", "system_database_url": "postgresql://shop:kX9-tre2@db.example.com/shop"}  # DBS405
        from_environment = {"name": "shop", "system_database_url": os.environ["SHOP_URL"]}
        show(literal=password(literal), from_environment=password(from_environment))
    """)
    assert facts["literal"] == facts["from_environment"]
    assert "kX9-tre2" in facts["literal"]


@everywhere
def test_dbs408_config_is_a_keyword(prove: Prove) -> None:
    """Both raise TypeError, whether or not DBOS has been constructed before."""
    facts = prove("""
        from dbos import DBOS
        from proof import configure, outcome, show

        config = {"name": "shop"}

        def positional():
            DBOS(config)  # DBS408

        def nothing():
            DBOS()  # DBS408

        first = [outcome(positional), outcome(nothing)]
        configure()
        show(first=first, later=[outcome(positional), outcome(nothing)])
    """)
    for found in facts["first"] + facts["later"]:
        assert found.startswith("TypeError")


@pytest.mark.parametrize("key", ["executor_id", "application_version"])
def test_dbs410_nobody_recovers(prove: Prove, key: str) -> None:
    """After a crash, a process with another identity leaves the workflow PENDING; one with the same
    recovers it.
    """
    program = """
        import uuid
        from dbos import DBOS
        from proof import DATABASE, crash_and_recover, database_url, halt, recovering, run, show, status
        from proof import database_url, until

        @DBOS.step()
        def work():
            return "done"

        @DBOS.workflow()
        def order():
            work()
            halt()
            return "ordered"

        @DBOS.workflow()
        def other():
            return "ran"

        config = {
            "name": "proof",
            "system_database_url": database_url(DATABASE.stem),
            "executor_id": "1",
            "application_version": "1",
        }
        config["KEY"] = VALUE
        DBOS(config=config)
        DBOS.launch()
        if not recovering:
            crash_and_recover(order=order)
        run(other)
        if "uuid" not in "VALUE":
            until(lambda: status(order) == "SUCCESS")
        show(other=status(other), order=status(order))
    """
    new = prove(program.replace("KEY", key).replace("VALUE", "str(uuid.uuid4())"))
    assert new["order"] == "PENDING"
    assert new["other"] == "SUCCESS"


def test_dbs410_the_same_identity_recovers(prove: Prove) -> None:
    """The counterpart: with a fixed executor and version the workflow goes on."""
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, recovering, show, status, until

        @DBOS.step()
        def work():
            return "done"

        @DBOS.workflow()
        def order():
            work()
            halt()
            return "ordered"

        launch()
        if not recovering:
            crash_and_recover(order=order)
        until(lambda: status(order) == "SUCCESS")
        show(order=status(order))
    """)
    assert facts["order"] == "SUCCESS"


def test_dbs410_instance_with_a_new_name(prove: Prove) -> None:
    """A workflow of an instance cannot be recovered when no instance has its name."""
    facts = prove("""
        import uuid
        from dbos import DBOS, DBOSConfiguredInstance
        from proof import crash_and_recover, halt, launch, messages, recovering, show, status, until

        @DBOS.dbos_class()
        class Mailer(DBOSConfiguredInstance):
            def __init__(self):
                super().__init__(config_name=str(uuid.uuid4()))  # DBS410

            @DBOS.workflow()
            def send(self):
                halt()
                return "sent"

        mailer = Mailer()
        launch()
        if not recovering:
            crash_and_recover(send=mailer.send)
        until(lambda: messages("send"))
        show(status=status("send"), told=messages("send"))
    """)
    assert facts["status"] != "SUCCESS"
    assert any("nstance" in message or "recover" in message.lower() for message in facts["told"])


@on("2", "3")
def test_dbs411_endpoints_alone_do_nothing(prove: Prove) -> None:
    """Without the switch the exporter is not even imported; with it, it is."""
    facts = prove("""
        from dbos import DBOS
        from proof import database_url, outcome, show

        def construct(more):
            config = {
                "name": "shop",
                "system_database_url": database_url("shop"),
                "otlp_traces_endpoints": ["http://localhost:1/v1/traces"],  # DBS411
            }
            instance = DBOS(config={**config, **more})
            return instance._config["telemetry"]["disable_otlp"]

        alone = outcome(construct, {})
        DBOS.destroy()
        off = outcome(construct, {"enable_otlp": False})
        DBOS.destroy()
        on = outcome(construct, {"enable_otlp": True})
        show(alone=alone, off=off, on=on)
    """)
    assert facts["alone"] is True
    assert facts["off"] is True
    assert facts["on"] is False or "opentelemetry" in facts["on"]


def test_dbs412_the_history_is_gone(prove: Prove) -> None:
    """After the reset no workflow is left; after the registry is destroyed none is found."""
    facts = prove("""
        from dbos import DBOS, SetWorkflowID
        from proof import QUEUE, configure, launch, messages, outcome, run, show, status, until

        @DBOS.workflow()
        def order():
            return "ordered"

        def count():
            return len([one for one in DBOS.list_workflows() if one.workflow_id == "order"])

        launch()
        run(order)
        before = count()
        DBOS.destroy()
        configure()
        DBOS.reset_system_database()  # DBS412
        DBOS.launch()
        after = count()
        refused = outcome(DBOS.reset_system_database)
        DBOS.destroy(destroy_registry=True)  # DBS412
        launch()
        DBOS.register_queue(QUEUE, polling_interval_sec=0.02)
        with SetWorkflowID("later"):
            DBOS.enqueue_workflow(QUEUE, order)
        until(lambda: messages("order"))
        show(before=before, after=after, refused=refused, told=messages("order"), later=status("later"))
    """)
    assert facts["before"] == 1
    assert facts["after"] == 0
    assert facts["refused"].startswith("AssertionError")
    assert any("not a registered workflow function" in message for message in facts["told"])
    assert facts["later"] != "SUCCESS"


@on("2", "3")
def test_dbs413_sqlite_without_a_word(prove: Prove) -> None:
    """No URL, None or nothing in the environment: a file in the current directory."""
    facts = prove("""
        import os
        from pathlib import Path
        from dbos import DBOS
        from proof import show

        def database(name, more):
            DBOS(config={"name": name, **more})
            DBOS.launch()
            DBOS.destroy()
            return Path(f"{name}.sqlite").exists()

        show(
            without=database("without", {}),
            none=database("none", {"system_database_url": os.environ.get("NO_SUCH_VARIABLE")}),
            empty=database("empty", {"system_database_url": ""}),
        )
    """)
    assert facts == {"without": True, "none": True, "empty": True}


@on("2", "3")
def test_dbs414_private_modules_go(prove: Prove) -> None:
    """What private modules a release has is its own affair; the errors have a public place."""
    facts = prove("""
        import importlib
        from dbos import error
        from proof import outcome, show

        def imported(module):
            return bool(importlib.import_module(module))

        show(
            tables=outcome(imported, "dbos._app_db"),
            datasource=outcome(imported, "dbos._datasource"),
            errors=error.DBOSException.__name__,
        )
    """)
    assert facts["errors"] == "DBOSException"
    if prove.release >= (3,):
        assert facts["tables"].startswith("ModuleNotFoundError")
    else:
        assert facts["tables"] is True
