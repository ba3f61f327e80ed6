"""The generated knowledge about dbos: its data, its loader, its generator."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dbos_flake8.knowledge.dbos_api import Member, Parameter, Span, load

ROOT = Path(__file__).parents[2]
DATA = ROOT / "dbos_flake8" / "knowledge" / "dbos_api.json"
API = load()
INSTALLED = importlib.metadata.version("dbos")


def line_of(version: str) -> str:
    return ".".join(version.split(".")[:2])


def member(name: str) -> Member:
    found = API.member(name)
    assert found is not None, name
    return found


# What the data says


def test_members_that_refuse_in_the_newest_release() -> None:
    refusing = {n for n in API.names if (span := member(n).refuses_loop) is not None and API.newest in span}
    on_dbos = """
        cancel_workflow cancel_workflows close_stream delete_queue delete_workflow delete_workflows
        deprecate_patch fork_workflow get_all_events get_event get_result get_workflow_status
        list_queued_workflows list_queues list_workflow_steps list_workflows patch read_stream
        read_stream_offset recv register_queue resume_workflow resume_workflows retrieve_queue
        retrieve_workflow rewind_workflow run_step send send_bulk set_event set_workflow_delay sleep
        update_workflow_attributes wait_first write_stream
    """
    expected = {f"dbos.DBOS.{name}" for name in on_dbos.split()}
    assert refusing == expected | {"dbos.StepReservation.run", "dbos.WorkflowHandle.get_status"}


def test_a_handle_of_a_client_does_not_refuse() -> None:
    status = member("dbos.WorkflowHandle.get_status")
    assert status.refuses_loop_except == ("dbos.DBOSClient", "dbos.DebouncerClient")


def test_debouncing_on_a_named_queue_may_refuse() -> None:
    debounce = member("dbos.Debouncer.debounce")
    assert debounce.refuses_loop is None
    assert debounce.may_refuse_loop is not None
    assert API.newest in debounce.may_refuse_loop


# The file


def test_the_file_is_small_sorted_and_has_an_entry_on_each_line() -> None:
    text = DATA.read_text("utf-8")
    assert len(text.encode()) < 150_000
    names = list(json.loads(text)["names"])
    assert names == sorted(names)
    assert len(text.splitlines()) == len(names) + 6
    assert generator().render(json.loads(text)) == text


def test_releases_are_the_newest_of_each_line_without_a_gap() -> None:
    assert API.releases[0] == "0.20.0"
    assert API.newest == API.releases[-1]
    assert list(API.releases) == generator().newest_of_each_line(API.releases)
    majors: dict[str, list[int]] = {}
    for release in API.releases:
        major, minor, _ = release.split(".")
        majors.setdefault(major, []).append(int(minor))
    assert all(minors == list(range(minors[0], minors[-1] + 1)) for minors in majors.values())
    assert [minors[0] for minors in majors.values()][1:] == [0] * (len(majors) - 1)


def test_entries_refer_to_entries() -> None:
    for m in map(member, API.names):
        assert m.returns is None or m.returns in API.classes
        assert all(name in API.classes for name in m.refuses_loop_except)
        if m.twin is not None:
            assert member(m.twin).kind in ("coroutine", "async generator")


# The loader


def test_nothing_is_read_at_import() -> None:
    program = (
        "import dbos_flake8.knowledge.dbos_api as api; assert api.load.cache_info().currsize == 0;"
        "import sys; assert 'dbos' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)


def test_files_without_dbos_do_not_read_it(tmp_path: Path) -> None:
    program = (
        "from dbos_flake8.front import analysis_for; from dbos_flake8.settings import Settings;"
        "from dbos_flake8.knowledge.dbos_api import load;"
        "check = analysis_for(Settings(), ()).check;"
        "check('plain.py', 'import json\\nprint(json.dumps(1))\\n');"
        "plain = load.cache_info().currsize;"
        "check('durable.py', 'from dbos import DBOS\\nDBOS.sleep(1)\\n');"
        "print(plain, load.cache_info().currsize)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], check=True, cwd=tmp_path, capture_output=True, text=True
    )
    assert run.stdout == "0 1\n"


def test_reading_takes_less_than_ten_milliseconds() -> None:
    program = (
        "import time; from dbos_flake8.knowledge.dbos_api import load;"
        "begin = time.process_time(); load(); print(time.process_time() - begin)"
    )
    command = [sys.executable, "-c", program]
    # The least of several is what it takes when nothing else disturbs.
    taken = [float(subprocess.check_output(command, cwd=ROOT)) for _ in range(5)]
    assert min(taken) < 0.010


def test_everything_can_be_loaded_once() -> None:
    assert load() is load()
    assert API.member("dbos.DBOS.sleep") is API.member("dbos._dbos.DBOS.sleep")


def test_members_keep_what_the_file_says() -> None:
    sleep = member("dbos.DBOS.sleep")
    assert sleep == Member(
        name="dbos.DBOS.sleep",
        kind="function",
        span=Span("0.20"),
        kind_since="0.20",
        binding="class",
        parameters=(Parameter("seconds", "positional", False, Span("0.20")),),
        twin="dbos.DBOS.sleep_async",
        refuses_loop=Span("2.10"),
    )
    assert (sleep.since, sleep.until, sleep.is_coroutine) == ("0.20", None, False)
    assert member("dbos.DBOS.sleep_async").is_coroutine


@pytest.mark.parametrize(
    ("dotted", "canonical"),
    [
        ("dbos", "dbos"),
        ("dbos.DBOS", "dbos.DBOS"),
        ("dbos._dbos.DBOS", "dbos.DBOS"),
        ("dbos._dbos.DBOS.sleep", "dbos.DBOS.sleep"),
        ("dbos._error.DBOSException", "dbos.error.DBOSException"),
        ("dbos._client.EnqueueOptions", "dbos.EnqueueOptions"),
        ("dbos._enqueue_options.EnqueueOptions", "dbos.EnqueueOptions"),
        ("dbos.cli.migration.run_dbos_database_migrations", "dbos.run_dbos_database_migrations"),
        ("dbos.DBOS.slep", None),
        ("dbos._dbos.DBOS.slep", None),
        ("dbos._dbos.DBOSRegistry", None),
        ("dbosx.DBOS", None),
        ("", None),
    ],
)
def test_canonical_names(dotted: str, canonical: str | None) -> None:
    assert API.canonical(dotted) == canonical
    assert (API.member(dotted) is None) == (canonical is None)


def test_inherited_members_have_names_of_their_own() -> None:
    assert member("dbos.error.DBOSNotAuthorizedError.message").kind == "attribute"
    assert "dbos.error.DBOSNotAuthorizedError" in API.classes
    assert "dbos.DBOS.sleep" not in API.classes


@pytest.mark.parametrize(
    ("name", "since", "until"),
    [
        ("dbos.DBOS.transaction", "0.20", "3.0"),
        ("dbos.DBOS.scheduled", "0.20", "3.0"),
        ("dbos.DBOS.sql_session", "0.20", "3.0"),
        ("dbos.DBOS.run_step", "2.9", None),
        ("dbos.DBOS.patch", "2.7", None),
        ("dbos.DBOS.reserve_step", "3.4", None),
        ("dbos.Queue", "0.20", None),
        ("dbos.GetWorkflowsInput", "0.20", "2.9"),
        ("dbos.load_config", "0.20", "1.0"),
        ("dbos.SQLAlchemyDatasource", "2.22", None),
    ],
)
def test_spans_of_names(name: str, since: str, until: str | None) -> None:
    assert member(name).span == Span(since, until)


@pytest.mark.parametrize(
    ("name", "since"),
    [
        ("dbos.DBOS.run_step", "2.9"),
        ("dbos.DBOS.sleep", "2.10"),
        ("dbos.DBOS.cancel_workflow", "2.10"),  # since 2.15 through cancel_workflows
        ("dbos.DBOS.delete_workflow", "2.10"),  # likewise; 2.9 has it without a guard
        ("dbos.DBOS.register_queue", "2.21"),  # 2.20 has it without a guard
        ("dbos.WorkflowHandle.get_status", "2.10"),
    ],
)
def test_spans_of_guards(name: str, since: str) -> None:
    assert member(name).refuses_loop == Span(since)


def test_the_queue_constructor_is_gone() -> None:
    queue = member("dbos.Queue")
    assert queue.constructor == Span("0.20", "3.0")
    assert queue.parameters_in("3.0") == ()
    assert [p.name for p in queue.parameters_in("0.20")] == [
        "name",
        "concurrency",
        "limiter",
        "worker_concurrency",
    ]
    assert member("dbos.DBOSClient").constructor == Span("0.25")


def parameter(name: str, key: str) -> Parameter:
    (found,) = [p for p in member(name).parameters if p.name == key]
    return found


@pytest.mark.parametrize(
    ("name", "key", "span"),
    [
        ("dbos.DBOS", "fastapi", Span("0.20", "3.0")),
        ("dbos.DBOS.workflow", "auto_upgrade", Span("3.4")),
        ("dbos.DBOS.fork_workflow", "shard_key", Span("3.4")),
        ("dbos.DBOSConfig", "database_url", Span("0.24", "3.0")),
        ("dbos.DBOSConfig", "enable_patching", Span("2.7")),
        ("dbos.EnqueueOptions", "max_recovery_attempts", Span("2.0", "3.1")),
        ("dbos.SetWorkflowID", "workflow_id_reuse_policy", Span("3.1")),
        ("dbos.StepOptions", "timeout_seconds", Span("2.31")),
    ],
)
def test_spans_of_parameters_and_keys(name: str, key: str, span: Span) -> None:
    assert parameter(name, key).span == span


def test_queue_options_became_properties() -> None:
    assert (
        member("dbos.Queue.concurrency").since,
        member("dbos.Queue.concurrency").kind_since,
    ) == ("0.20", "2.20")
    assert member("dbos.DBOS.logger").kind_since == "0.20"


def test_deprecations() -> None:
    assert member("dbos.DBOS.parent_workflow_id").deprecated == Span("1.9", "2.0")
    assert member("dbos.DBOS.deprecate_patch").deprecated is None
    assert parameter("dbos.DBOS.register_queue", "concurrency").deprecated == Span("2.31")
    assert parameter("dbos.DBOS.register_queue_async", "concurrency").deprecated == Span("2.31")
    assert parameter("dbos.DBOSConfig", "enable_patching").deprecated == Span("3.4")
    assert parameter("dbos.DBOS.kafka_consumer", "in_order").deprecated == Span("2.27", "3.0")


def test_decorators_say_whether_they_need_parentheses() -> None:
    decorators = {n: member(n).parentheses for n in API.names if member(n).kind == "decorator"}
    assert decorators == {
        "dbos.AsyncSQLAlchemyDatasource.transaction": "optional",
        "dbos.DBOS.alert_handler": "none",
        "dbos.DBOS.dbos_class": "required",
        "dbos.DBOS.default_required_roles": "required",
        "dbos.DBOS.kafka_consumer": "required",
        "dbos.DBOS.required_roles": "required",
        "dbos.DBOS.scheduled": "required",
        "dbos.DBOS.step": "required",
        "dbos.DBOS.transaction": "required",
        "dbos.DBOS.workflow": "required",
        "dbos.SQLAlchemyDatasource.transaction": "optional",
    }


@pytest.mark.parametrize(
    ("name", "returns"),
    [
        ("dbos.DBOS", "dbos.DBOS"),
        ("dbos.DBOS.start_workflow", "dbos.WorkflowHandle"),
        ("dbos.DBOS.start_workflow_async", "dbos.WorkflowHandleAsync"),
        ("dbos.DBOS.retrieve_queue", "dbos.Queue"),
        ("dbos.Queue.enqueue", "dbos.WorkflowHandle"),
        ("dbos.Debouncer.create_async", "dbos.Debouncer"),
        ("dbos.AsyncSQLAlchemyDatasource.create", "dbos.AsyncSQLAlchemyDatasource"),
        ("dbos.WorkflowHandle.get_status", "dbos.WorkflowStatus"),
        ("dbos.DBOS.list_workflows", None),
        ("dbos.DBOS.workflow", None),
    ],
)
def test_returned_classes(name: str, returns: str | None) -> None:
    assert member(name).returns == returns


@pytest.mark.parametrize(
    ("name", "twin"),
    [
        ("dbos.DBOS.read_stream", "dbos.DBOS.read_stream_async"),
        ("dbos.Queue.enqueue", "dbos.Queue.enqueue_async"),
        ("dbos.Queue.concurrency", "dbos.Queue.get_concurrency_async"),
        ("dbos.Queue.set_limiter", "dbos.Queue.set_limiter_async"),
        ("dbos.StepReservation.run", "dbos.StepReservation.run_async"),
        ("dbos.Debouncer.create", None),  # create_async is synchronous
        ("dbos.WorkflowHandle.get_result", None),
        ("dbos.DBOS.reserve_step", None),
        ("dbos.DBOS.sleep_async", None),
    ],
)
def test_twins(name: str, twin: str | None) -> None:
    assert member(name).twin == twin


# Spans and specifiers


def test_spans_count_in_release_lines() -> None:
    span = Span("2.9", "3.0")
    assert "2.9" in span
    assert "2.9.7" in span
    assert "2.31.1" in span
    assert "2.8.9" not in span
    assert "3" not in span
    assert "3.0.0" not in span
    assert "10.0" in Span("2.9")


@pytest.mark.parametrize(
    ("specifier", "first", "last"),
    [
        (None, "3.0.0", API.newest),
        ("", "0.20.0", API.newest),
        (">=2.11,<3", "2.11.0", "2.31.1"),
        ("~=2.11", "2.11.0", "2.31.1"),
        ("==2.*", "2.0.0", "2.31.1"),
        # Releases that the data does not have stand for their line, or for the nearest line below.
        ("==2.20.3", "2.20.0", "2.20.0"),
        ("===2.31.0", "2.31.1", "2.31.1"),
        ("==1.13.0", "1.13.2", "1.13.2"),
        (">=2.31.0,<2.31.1", "2.31.1", "2.31.1"),
        ("~=1.13.5", "1.13.2", "1.13.2"),
        (">=99", API.newest, API.newest),
        ("==1.99.*", "1.14.0", "1.14.0"),
        ("===any-text", API.newest, API.newest),
        ("<0.5", "0.20.0", "0.20.0"),
        ("==0.1.0", "0.20.0", "0.20.0"),
        ("==1!2.0", API.newest, API.newest),
    ],
)
def test_releases_in(specifier: str | None, first: str, last: str) -> None:
    found = API.releases_in(specifier)
    assert (found[0], found[-1]) == (first, last)


@pytest.mark.parametrize(
    "specifier", ["2.11", "^2.11", ">=", "~=2", ">=2.*", "=>2", ">=2.11 <3", "==two", "==2.0rc1.*"]
)
def test_what_is_no_specifier_is_refused(specifier: str) -> None:
    with pytest.raises(ValueError, match=r"[Ii]nvalid specifier"):
        API.releases_in(specifier)


# The generator


def generator() -> ModuleType:
    path = ROOT / "tools" / "generate_dbos_api.py"
    name = "generate_dbos_api"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


OLD = {
    "dbos/__init__.py": """
