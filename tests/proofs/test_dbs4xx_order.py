"""Proofs of DBS401 to DBS403, DBS406, DBS407 and DBS409: what depends on when DBOS is launched.

In the programs a line with a mistake ends with the code of its rule.
"""

from dbos_flake8.knowledge.facts import load_behaviour

from .harness import Prove, everywhere, on


def test_dbs401_whoever_imports_launches(prove: Prove) -> None:
    """An import of the module is enough to connect and to run what queues hold."""
    facts = prove("""
        import sys
        from pathlib import Path
        from dbos import DBOS
        from proof import database_url, outcome, show

        Path("shop.py").write_text('''
        from dbos import DBOS
        from proof import database_url

        DBOS(config={"name": "shop", "system_database_url": database_url("shop")})
        DBOS.launch()  # DBS401

        def helper():
            return 1
        '''.replace("        ", ""))
        sys.path.insert(0, ".")
        before = outcome(DBOS.list_workflows)
        import shop
        show(before=before, after=outcome(DBOS.list_workflows), helper=shop.helper())
    """)
    assert facts["before"].startswith("DBOSException")
    assert facts["after"] == []


def test_dbs402_a_test_gets_the_configuration_of_the_application(prove: Prove) -> None:
    """The configuration of a module that constructs when it is imported wins over that of the test."""
    facts = prove("""
        import sys
        from pathlib import Path
        from dbos import DBOS
        from proof import database_url, show

        Path("shop.py").write_text('''
        from dbos import DBOS
        from proof import database_url

        DBOS(config={"name": "shop", "system_database_url": database_url("real")})  # DBS402
        '''.replace("        ", ""))
        sys.path.insert(0, ".")
        import shop

        DBOS(config={"name": "test", "system_database_url": database_url("test")})
        DBOS.launch()
        show(real=Path("real.sqlite").exists(), test=Path("test.sqlite").exists())
    """)
    assert facts == {"real": True, "test": False}


def test_dbs403_everything_that_needs_the_launch(prove: Prove) -> None:
    """Each operation that the rule knows raises DBOSException before the launch."""
    names = sorted(load_behaviour().with_trait("needs_launch"))
    facts = prove(f"""
        import inspect
        from dbos import DBOS, Debouncer
        from proof import configure, outcome, show

        @DBOS.workflow()
        def ship(order="42"):
            return order

        ARGUMENTS = {{
            "start_workflow": (ship,), "enqueue_workflow": ("proofs", ship), "send": ("42", "m"),
            "send_bulk": ([{{"destination_id": "42", "message": "m"}}],), "get_event": ("42", "k"),
            "enqueue_workflow_with_options": ({{"queue_name": "proofs", "workflow_name": "ship"}},),
            "cancel_workflows": (["42"],), "resume_workflows": (["42"],), "delete_workflows": (["42"],),
            "fork_workflow": ("42", 1), "set_workflow_delay": ("42",), "apply_schedules": ([],),
            "update_workflow_attributes": ("42", {{}}),
        }}
        KEYWORDS = {{
            "create_schedule": {{"schedule_name": "s", "workflow_fn": ship, "schedule": "* * * * *"}},
            "set_workflow_delay": {{"delay_seconds": 1}},
            "delete_workflows": {{}},
        }}

        def attempt(name):
            last = name.rpartition(".")[2]
            if name == "dbos.Debouncer.debounce":
                return outcome(Debouncer.create(ship).debounce, "k", 1.0)
            operation = getattr(DBOS, last, None)
            if operation is None or not name.startswith("dbos.DBOS."):
                return None
            required = [
                one for one in inspect.signature(operation).parameters.values()
                if one.default is one.empty and one.kind in (one.POSITIONAL_ONLY, one.POSITIONAL_OR_KEYWORD)
            ]
            arguments = ARGUMENTS.get(last) or tuple("x" for _ in required)
            return outcome(lambda: operation(*arguments, **KEYWORDS.get(last, {{}})))

        show(**{{"before": {{name: attempt(name) for name in {names!r}}}}})
        configure()
        show(**{{"constructed": {{name: attempt(name) for name in {names!r}}}}}, workflow=outcome(ship))
    """)
    known = [name for name, found in facts["before"].items() if found is not None]
    assert len(known) > 30
    for name in known:
        assert facts["before"][name].startswith("DBOSException"), (name, facts["before"][name])
        assert facts["constructed"][name].startswith("DBOSException"), (name, facts["constructed"][name])
    assert facts["workflow"].startswith("DBOSException")


