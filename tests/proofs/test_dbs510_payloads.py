"""Proofs of DBS510: what pickle refuses, and what dbos then does.

In the programs a line with a mistake ends with the code of its rule.
"""

import importlib
import pickle
import subprocess
import sys
from typing import Any

import pytest

from dbos_flake8.knowledge.serialisation import load_serialisation

from .harness import Prove


def test_dbs510_arguments(prove: Prove) -> None:
    """An argument that pickle refuses fails the call, and no workflow begins; steps take it."""
    facts = prove("""
        import threading
        from dbos import DBOS
        from proof import effect, effects, launch, outcome, run, show

        @DBOS.workflow()
        def bill(helper):
            effect("billed")

        @DBOS.step()
        def save(connect, lock):
            return "saved"

        @DBOS.workflow()
        def order():
            return save(lambda: 1, threading.Lock())

        launch()
        show(
            called=outcome(bill, threading.Lock()),  # DBS510
            started=outcome(lambda: DBOS.start_workflow(bill, lambda: 1)),  # DBS510
            enqueued=outcome(lambda: DBOS.enqueue_workflow("proofs", bill, (n for n in "a"))),  # DBS510
            effects=effects(),
            workflows=len(DBOS.list_workflows()),
            step=run(order),
        )
    """)
    assert facts["called"] == "TypeError: cannot pickle '_thread.lock' object"
    assert facts["started"].startswith(("AttributeError: Can't ", "PicklingError: Can't "))
    assert facts["enqueued"] == "TypeError: cannot pickle 'generator' object"
    assert (facts["effects"], facts["workflows"]) == ([], 0)
    assert facts["step"] == "saved"


def test_dbs510_results(prove: Prove) -> None:
    """A result that pickle refuses fails the workflow after the work, which no checkpoint keeps."""
    facts = prove("""
        from dbos import DBOS
        from proof import effect, effects, launch, outcome, recorded, run, show

        @DBOS.step()
        def read():
            effect("read")
            return (n for n in range(3))  # DBS510

        @DBOS.workflow()
        def report():
            return list(read())

        @DBOS.workflow()
        def child():
            return 1

        @DBOS.workflow()
        def parent():
            return DBOS.start_workflow(child)  # DBS510

        launch()
        show(report=run(report), effects=effects(), record=recorded(report), parent=run(parent))
        show(plain=list(read()))
    """)
    assert facts["report"] == "TypeError: cannot pickle 'generator' object"
    assert (facts["effects"], facts["record"]) == (["read"], [])
    assert facts["parent"].startswith("TypeError: cannot pickle ")
    assert facts["plain"] == [0, 1, 2]


def test_dbs510_events_messages_streams_and_schedules(prove: Prove) -> None:
    """The same for what an event, a message, a stream and a schedule carry."""
    facts = prove("""
        import threading
        from dbos import DBOS
        from proof import launch, outcome, run, show

        @DBOS.workflow()
        def event():
            DBOS.set_event("key", threading.Lock())  # DBS510

        @DBOS.workflow()
        def message():
            DBOS.send("message", threading.Lock())  # DBS510

        @DBOS.workflow()
        def stream():
            DBOS.write_stream("key", threading.Lock())  # DBS510

        @DBOS.workflow()
        def nightly(at, context):
            pass

        launch()
        show(event=run(event), message=run(message), stream=run(stream))
        show(schedule=outcome(lambda: DBOS.create_schedule(
            schedule_name="nightly", workflow_fn=nightly, schedule="0 0 * * *",
            context=threading.Lock(),  # DBS510
        )))
    """)
    assert set(facts.values()) == {"TypeError: cannot pickle '_thread.lock' object"}


def test_dbs510_own_objects(prove: Prove) -> None:
    """Handles, clients and datasources, a lock in an object, and classes and functions of functions."""
    facts = prove("""
        import threading
        from dataclasses import dataclass
        from typing import Any, NamedTuple
        from dbos import DBOS, DBOSClient, SQLAlchemyDatasource
        from proof import configure, database_url, outcome, show

        configure()
        datasource = SQLAlchemyDatasource.create(database_url("shop"))

        class Cart:
            def __init__(self):
                self.lock = threading.Lock()

        class Polite(Cart):
            def __getstate__(self):
                return {}

        @dataclass
        class Report:
            source: Any

        class Point(NamedTuple):
            x: int

        @DBOS.workflow()
        def bill(what):
            return "billed"

        def refused():
            class Local:
                pass
            def local():
                pass
            client = DBOSClient(system_database_url=database_url("database"))
            handle = DBOS.start_workflow(bill, 1)
            return [
                outcome(bill, handle),  # DBS510
                outcome(bill, client),  # DBS510
                outcome(bill, datasource),  # DBS510
                outcome(bill, Cart()),  # DBS510
                outcome(bill, Report(open(__file__))),  # DBS510
                outcome(bill, Local()),  # DBS510
                outcome(bill, local),  # DBS510
                outcome(bill, {"a": 1}.values()),  # DBS510
            ]

        DBOS.launch()
        show(refused=refused())
        show(taken=[bill(Polite()), bill(Report(1)), bill(Point(1)), bill(map(str, [])), bill([Report])])
    """)
    assert len(facts["refused"]) == 8
    assert all(one.startswith(("TypeError", "AttributeError", "PicklingError")) for one in facts["refused"])
    assert facts["taken"] == ["billed"] * 5


