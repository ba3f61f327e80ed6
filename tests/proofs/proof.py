"""The words of a proof program: launch dbos, leave traces, die, be recovered, be replayed.

A program runs in a process and a folder of its own, which holds its database, and says
`from proof import ...`.
"""

import asyncio
import faulthandler
import importlib.metadata
import itertools
import json
import logging
import os
import runpy
import sqlite3
import sys
import threading
import time
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, NoReturn, cast

import sqlalchemy
from dbos import DBOS, DBOSConfig, Queue, SetWorkflowID

RELEASE = tuple(map(int, importlib.metadata.version("dbos").split(".")))
"""The release of dbos, such as (2, 31, 1)."""

Workflow = Callable[..., Any] | str
"""A workflow function, which `run` runs under its own name as ID, or an ID."""

DATABASE = Path("database.sqlite")
EFFECTS = Path("effects.txt")
SHOWN = Path("shown.jsonl")
DIED = Path("died")
DEATH = 17  # as in harness.py, which only the tests import
LIMIT = 60.0
"""Seconds for one process; far more than it needs, for slow machines."""

PATIENCE = 45.0
"""Seconds to wait for what must come; never reached unless a proof fails."""

QUEUE = "proofs"
"""A queue that is ready when `launch` returns, and polled all the time (before dbos 2.20, once a second)."""

POLLING: dict[str, Any] = {"polling_interval_sec": 0.02} if RELEASE >= (2, 6) else {}
"""What lets `get_result` of a handle ask often; before, it asked once a second."""

recovering = False
"""True in the second process, which recovers what the first one left behind."""

_messages: list[str] = []
_queues: list[Queue] = []
# Without, a queue of dbos's own takes them, which asks once a second.
_ON_QUEUE: dict[str, Any] = {"queue_name": QUEUE} if RELEASE >= (2, 20) else {}
_arrived = threading.Semaphore(0)


# Start


def configure(**more: Any) -> None:
    """Construct DBOS, on the database of this proof; with more keys, where the release has them."""
    config: dict[str, Any] = {
        "name": "proof",
        "system_database_url": database_url(DATABASE.stem),
        "application_version": "1",
        "executor_id": "proof",
        "notification_listener_polling_interval_sec": 0.05,
        # It listens on a port, of which there is only one for all programs.
        "run_admin_server": False,
        **more,
    }
    known = {key: value for key, value in config.items() if key in DBOSConfig.__annotations__}
    DBOS(config=cast(DBOSConfig, known))
    if RELEASE < (2, 20):
        _queues.append(Queue(QUEUE))
    logger = logging.getLogger("dbos")
    logger.handlers = [_Log()]
    logger.propagate = False


def launch(**more: Any) -> None:
    """Construct and launch DBOS, as `configure` does; pending workflows are recovered."""
    configure(**more)
    DBOS.launch()


def prepare() -> None:
    """Make the database that all proofs start from."""
    launch()
    if RELEASE >= (2, 20):
        DBOS.register_queue(QUEUE, polling_interval_sec=0.02)


def queue() -> Queue:
    """The queue `QUEUE`."""
    found = _queues[0] if _queues else DBOS.retrieve_queue(QUEUE)
    assert found
    return found


def database_url(name: str) -> str:
    """The URL of a database, the one of this proof or a further one for a datasource."""
    return f"sqlite:///{Path(name).resolve()}.sqlite"


# Traces


def show(**facts: Any) -> None:
    """Tell the test; facts of a later process replace those of an earlier one."""
    with SHOWN.open("a") as file:
        file.write(json.dumps(facts) + "\n")


def effect(what: str) -> None:
    """Do something that the world sees: it outlives the process."""
    with EFFECTS.open("a") as file:
        file.write(what + "\n")


def effects() -> list[str]:
    """All effects so far, those of the process that died included."""
    return EFFECTS.read_text().splitlines() if EFFECTS.exists() else []


def recorded(workflow: Workflow) -> list[str]:
    """The names of the recorded checkpoints of a workflow, in the order of their
    numbers.
    """
    return [step["function_name"] for step in DBOS.list_workflow_steps(_id_of(workflow))]


def status(workflow: Workflow) -> str:
    """The status of a workflow, as the database has it."""
    found = DBOS.get_workflow_status(_id_of(workflow))
    return found.status if found else "MISSING"


def messages(words: str) -> list[str]:
    """The messages of dbos's log that contain these words."""
    return [message for message in _messages if words in message]


# Calls and their outcomes