@on("2", "3")
def test_dbs403_queues_before_the_launch(prove: Prove) -> None:
    """Refused before the launch, taken after it."""
    facts = prove("""
        from dbos import DBOS
        from proof import configure, outcome, show

        def register():
            return bool(DBOS.register_queue("mails"))  # DBS403

        @DBOS.workflow()
        def ship():
            return "shipped"

        configure()
        early = [outcome(register), outcome(ship)]
        DBOS.launch()
        late = [outcome(register), outcome(ship)]
        DBOS.destroy()
        show(early=early, late=late, after=[outcome(register), outcome(ship)])
    """)
    assert all(found.startswith("DBOSException") for found in facts["early"] + facts["after"])
    assert facts["late"] == [True, "shipped"]


@on("2", "3")
def test_dbs403_what_must_come_before_the_launch(prove: Prove) -> None:
    """Queues to listen to, handlers of alerts, datasources."""
    facts = prove("""
        from dbos import DBOS, SQLAlchemyDatasource
        from proof import configure, database_url, launch, outcome, show

        def listen():
            return DBOS.listen_queues(["proofs"])  # DBS403

        def handle():
            @DBOS.alert_handler  # DBS403
            def alert(name, message, metadata): ...

        def create():
            return bool(SQLAlchemyDatasource.create(database_url("orders")))  # DBS403

        without = [outcome(listen), outcome(handle)]
        before = outcome(create)
        configure()
        ready = [outcome(listen), outcome(handle)]
        DBOS.launch()
        show(without=without, before=before, ready=ready, late=[outcome(listen), outcome(handle)])
        show(datasource=outcome(create))
    """)
    assert all(found.startswith("DBOSException") for found in facts["without"] + facts["late"])
    assert facts["ready"] == [None, None]
    assert facts["before"] is True
    if prove.release >= (3, 1):
        assert facts["datasource"].startswith("DBOSException")
    else:
        assert facts["datasource"] is True


@everywhere
def test_dbs403_launch_without_an_instance(prove: Prove) -> None:
    """An error since dbos 3, and nothing at all before; the same after the end."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, outcome, show

        before = outcome(DBOS.launch)
        launch()
        DBOS.destroy()
        show(before=before, after=outcome(DBOS.launch), used=outcome(DBOS.list_workflows))
    """)
    for found in (facts["before"], facts["after"]):
        assert found.startswith("DBOSException") if prove.release >= (3,) else found is None
    assert facts["used"].startswith("DBOSException")


def test_dbs403_a_forked_process_has_no_threads(prove: Prove) -> None:
    """None of the threads that dbos needs lives in the child."""
    facts = prove("""
        import os
        from pathlib import Path
        from dbos import DBOS
        from proof import configure, show, until

        configure()
        instance = DBOS(config={"name": "proof"})
        DBOS.launch()
        here = [thread.is_alive() for thread in instance._background_threads]
        child = os.fork()  # DBS403
        if not child:
            alive = [thread.is_alive() for thread in instance._background_threads]
            Path("child").write_text(str(sum(alive)))
            os._exit(0)
        os.waitpid(child, 0)
        show(here=sum(here), child=int(Path("child").read_text()))
    """)
    assert facts["here"] > 2
    assert facts["child"] == 0