#: How objects are made whose makers need arguments.
_ARGUMENTS: dict[str, tuple[Any, ...]] = {
    "threading.Timer": (1, print),
    "threading.Barrier": (2,),
    "builtins.open": (__file__,),
    "io.open": (__file__,),
    "codecs.open": (__file__,),
    "csv.reader": (["a"],),
    "csv.DictReader": (["a"],),
    "re.match": ("a", "a"),
    "re.search": ("a", "a"),
    "re.fullmatch": ("a", "a"),
    "hashlib.new": ("sha256",),
    "hmac.new": (b"a", b"b", "sha256"),
    "contextvars.ContextVar": ("a",),
    "sqlite3.connect": (":memory:",),
    "subprocess.Popen": ([sys.executable, "-c", ""],),
}
_MADE_PLAINLY = ("threading.", "queue.", "concurrent.", "socket.socket", "ssl.", "tempfile.", "hashlib.")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    "name",
    [
        name
        for name in load_serialisation().unpicklable
        if name in _ARGUMENTS
        or (name.startswith(_MADE_PLAINLY) and "()" not in name)
        or name in ("contextvars.copy_context", "multiprocessing.Process")
    ],
)
def test_dbs510_standard_library(name: str) -> None:
    """Pickle refuses what the data file says of Python's own library."""
    module, _, member = name.rpartition(".")
    made = getattr(importlib.import_module(module), member)(*_ARGUMENTS.get(name, ()))
    with pytest.raises((TypeError, AttributeError, pickle.PicklingError)):
        pickle.dumps(made)
    if isinstance(made, subprocess.Popen):
        made.wait()


@pytest.mark.parametrize(
    ("module", "make"),
    [
        ("sqlalchemy", "module.create_engine('sqlite://')"),
        ("sqlalchemy", "module.create_engine('sqlite://').connect()"),
        ("sqlalchemy.orm", "module.Session()"),
        ("sqlalchemy.orm", "module.sessionmaker()"),
        ("sqlalchemy.orm", "module.Session().query()"),
        ("httpx", "module.Client()"),
        ("httpx", "module.AsyncClient()"),
        ("urllib3", "module.PoolManager()"),
        ("openai", "module.OpenAI(api_key='a')"),
        ("openai", "module.AsyncOpenAI(api_key='a')"),
        ("anthropic", "module.Anthropic(api_key='a')"),
        ("boto3", "module.client('s3', region_name='us-east-1')"),
        ("boto3", "module.Session(region_name='us-east-1')"),
        ("redis", "module.Redis()"),
        ("redis.asyncio", "module.Redis()"),
        ("pymongo", "module.MongoClient('mongodb://a', connect=False)"),
        ("psycopg2.extensions", "module.cursor.__new__(module.cursor)"),
        ("duckdb", "module.connect()"),
        ("elasticsearch", "module.Elasticsearch('http://a:1')"),
        ("grpc", "module.insecure_channel('a:1')"),
    ],
)
def test_dbs510_libraries(module: str, make: str) -> None:
    """Pickle refuses what the data file says of other libraries, where they are installed."""
    made = eval(make, {"module": pytest.importorskip(module)})
    with pytest.raises((TypeError, AttributeError, pickle.PicklingError)):
        pickle.dumps(made)


@pytest.mark.parametrize(
    ("module", "make"),
    [
        ("asyncio", "module.Lock()"),
        ("logging", "module.getLogger('a')"),
        ("io", "module.BytesIO()"),
        ("builtins", "module.map(str, [1])"),
        ("builtins", "module.zip([1])"),
        ("re", "module.compile('a')"),
        ("random", "module.Random()"),
        ("sqlalchemy", "module.MetaData()"),
        ("sqlalchemy", "module.text('select 1')"),
        ("requests", "module.Session()"),
        ("httpx", "module.Response(200)"),
    ],
)
def test_dbs510_takes_what_looks_unlikely(module: str, make: str) -> None:
    """Pickle takes these, and the rule is silent on them."""
    pickle.dumps(eval(make, {"module": pytest.importorskip(module)}))
