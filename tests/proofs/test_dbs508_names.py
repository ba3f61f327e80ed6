"""Proofs of DBS508: names that are registered twice.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs508_workflows(prove: Prove) -> None:
    """In one module the last of one name runs for all; a second module raises. Steps and
    workflows do not meet.
    """
    facts = prove("""
        import importlib
        import pathlib

        from dbos import DBOS
        from proof import QUEUE, launch, outcome, run, show

        @DBOS.workflow(name="process")
        def order():
            return "order"

        @DBOS.workflow(name="process")  # DBS508
        def refund():
            return "refund"

        @DBOS.step(name="shared")
        def step():
            return "step"

        @DBOS.workflow(name="shared")
        def workflow():
            return step()

        makers = []
        for number in (1, 2):
            def make(number):
                @DBOS.workflow()
                def made():
                    return number
                return made
            makers.append(make(number))

        pathlib.Path("other.py").write_text(
            "from dbos import DBOS\\n\\n@DBOS.workflow(name='shared')\\ndef again(): ...\\n"
        )
        import sys
        sys.path.insert(0, ".")
        show(other=outcome(lambda: importlib.import_module("other")))

        launch()
        show(
            enqueued=DBOS.enqueue_workflow(QUEUE, order).get_result(),
            made=DBOS.enqueue_workflow(QUEUE, makers[0]).get_result(),
            shared=run(workflow),
        )
    """)
    assert facts["enqueued"] == "refund"
    assert facts["made"] == 2
    assert facts["shared"] == "step"
    assert (
        facts["other"].startswith("DBOSException: ")
        and "registered by two different functions" in facts["other"]
    )


def test_dbs508_classes_and_objects(prove: Prove) -> None:
    """Two classes, or two objects of one class, under one name raise."""
    facts = prove("""
        from dbos import DBOS, DBOSConfiguredInstance
        from proof import launch, outcome, show

        @DBOS.dbos_class("Mailer")
        class Mailer(DBOSConfiguredInstance):
            @DBOS.workflow()
            def send(self):
                return self.config_name

        def other_class():
            @DBOS.dbos_class("Mailer")  # DBS508
            class Other:
                pass

        def subclass():
            @DBOS.dbos_class("Special")  # DBS508
            class Special(Mailer):
                pass

        one = Mailer("one")
        show(
            other=outcome(other_class),
            subclass=outcome(subclass),
            again=outcome(lambda: Mailer("one")),  # DBS508
            two=Mailer("two").config_name,
        )
        launch()
        show(sent=one.send())
    """)
    assert facts["other"] == "Exception: Duplicate type registration for class 'Mailer'"
    assert facts["subclass"] == "Exception: Duplicate type registration for class 'Mailer'"
    assert facts["again"] == "Exception: Duplicate instance registration for class 'Mailer' instance 'one'"
    assert facts["two"] == "two"
    assert facts["sent"] == "one"