def test_dbs406_nothing_keeps_the_process(prove: Prove) -> None:
    """The program ends at once, by itself, though a schedule is due every second."""
    facts = prove("""
        import os
        import subprocess
        import sys
        from pathlib import Path
        import proof
        from proof import show

        Path("worker.py").write_text('''
        from dbos import DBOS
        from proof import database_url

        @DBOS.workflow()
        def tick(scheduled, context):
            open("ticked", "w").close()

        if __name__ == "__main__":
            DBOS(config={"name": "worker", "system_database_url": database_url("worker")})
            DBOS.launch()  # DBS406
            DBOS.apply_schedules([{"schedule_name": "tick", "workflow_fn": tick, "schedule": "* * * * *"}])
            DBOS.register_queue("mails")
        '''.replace("        ", "", 1).replace("\\n        ", "\\n"))
        paths = os.pathsep.join([str(Path(proof.__file__).parent), *sys.path])
        ended = subprocess.run(
            [sys.executable, "worker.py"], env={**os.environ, "PYTHONPATH": paths}, timeout=proof.PATIENCE
        )
        show(status=ended.returncode, ticked=Path("ticked").exists())
    """)
    assert facts == {"status": 0, "ticked": False}


def test_dbs407_a_late_workflow_is_not_recovered(prove: Prove) -> None:
    """Recovery begins with the launch, and finds no function of that name."""
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, messages, recovering, show, status, until

        def define():
            @DBOS.workflow()  # DBS407
            def ship():
                halt()
                return "shipped"
            return ship

        launch()
        if recovering:
            until(lambda: messages("ship"))
        ship = define()
        if not recovering:
            crash_and_recover(ship=ship)
        show(told=messages("ship"), status=status("ship"))
    """)
    assert any("not a registered workflow function" in message for message in facts["told"])
    assert facts["status"] != "SUCCESS"


def test_dbs407_the_version_lacks_a_late_workflow(prove: Prove) -> None:
    """What is registered after the launch has no part in the version of the application."""
    facts = prove("""
        import textwrap
        from dbos import DBOS
        from proof import database_url, show

        def version(define, first):
            if first:
                define()
            DBOS(config={"name": "shop", "system_database_url": database_url("shop")})
            DBOS.launch()
            if not first:
                define()
            found = DBOS.application_version
            DBOS.destroy(destroy_registry=True)
            return found

        def one():
            @DBOS.workflow()
            def ship():
                return "one"

        def other():
            @DBOS.workflow()
            def ship():
                return "other"

        show(in_time=[version(one, True), version(other, True)], late=[version(one, False), version(other, False)])
    """)
    assert facts["in_time"][0] != facts["in_time"][1]
    assert facts["late"][0] == facts["late"][1]


@on("2", "3")
def test_dbs407_a_late_instance_is_warned_about(prove: Prove) -> None:
    """The log says that its recovery may fail."""
    facts = prove("""
        from dbos import DBOS, DBOSConfiguredInstance
        from proof import launch, messages, show

        @DBOS.dbos_class()
        class Mailer(DBOSConfiguredInstance):
            def __init__(self):
                super().__init__(config_name="north")

        launch()
        Mailer()  # DBS407
        show(told=messages("registered after DBOS was launched"))
    """)
    assert len(facts["told"]) == 1


@everywhere
def test_dbs409_the_second_configuration_is_ignored(prove: Prove) -> None:
    """One object, the first database; a second launch only leaves a warning."""
    facts = prove("""
        from dbos import DBOS
        from proof import configure, database_url, messages, show

        configure()
        first = DBOS(config={"name": "north", "system_database_url": database_url("north")})
        second = DBOS(config={"name": "south", "system_database_url": database_url("south")})  # DBS409
        refused = DBOS(config={})
        DBOS.launch()
        DBOS.launch()  # DBS409
        show(
            same=first is second is refused,
            name=second._config["name"],
            told=messages("already launched"),
        )
    """)
    assert facts["same"] is True
    assert facts["name"] == "proof"
    assert len(facts["told"]) == 1
