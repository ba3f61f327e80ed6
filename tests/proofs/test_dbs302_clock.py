"""Proofs of DBS302: a workflow reads the clock again when it is replayed.

`an_hour_passes` sets the clock ahead, between two processes or while a step works.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove

CLOCK = """
    from unittest.mock import patch

    def an_hour_passes():
        now = time.time
        patch("time.time", lambda: now() + 3600).start()
"""


def test_dbs302_branch_fails_on_recovery(prove: Prove) -> None:
    """A branch on the time takes the other way on recovery, which fails with
    DBOSUnexpectedStepError.
    """
    facts = prove(f"""
    import time
    from dbos import DBOS
    from proof import crash_and_recover, halt, launch, recovering, show
    {CLOCK}
    @DBOS.step()
    def read_clock():
        return time.time()

    @DBOS.step()
    def by_bike():
        return "by bike"

    @DBOS.step()
    def by_car():
        return "by car"

    @DBOS.workflow()
    def wrong():
        closes = read_clock() + 1800
        if time.time() < closes:  # DBS302
            way = by_bike()
        else:
            way = by_car()
        halt()
        return way

    @DBOS.workflow()
    def right():
        closes = read_clock() + 1800
        way = by_bike() if read_clock() < closes else by_car()
        halt()
        return way

    if recovering:
        an_hour_passes()
    launch()
    show(**crash_and_recover(wrong=wrong, right=right))
    """)
    assert facts["recorded_at_death"]["wrong"] == ["read_clock", "by_bike"]
    assert facts["wrong"].startswith("DBOSUnexpectedStepError: ")
    assert facts["right"] == "by bike"


def test_dbs302_polling_loop_fails_on_recovery(prove: Prove) -> None:
    """Recorded polls take no time, so a loop until a deadline polls more often on
    recovery than before.
    """
    facts = prove(f"""
    import time
    from dbos import DBOS
    from proof import crash_and_recover, halt, launch, show
    {CLOCK}
    @DBOS.step()
    def poll():
        an_hour_passes()

    @DBOS.step()
    def give_up():
        pass

    @DBOS.workflow()
    def wrong():
        deadline = time.time() + 5400  # DBS302
        while time.time() < deadline:  # DBS302
            poll()
        give_up()
        halt()

    launch()
    show(**crash_and_recover(wrong=wrong))
    """)
    assert facts["recorded_at_death"]["wrong"] == ["poll", "poll", "give_up"]
    assert facts["wrong"].startswith("DBOSUnexpectedStepError: ")
    assert "give_up" in facts["wrong"]


def test_dbs302_polling_loop_with_recorded_clock_replays(prove: Prove) -> None:
    """The same loop on a recorded clock ends after as many polls."""
    facts = prove(f"""
    import time
    from dbos import DBOS
    from proof import crash_and_recover, halt, launch, show
    {CLOCK}
    @DBOS.step()
    def poll():
        an_hour_passes()

    @DBOS.step()
    def read_clock():
        return time.time()

    @DBOS.workflow()
    def right():
        polls = 0
        deadline = read_clock() + 5400
        while read_clock() < deadline:
            poll()
            polls += 1
        halt()
        return polls

    launch()
    show(**crash_and_recover(right=right))
    """)
    assert facts["recorded_at_death"]["right"].count("poll") == 2
    assert facts["right"] == 2


def test_dbs302_steps_before_and_after_the_crash_get_different_times(prove: Prove) -> None:
    """As an argument of steps of one workflow, the time before the crash is another one
    than after it, without any error.
    """
    facts = prove("""
        from datetime import datetime, timezone
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt, launch, show

        @DBOS.step()
        def book(name, at):
            effect(f"{name} {at}")

        @DBOS.step()
        def confirm(name, at):
            effect(f"{name} {at}")

        @DBOS.step()
        def read_clock():
            return datetime.now(timezone.utc)

        def utc_now():
            return datetime.now(timezone.utc)  # DBS302

        @DBOS.workflow()
        def wrong():
            order = {"at": utc_now().isoformat()}
            book("wrong", order["at"])
            halt()
            confirm("wrong", order["at"])

        @DBOS.workflow()
        def right():
            order = {"at": read_clock().isoformat()}
            book("right", order["at"])
            halt()
            confirm("right", order["at"])

        launch()
        crash_and_recover(wrong=wrong, right=right)
        show(effects=effects())
    """)
    times: dict[str, list[str]] = {"wrong": [], "right": []}
    for effect in facts["effects"]:
        name, at = effect.split()
        times[name].append(at)
    booked, confirmed = times["wrong"]
    assert booked < confirmed
    booked, confirmed = times["right"]
    assert booked == confirmed


def test_dbs302_result_differs_between_replays(prove: Prove) -> None:
    """A workflow that returns the time, or what took how long, returns another result
    when it is replayed with all its steps recorded.
    """
    facts = prove("""
        import time
        from dbos import DBOS
        from proof import launch, replay, run, show

        @DBOS.step()
        def ship():
            return "shipped"

        @DBOS.workflow()
        def time_returned():
            ship()
            return time.time_ns()  # DBS302

        @DBOS.workflow()
        def time_of_a_step_returned():
            ship()
            return DBOS.run_step(None, time.time_ns)

        launch()
        for workflow, steps in (time_returned, 1), (time_of_a_step_returned, 2):
            show(**{workflow.__name__: [run(workflow), replay(workflow, steps + 1)]})
    """)
    first, replayed = facts["time_returned"]
    assert first < replayed
    first, replayed = facts["time_of_a_step_returned"]
    assert first == replayed


def test_dbs302_one_time_in_two_events_becomes_two_times(prove: Prove) -> None:
    """One value in two events is the old one in the first and a new one in the second
    when the process has died in between.
    """
    facts = prove("""
        import time
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, show

        @DBOS.workflow()
        def wrong():
            now = time.time_ns()  # DBS302
            DBOS.set_event("begun", now)
            halt()
            DBOS.set_event("changed", now)

        launch()
        crash_and_recover(wrong=wrong)
        show(events=[DBOS.get_event("wrong", key, 0) for key in ("begun", "changed")])
    """)
    begun, changed = facts["events"]
    assert begun < changed


def test_dbs302_right_time_that_only_logs(prove: Prove) -> None:
    """A time that reaches the log alone, branches that only log included, may differ."""
    facts = prove(f"""
    import time
    from dataclasses import dataclass, field
    from dbos import DBOS
    from proof import launch, messages, replay, run, show
    {CLOCK}
    @dataclass
    class Order:
        number: str
        created: float = field(default_factory=time.time)

    @DBOS.step()
    def ship(number):
        an_hour_passes()
        return f"shipped {{number}}"

    def log_since(started):
        elapsed = time.time() - started
        if elapsed > 1800:
            DBOS.logger.warning("it was slow")
        else:
            DBOS.logger.warning("it was quick")

    @DBOS.workflow()
    def right():
        started = time.time()
        order = Order("tea")
        result = ship(order.number)
        log_since(started)
        return result

    launch()
    show(first=run(right), first_said=messages("it was"))
    show(replayed=replay(right, 2), all_said=messages("it was"))
    """)
    assert facts["first_said"] == ["it was slow"]
    assert facts["all_said"] == ["it was slow", "it was quick"]
    assert facts["replayed"] == facts["first"] == "shipped tea"


def test_dbs302_right_time_as_payload_of_one_operation(prove: Prove) -> None:
    """The payload of an event, a stream entry and a message is recorded once; the
    replay does not publish another one.
    """
    facts = prove(f"""
    import time
    from dbos import DBOS
    from proof import crash_and_recover, halt, launch, recovering, show
    {CLOCK}
    @DBOS.workflow()
    def listener():
        halt()
        return [DBOS.recv("at", 0), DBOS.recv("at", 0)]

    @DBOS.workflow()
    def right():
        DBOS.set_event("status", {{"at": time.time()}})
        DBOS.write_stream("status", time.time())
        DBOS.send("listener", time.time(), "at")
        DBOS.close_stream("status")
        halt()
        return "done"

    def published():
        return [DBOS.get_event("right", "status", 0), *DBOS.read_stream("right", "status")]

    if recovering:
        an_hour_passes()
    launch()
    if recovering:
        show(before=published())
    show(**crash_and_recover(listener=listener, right=right), after=published())
    """)
    assert facts["right"] == "done"
    assert facts["after"] == facts["before"]
    assert len(facts["after"]) == 2
    received, nothing = facts["listener"]
    assert received is not None and nothing is None


def test_dbs302_right_time_as_timeout(prove: Prove) -> None:
    """The `timeout` of `recv` may come from the clock: the wait is recorded."""
    facts = prove(f"""
    import threading
    import time
    from dbos import DBOS
    from proof import crash_and_recover, halt, launch, recorded, recovering, show, until
    {CLOCK}
    @DBOS.step()
    def read_clock():
        return time.time()

    @DBOS.step()
    def close():
        return "closed"

    @DBOS.workflow()
    def right():
        deadline = read_clock() + 1800
        answer = DBOS.recv("answer", timeout_seconds=deadline - time.time())
        return [answer, close()]

    def die_while_it_waits():
        until(lambda: "DBOS.sleep" in recorded("right"))
        halt()

    if recovering:
        an_hour_passes()
    launch()
    if not recovering:
        threading.Thread(target=die_while_it_waits, daemon=True).start()
    show(**crash_and_recover(right=right), record=recorded("right"))
    """)
    assert facts["right"] == [None, "closed"]
    assert facts["record"] == ["read_clock", "DBOS.recv", "DBOS.sleep", "close"]