from . import _error as error
from ._main import DBOS, Box, Options

__all__ = ["DBOS", "Box", "Options", "error"]
""",
    "dbos/_error.py": """
class DBOSException(Exception):
    def __init__(self, message):
        self.message = message

class Lost(DBOSException):
    pass
""",
    "dbos/_main.py": """
from typing import Callable, Optional, TypedDict, TypeVar

F = TypeVar("F")

class Options(TypedDict):
    name: str
    size: int

class Box:
    def __init__(self, name: str, size=1):
        self.name = name
        self._secret = size

class DBOS:
    @classmethod
    def sleep(cls, seconds: float) -> None:
        ...

    @classmethod
    async def sleep_async(cls, seconds: float) -> None:
        ...

    @classmethod
    def box(cls, name: str) -> Box:
        ...

    @classmethod
    def work(cls) -> Callable[[F], F]:
        ...

    @staticmethod
    def gone():
        ...
""",
}
NEW = {
    **OLD,
    "dbos/_guard.py": """
import asyncio

def check(name):
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        pass
    else:
        raise RuntimeError(name)
""",
    "dbos/_main.py": '''
from typing import Callable, Optional, Protocol, TypedDict, TypeVar

from ._guard import check

F = TypeVar("F")
_PROOF = object()

class Options(TypedDict, total=False):
    """
    name (str): the name
    size (int): (DEPRECATED) the size
    """
    name: str
    size: int
    depth: int

class _Base:
    def open(self) -> "Optional[Box]":
        ...

class Box(_Base):
    def __init__(self, name: str, token=None):
        if token is not _PROOF:
            raise TypeError("no")
        self.name = name

class DBOS:
    @classmethod
    def sleep(cls, seconds: float, *, label: str = "") -> None:
        with open(label):
            check("sleep")

    @classmethod
    async def sleep_async(cls, seconds: float, *, label: str = "") -> None:
        cls.sleep(seconds)

    @classmethod
    def nap(cls) -> None:
        cls.sleep(1)

    @classmethod
    def doze(cls, long: bool) -> None:
        if long:
            cls.sleep(1)

    @classmethod
    def dream(cls) -> Callable[[], None]:
        return lambda: cls.sleep(1)

    @classmethod
    def box(cls, name: str) -> Box:
        """Deprecated. Use something else."""

    @classmethod
    def work(cls, *, name: str = "") -> Callable[[F], F]:
        ...
''',
}


def wheel(folder: Path, version: str, files: dict[str, str]) -> Path:
    path = folder / f"dbos-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, source in files.items():
            archive.writestr(name, source)
    return path


@pytest.fixture(name="generated")
def generate(tmp_path: Path) -> dict[str, Any]:
    """The data made from two small releases, and an old patch that must not count."""
    wheel(tmp_path, "9.0.0", {"dbos/__init__.py": "this is not python"})
    wheel(tmp_path, "9.0.1", OLD)
    wheel(tmp_path, "9.10.0", NEW)
    output = tmp_path / "api.json"
    arguments = ["--wheels", str(tmp_path), "--offline", "--output", str(output)]
    assert generator().main([*arguments, "--check"]) == 1
    assert generator().main(arguments) == 0
    assert generator().main([*arguments, "--check"]) == 0
    data: dict[str, Any] = json.loads(output.read_text("utf-8"))
    return data


def test_generator_reads_the_newest_patch_of_each_line(generated: dict[str, Any]) -> None:
    assert generated["versions"] == ["9.0.1", "9.10.0"]


def test_generator_writes_these_entries(generated: dict[str, Any]) -> None:
    assert generated["names"] == {
        "dbos": {"kind": "module", "since": "9.0"},
        "dbos.Box": {
            "kind": "class",
            "parameters": ["name 9.0..9.10", "size= 9.0..9.10"],
            "constructor": "9.0..9.10",
            "aliases": ["dbos._main.Box"],
            "since": "9.0",
        },
        "dbos.Box.name": {"kind": "attribute", "binding": "instance", "since": "9.0"},
        "dbos.Box.open": {
            "kind": "function",
            "binding": "instance",
            "returns": "dbos.Box",
            "since": "9.10",
        },
        "dbos.DBOS": {"kind": "class", "aliases": ["dbos._main.DBOS"], "since": "9.0"},
        "dbos.DBOS.box": {
            "kind": "function",
            "binding": "class",
            "parameters": ["name"],
            "returns": "dbos.Box",
            "deprecated": "9.10",
            "since": "9.0",
        },
        "dbos.DBOS.doze": {
            "kind": "function",
            "binding": "class",
            "parameters": ["long"],
            "may_refuse_loop": "9.10",
            "since": "9.10",
        },
        "dbos.DBOS.dream": {"kind": "function", "binding": "class", "since": "9.10"},
        "dbos.DBOS.gone": {
            "kind": "function",
            "binding": "static",
            "since": "9.0",
            "until": "9.10",
        },
        "dbos.DBOS.nap": {
            "kind": "function",
            "binding": "class",
            "refuses_loop": "9.10",
            "since": "9.10",
        },
        "dbos.DBOS.sleep": {
            "kind": "function",
            "binding": "class",
            "parameters": ["seconds", "--label= 9.10"],
            "twin": "sleep_async",
            "refuses_loop": "9.10",
            "since": "9.0",
        },
        "dbos.DBOS.sleep_async": {
            "kind": "coroutine",
            "binding": "class",
            "parameters": ["seconds", "--label= 9.10"],
            "since": "9.0",
        },
        "dbos.DBOS.work": {
            "kind": "decorator",
            "binding": "class",
            "parentheses": "required",
            "parameters": ["--name= 9.10"],
            "since": "9.0",
        },
        "dbos.Options": {
            "kind": "typed-dict",
            "parameters": [
                "--name 9.0..9.10",
                "--size 9.0..9.10",
                "--name= 9.10",
                "--size= 9.10 deprecated 9.10",
                "--depth= 9.10",
            ],
            "aliases": ["dbos._main.Options"],
            "since": "9.0",
        },
        "dbos.error": {"kind": "module", "aliases": ["dbos._error"], "since": "9.0"},
        "dbos.error.DBOSException": {"kind": "class", "parameters": ["message"], "since": "9.0"},
        "dbos.error.DBOSException.message": {
            "kind": "attribute",
            "binding": "instance",
            "since": "9.0",
        },
        "dbos.error.Lost": {"kind": "class", "parameters": ["message"], "since": "9.0"},
        "dbos.error.Lost.message": {"kind": "attribute", "binding": "instance", "since": "9.0"},
    }


def test_generator_refuses_what_it_cannot_express(tmp_path: Path) -> None:
    module = generator()
    for version, files in (("9.0.0", OLD), ("9.1.0", NEW), ("9.2.0", OLD)):
        wheel(tmp_path, version, files)
    with pytest.raises(module.GeneratorError, match="comes and goes"):
        module.main(["--wheels", str(tmp_path), "--offline", "--check"])


def test_newest_patch_of_each_line() -> None:
    listed = [
        "3.0.0",
        "3.0.0rc1",
        "2.31.1",
        "2.31.0",
        "2.4.0",
        "2.20.10",
        "2.20.9",
        "0.20.0",
        "0.19.0",
    ]
    expected = ["0.20.0", "2.4.0", "2.20.10", "2.31.1", "3.0.0"]
    assert generator().newest_of_each_line(listed) == expected
