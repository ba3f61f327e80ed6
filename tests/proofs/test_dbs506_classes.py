"""Proofs of DBS506: classes and objects that DBOS does not know.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs506_classes(prove: Prove) -> None:
    """A workflow needs its class registered; where it is a plain method, its object too."""
    facts = prove("""
        from dbos import DBOS, DBOSConfiguredInstance
        from proof import launch, outcome, run, show

        class Plain:  # DBS506
            @DBOS.workflow()
            def run(self):
                return "ran"

            @classmethod
            @DBOS.workflow()
            def run_class(cls):
                return "ran"

            @staticmethod
            @DBOS.workflow()
            def run_static():
                return "ran"

            @DBOS.step()
            def step(self):
                return "stepped"

        @DBOS.dbos_class()
        class Nameless:  # DBS506
            @DBOS.workflow()
            def run(self):
                return "ran"

            @classmethod
            @DBOS.workflow()
            def run_class(cls):
                return "ran"

        @DBOS.dbos_class()
        class Right(DBOSConfiguredInstance):
            @DBOS.workflow()
            def run(self):
                return "ran"

        class Subclass(Right):  # DBS506
            @DBOS.workflow()
            def run_more(self):
                return "ran"

        class Mixin:  # DBS506
            @DBOS.workflow()
            def run_mixed(self):
                return "ran"

        @DBOS.dbos_class()
        class Mixed(Mixin, DBOSConfiguredInstance):
            pass

        subclass = Subclass("subclass")

        @DBOS.workflow()
        def steps():
            return Plain().step()

        launch()
        show(
            plain=[outcome(Plain().run), outcome(Plain.run_class), outcome(Plain.run_static), run(steps)],
            nameless=[outcome(Nameless().run), outcome(Nameless.run_class)],
            right=outcome(Right("right").run),
            subclass=[outcome(subclass.run), outcome(subclass.run_more)],
            mixed=outcome(Mixed("mixed").run_mixed),
        )
    """)
    of_object = "Exception: Function target appears to be a class instance, but is not properly registered"
    of_class = "Exception: Function target appears to be a class, but is not properly registered"
    assert facts["plain"] == [of_object, of_class, "ran", "stepped"]
    assert facts["nameless"][0].endswith("does not have `config_name` set")
    assert facts["nameless"][1] == facts["right"] == "ran"
    assert facts["subclass"] == ["ran", of_object]
    assert facts["mixed"] == of_object


def test_dbs506_names_of_objects(prove: Prove) -> None:
    """Only `DBOSConfiguredInstance.__init__` makes an object known, and its parameter is
    `config_name`.
    """
    facts = prove("""
        from dataclasses import dataclass

        from dbos import DBOS, DBOSConfiguredInstance
        from proof import QUEUE, launch, outcome, show, until

        @DBOS.dbos_class()
        class Forgets(DBOSConfiguredInstance):  # DBS506
            def __init__(self, url):
                self.url = url

            @DBOS.workflow()
            def run(self):
                return self.url

        @DBOS.dbos_class()
        @dataclass
        class ByDataclass(DBOSConfiguredInstance):  # DBS506
            url: str

            @DBOS.workflow()
            def run(self):
                return self.url

        @DBOS.dbos_class()
        class OwnName:  # DBS506
            def __init__(self):
                self.config_name = "own"

            @DBOS.workflow()
            def run(self):
                return "ran"

        @DBOS.dbos_class()
        class Right(DBOSConfiguredInstance):
            def __init__(self, url):
                self.url = url
                DBOSConfiguredInstance.__init__(self, url)

            @DBOS.workflow()
            def run(self):
                return self.url

        class NoArgument(DBOSConfiguredInstance):
            def __init__(self):
                super().__init__()  # DBS506

        class OldName(DBOSConfiguredInstance):
            def __init__(self):
                super().__init__(instance_name="old")  # DBS506

        right = Right("right")
        own = OwnName()
        launch()
        show(
            forgets=outcome(Forgets("a").run),
            dataclass=outcome(ByDataclass("a").run),
            right=DBOS.enqueue_workflow(QUEUE, right.run).get_result(),
            own=outcome(own.run),
            no_argument=outcome(NoArgument),
            old_name=outcome(OldName),
        )
        handle = DBOS.enqueue_workflow(QUEUE, own.run)
        # What is enqueued later has come and gone by the time that the first is known to fail.
        DBOS.enqueue_workflow(QUEUE, right.run).get_result()
        show(enqueued=handle.get_status().status)
    """)
    assert facts["forgets"].endswith("does not have `config_name` set")
    assert facts["dataclass"].endswith("does not have `config_name` set")
    assert facts["right"] == "right"
    assert facts["own"] == "ran"
    assert facts["enqueued"] != "SUCCESS"
    assert facts["no_argument"].startswith("TypeError: ")
    assert "unexpected keyword argument 'instance_name'" in facts["old_name"]
