"""Proofs of DBS307: what a workflow reads of its surroundings is another thing elsewhere.

The process that recovers a workflow has another number, may have other variables, and
may run on another machine: the programs let it.

In the programs a line with a mistake ends with the code of its rule.
"""

import pytest

from .harness import Prove


def test_dbs307_branch_on_a_variable(prove: Prove) -> None:
    """A branch on a variable takes another way in a process that has another value; one
    on what a step read takes the recorded way.
    """
    facts = prove("""
        import os
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, recovering, show

        @DBOS.step()
        def fly():
            pass

        @DBOS.step()
        def ship():
            pass

        @DBOS.workflow()
        def wrong():
            if os.environ.get("EXPRESS"):  # DBS307
                fly()
            else:
                ship()
            halt()

        @DBOS.workflow()
        def right():
            if DBOS.run_step({"name": "express"}, os.environ.get, "EXPRESS"):
                fly()
            else:
                ship()
            halt()
            return "sent"

        os.environ["EXPRESS"] = "" if recovering else "1"
        launch()
        show(**crash_and_recover(wrong=wrong, right=right))
    """)
    assert facts["recorded_at_death"] == {"wrong": ["fly"], "right": ["express", "fly"]}
    assert facts["wrong"].startswith("DBOSUnexpectedStepError: ")
    assert facts["right"] == "sent"


READS = {
    "number of the process": "os.getpid()",
    "variable": 'os.environ["WORKER"]',
    "arguments of the program": "sys.argv[1]",
    "working folder": "os.getcwd()",
    "working folder as a path": "str(Path.cwd())",
    "name of the host": "socket.gethostname()",
    "name of the node": "platform.node()",
}


@pytest.mark.parametrize("read", READS)
def test_dbs307_value_for_a_step(prove: Prove, read: str) -> None:
    """What the workflow reads for its steps changes between them, without any error: the
    lock that it takes as one worker it gives back as another.
    """
    facts = prove(
        """
        import os
        import platform
        import socket
        import sys
        from pathlib import Path
        from dbos import DBOS
        from proof import configure, crash_and_recover, halt, recovering, show

        @DBOS.step()
        def lock(owner):
            return owner

        @DBOS.step()
        def unlock(owner):
            return owner

        @DBOS.workflow()
        def wrong():
            owner = {read}  # DBS307
            locked = lock(owner)
            halt()
            return locked == unlock(owner)

        @DBOS.workflow()
        def right():
            owner = DBOS.run_step({"name": "owner"}, lambda: {read})
            locked = lock(owner)
            halt()
            return locked == unlock(owner)

        folder = os.getcwd()
        sys.argv = ["work", "first"]
        os.environ["WORKER"] = "first"
        configure()
        if recovering:
            sys.argv = ["work", "second"]
            os.environ["WORKER"] = "second"
            socket.gethostname = platform.node = lambda: "second machine"
            os.chdir("/")
        DBOS.launch()
        outcomes = crash_and_recover(wrong=wrong, right=right)
        os.chdir(folder)
        show(**outcomes)
        """.replace("{read}", READS[read])
    )
    assert facts["recorded_at_death"] == {"wrong": ["lock"], "right": ["owner", "lock"]}
    assert facts["wrong"] is False
    assert facts["right"] is True


PROGRAMS = {
    "subprocess.run": 'subprocess.run(["sh", "-c", "echo printed >> effects.txt"])',
    "check_output": 'subprocess.check_output("echo printed >> effects.txt", shell=True)',
    "os.system": 'os.system("echo printed >> effects.txt")',
}


@pytest.mark.parametrize("call", PROGRAMS)
def test_dbs307_program_runs_again(prove: Prove, call: str) -> None:
    """A program that the workflow runs is run again on recovery; one that a step runs is
    not.
    """
    text = """
        import os
        import subprocess
        from dbos import DBOS
        from proof import crash_and_recover, effects, halt, launch, show

        @DBOS.step()
        def print_bill():
            {call}

        @DBOS.step()
        def ship():
            pass

        @DBOS.workflow()
        def wrong():
            {call}  # DBS307
            ship()
            halt()

        @DBOS.workflow()
        def right():
            print_bill()
            ship()
            halt()

        launch()
        crash_and_recover(trade={name})
        show(effects=effects())
    """.replace("{call}", PROGRAMS[call])
    assert prove(text.replace("{name}", "wrong"))["effects"] == ["printed", "printed"]
    assert prove(text.replace("{name}", "right"))["effects"] == ["printed"]


def test_dbs307_asyncio_program_runs_again(prove: Prove) -> None:
    """The same for a program that a coroutine runs."""
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import crash_and_recover, effects, halt_async, launch, show

        @DBOS.step()
        async def ship():
            pass

        @DBOS.workflow()
        async def trade():
            await asyncio.create_subprocess_shell("echo printed >> effects.txt")  # DBS307
            await ship()
            await DBOS.run_step_async({"name": "printed"}, printed)
            await halt_async()

        async def printed():
            while not effects():
                await asyncio.sleep(0.01)

        launch()
        crash_and_recover(trade=trade)
        show(effects=effects())
    """)
    assert facts["effects"] == ["printed", "printed"]


def test_dbs307_right_what_a_process_reads_once(prove: Prove) -> None:
    """Constants, class attributes, default arguments and cached settings stay as they
    are while the variables of the process change.
    """
    facts = prove("""
        import os
        from functools import lru_cache
        from dbos import DBOS
        from proof import launch, recorded, replays, run, show

        os.environ["CARRIER"] = "plane"
        CARRIER = os.environ["CARRIER"]

        class Settings:
            carrier = os.environ["CARRIER"]

        @lru_cache
        def get_settings():
            return {"carrier": os.environ["CARRIER"]}

        def default(carrier=os.environ["CARRIER"]):
            return carrier

        @DBOS.step()
        def fly():
            pass

        @DBOS.step()
        def ship():
            pass

        def send(carrier):
            if carrier == "plane":
                fly()
            else:
                ship()

        @DBOS.workflow()
        def wrong():
            send(os.environ["CARRIER"])  # DBS307
            return "sent"

        @DBOS.workflow()
        def right():
            send(CARRIER)
            send(Settings.carrier)
            send(get_settings()["carrier"])
            send(default())
            return "sent"

        launch()
        show(wrong=run(wrong), right=run(right), record=recorded(right))
        os.environ["CARRIER"] = "ship"
        show(wrong_replayed=replays(wrong)[-1], right_replayed=replays(right))
    """)
    assert facts["wrong"] == facts["right"] == "sent"
    assert facts["record"] == ["fly"] * 4
    assert facts["wrong_replayed"].startswith("DBOSUnexpectedStepError: ")
    assert facts["right_replayed"] == ["sent"] * 5


def test_dbs307_right_what_only_logs(prove: Prove) -> None:
    """What is read for the log alone differs there and nowhere else."""
    facts = prove("""
        import os
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, messages, show

        @DBOS.step()
        def ship():
            return "shipped"

        @DBOS.workflow()
        def trade():
            DBOS.logger.warning("in process %d", os.getpid())
            shipped = ship()
            halt()
            return shipped

        launch()
        show(outcome=crash_and_recover(trade=trade)["trade"])
        show(logged=messages("in process")[-1], process=os.getpid())
    """)
    assert facts["recorded_at_death"] == {"trade": ["ship"]}
    assert facts["outcome"] == "shipped"
    assert facts["logged"] == f"in process {facts['process']}"