def outcome(call: Callable[..., Any], *args: Any) -> Any:
    """What the call returns, or `TypeError: its message`."""
    try:
        return call(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


async def outcome_async(awaitable: Awaitable[Any]) -> Any:
    """What the awaitable gives, or `TypeError: its message`."""
    try:
        return await awaitable
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def run(workflow: Callable[..., Any], *args: Any) -> Any:
    """Run a workflow under its own name as ID, from synchronous code; its outcome."""
    with SetWorkflowID(workflow.__name__):
        handle = DBOS.start_workflow(workflow, *args)
    return outcome(handle.get_result)


def result(workflow: Workflow) -> Any:
    """Wait for a workflow that somebody has started; its outcome."""
    handle: Any = DBOS.retrieve_workflow(_id_of(workflow))
    return outcome(lambda: handle.get_result(**POLLING))


def resume(workflow: Workflow) -> None:
    """Let a workflow that has ended, or that nobody runs, go on."""
    DBOS.resume_workflow(_id_of(workflow), **_ON_QUEUE)


def until(condition: Callable[[], object]) -> None:
    """Wait until the condition holds; a proof that waits in vain fails."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError("waited in vain")
        time.sleep(0.01)


def loop_turns(loop: asyncio.AbstractEventLoop, within: float = PATIENCE) -> bool:
    """Whether the event loop finds time for a callback while this call waits."""
    turned = threading.Event()
    loop.call_soon_threadsafe(turned.set)
    return turned.wait(within)


def statements_on_loop() -> list[str]:
    """A list that grows by every database statement executed on an event loop's thread."""
    statements: list[str] = []

    def watch(_: Any, __: Any, statement: str, *___: Any) -> None:
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return
        statements.append(statement)

    sqlalchemy.event.listen(sqlalchemy.Engine, "before_cursor_execute", watch)
    return statements


# Death and recovery


def halt() -> None:
    """The first process dies when all workflows have come here; the second one passes."""
    if not recovering:
        _arrived.release()
        threading.Event().wait()


async def halt_async() -> None:
    """`halt` for a coroutine."""
    if not recovering:
        _arrived.release()
        await asyncio.Event().wait()


def crash_and_recover(**workflows: Callable[[], Any]) -> dict[str, Any]:
    """Run workflows up to `halt`, die, recover in a new process; their outcomes by ID.

    The program runs twice from its first line, and only the second process gets past this call.
    """
    if not recovering:
        for name, workflow in workflows.items():
            with SetWorkflowID(name):
                DBOS.start_workflow(workflow)
        for _ in workflows:
            if not _arrived.acquire(timeout=PATIENCE):
                raise TimeoutError("a workflow did not come to `halt`")
        show(recorded_at_death={name: recorded(name) for name in workflows})
        DIED.touch()
        os._exit(DEATH)
    return {name: result(name) for name in workflows}


# Replay


def replay(workflow: Workflow, start: int) -> Any:
    """The outcome of a replay in which the checkpoints before number `start` are
    recorded.
    """
    fork = DBOS.fork_workflow(_id_of(workflow), start, **_ON_QUEUE)
    return result(fork.workflow_id)


def replays(workflow: Workflow) -> list[Any]:
    """The outcomes of replays from each checkpoint on, the last with everything
    recorded.
    """
    steps = DBOS.list_workflow_steps(_id_of(workflow))
    last = max(step["function_id"] for step in steps)
    return [replay(workflow, start) for start in range(1, last + 2)]


def answer_late(key: int | str, after: threading.Event) -> None:
    """Let the database answer late: what checkpoint number `key`, or workflow `key`, has recorded.

    dbos asks in a thread for each. Which answer comes first is chance, and a proof must
    not depend on chance.
    """

    def wait(_: Any, __: Any, statement: str, parameters: Any, *___: Any) -> None:
        if _asks_for(key, statement, parameters):
            after.wait(PATIENCE)

    sqlalchemy.event.listen(sqlalchemy.Engine, "before_cursor_execute", wait)


def answer_in_order(*numbers: int) -> None:
    """Let the database answer what these checkpoints have recorded in this order."""
    answered = {number: threading.Event() for number in numbers}
    for earlier, number in itertools.pairwise(numbers):
        answer_late(number, answered[earlier])

    def tick(_: Any, __: Any, statement: str, parameters: Any, *___: Any) -> None:
        for number, event in answered.items():
            if _asks_for(number, statement, parameters):
                event.set()

    sqlalchemy.event.listen(sqlalchemy.Engine, "after_cursor_execute", tick)


# The process


def perform(folder: Path) -> NoReturn:
    """Be the process that runs the program in this folder."""
    global recovering
    os.chdir(folder)
    output = os.open("output.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    # What hangs says where, before the server kills it.
    faulthandler.dump_traceback_later(LIMIT - 5)
    recovering = DIED.exists()
    sys.path.insert(0, str(Path(__file__).parent))
    sys.modules["proof"] = sys.modules[__name__]
    code = 1
    try:
        runpy.run_path(str(folder / "program.py"), run_name="__main__")
        code = 0
    except BaseException:
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    # Threads of dbos, and workflows that hang on purpose, are not waited for.
    os._exit(code)


def _id_of(workflow: Workflow) -> str:
    return workflow if isinstance(workflow, str) else workflow.__name__


def _asks_for(key: int | str, statement: str, parameters: Any) -> bool:
    if not statement.startswith("SELECT") or key not in parameters:
        return False
    return isinstance(key, str) or "operation_outputs" in statement


class _Log(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        _messages.append(record.getMessage())


def _teach_old_sqlite_the_clock() -> None:
    """Give SQLite before 3.42 what dbos asks of it on Python 3.12 and newer."""
    if sqlite3.sqlite_version_info >= (3, 42):
        return

    def add_function(connection: sqlite3.Connection, _: object) -> None:
        connection.create_function("unixepoch", 0, lambda: int(time.time()))
        connection.create_function("unixepoch", 1, lambda _: time.time())

    sqlalchemy.event.listen(sqlalchemy.Engine, "connect", add_function)


_teach_old_sqlite_the_clock()
