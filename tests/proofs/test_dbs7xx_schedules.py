"""Proofs of DBS701, DBS702, DBS709 and DBS710: what dbos does with schedules.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs701_signature(prove: Prove) -> None:
    """A schedule hands over two positional arguments, and nobody counts parameters before."""
    facts = prove("""
        from dbos import DBOS, DBOSConfiguredInstance
        from proof import launch, outcome, show

        @DBOS.workflow()
        def two(at, context):
            return "ran"

        @DBOS.workflow()
        def rest(*args):
            return len(args)

        @DBOS.workflow()
        def none():
            return "ran"

        @DBOS.workflow()
        def three(at, context, region):
            return "ran"

        @DBOS.workflow()
        def by_name(at, *, context):
            return "ran"

        @DBOS.dbos_class()
        class Mailer(DBOSConfiguredInstance):
            def __init__(self):
                super().__init__(config_name="mailer")

            @DBOS.workflow()
            def send(self, at, context):
                return "ran"

            @classmethod
            @DBOS.workflow()
            def of_class(cls, at, context):
                return "ran"

            @staticmethod
            @DBOS.workflow()
            def static(at, context):
                return "ran"

        class Plain:
            @DBOS.workflow()
            def run(self, at, context):
                return "ran"

            @DBOS.workflow()
            def fits(at, context):
                return "ran"

        def runs(name, function):
            DBOS.create_schedule(schedule_name=name, workflow_fn=function, schedule="0 2 * * *")
            return DBOS.trigger_schedule(name).get_result()

        mailer = Mailer()
        launch()
        show(
            two=outcome(runs, "two", two),
            rest=outcome(runs, "rest", rest),
            static=outcome(runs, "static", Mailer.static),
            of_class=outcome(runs, "class", Mailer.of_class),
            fits=outcome(runs, "fits", Plain.fits),
            none=outcome(runs, "none", none),  # DBS701
            three=outcome(runs, "three", three),  # DBS701
            by_name=outcome(runs, "by_name", by_name),  # DBS701
            plain=outcome(runs, "plain", Plain.run),  # DBS701
            bound=outcome(runs, "bound", mailer.send),  # DBS701
            unbound=outcome(runs, "unbound", Mailer.send),  # DBS701
        )
    """)
    assert [facts[name] for name in ("two", "static", "of_class", "fits")] == ["ran"] * 4
    assert facts["rest"] == 2
    assert facts["none"] == "TypeError: none() takes 0 positional arguments but 2 were given"
    assert facts["three"] == "TypeError: three() missing 1 required positional argument: 'region'"
    assert facts["by_name"].startswith("TypeError: by_name() takes 1 positional argument but 2")
    assert facts["plain"] == "TypeError: Plain.run() missing 1 required positional argument: 'context'"
    refused = "DBOSException: DBOS Error: Configured instance methods cannot be used as scheduled workflows"
    assert facts["bound"] == facts["unbound"] == refused


def test_dbs702_cron_and_zone(prove: Prove) -> None:
    """dbos checks both when it is given the schedule, and croniter decides."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, outcome, show

        @DBOS.workflow()
        def job(at, context):
            return "ran"

        def create(cron, zone=None):
            name = f"{cron} {zone}"
            DBOS.create_schedule(schedule_name=name, workflow_fn=job, schedule=cron, cron_timezone=zone)
            return "created"

        def apply(cron):
            DBOS.apply_schedules([{"schedule_name": cron, "workflow_fn": job, "schedule": cron}])
            return "applied"

        launch()
        right = ["* * * * *", "*/10 * * * * *", "0 0 2 * * * 2030", "@daily", "0 9 * * mon-fri", "0 22-6 * * *"]
        wrong = ["* * * *", "", "60 * * * *", "* * 0 * *", "@reboot", "0 2 * * monday", "@daily ", "*/0 * * * *"]
        show(
            right=[outcome(create, cron) for cron in right],
            wrong=[outcome(create, cron) for cron in wrong],  # DBS702
            applied=[outcome(apply, cron) for cron in wrong],  # DBS702
            zones=[outcome(create, "@daily", zone) for zone in ("UTC", "Europe/Paris")],
            no_zones=[outcome(create, "@daily", zone) for zone in ("Mars/Phobos", "EST5", "")],  # DBS702
            expected=wrong,
        )
    """)
    assert facts["right"] == ["created"] * 6
    refused = [f"DBOSException: DBOS Error: Invalid cron schedule: '{cron}'" for cron in facts["expected"]]
    assert facts["wrong"] == facts["applied"] == refused
    assert facts["zones"] == ["created"] * 2
    assert facts["no_zones"] == [
        f"DBOSException: DBOS Error: Invalid timezone: '{zone}'" for zone in ("Mars/Phobos", "EST5", "")
    ]


def test_dbs709_entries_and_keywords(prove: Prove) -> None:
    """What is missing is refused; a key that dbos does not know is ignored."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, outcome, show

        @DBOS.workflow()
        def job(at, context):
            return "ran"

        def apply(**entry):
            DBOS.apply_schedules([entry])
            return "applied"

        cron = "0 2 * * *"
        launch()
        show(
            right=outcome(lambda: apply(schedule_name="a", workflow_fn=job, schedule=cron)),
            nameless=outcome(lambda: apply(workflow_fn=job, schedule=cron)),  # DBS709
            workless=outcome(lambda: apply(schedule_name="b", schedule=cron)),  # DBS709
            timeless=outcome(lambda: apply(schedule_name="c", workflow_fn=job)),  # DBS709
            text=outcome(lambda: apply(schedule_name="d", workflow_fn="job", schedule=cron)),  # DBS709
            unknown=outcome(
                lambda: apply(schedule_name="e", workflow_fn=job, schedule=cron, timezone="Asia/Tokyo")  # DBS709
            ),
            zone=DBOS.get_schedule("e")["cron_timezone"],
            positional=outcome(DBOS.create_schedule, "f", job, cron),  # DBS709
            keyword=outcome(lambda: DBOS.create_schedule(schedule_name="g", workflow_fn=job, cron=cron)),  # DBS709
            missing=outcome(lambda: DBOS.create_schedule(schedule_name="h", workflow_fn=job)),  # DBS709
            named=outcome(
                lambda: DBOS.create_schedule(schedule_name="i", workflow_fn="job", schedule=cron)  # DBS709
            ),
        )
    """)
    assert facts["right"] == facts["unknown"] == "applied"
    for fact, field in (("nameless", "schedule_name"), ("workless", "workflow_fn"), ("timeless", "schedule")):
        assert (
            facts[fact] == f"DBOSException: DBOS Error: Schedule entry 0 is missing required field '{field}'"
        )
    assert facts["text"] == facts["named"] == "AttributeError: 'str' object has no attribute '__name__'"
    assert facts["zone"] is None
    assert facts["positional"].startswith(
        "TypeError: DBOS.create_schedule() takes 1 positional argument but 4"
    )
    assert facts["keyword"].startswith("TypeError: DBOS.create_schedule() got an unexpected keyword argument")
    assert facts["missing"].startswith("TypeError: DBOS.create_schedule() missing 1 required keyword-only")


def test_dbs710_second_start(prove: Prove) -> None:
    """Schedules outlive the program: its second start cannot create them again."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, outcome, show

        @DBOS.workflow()
        def job(at, context):
            return "ran"

        def start():
            launch()
            DBOS.create_schedule(schedule_name="nightly", workflow_fn=job, schedule="0 2 * * *")  # DBS710
            return "started"

        def start_right():
            launch()
            DBOS.apply_schedules([{"schedule_name": "right", "workflow_fn": job, "schedule": "0 2 * * *"}])
            return "started"

        starts = []
        for start_one in (start, start, start_right, start_right):
            starts.append(outcome(start_one))
            DBOS.destroy()
        show(starts=starts)
    """)
    refused = "DBOSException: DBOS Error: Schedule 'nightly' already exists"
    assert facts["starts"] == ["started", refused, "started", "started"]
