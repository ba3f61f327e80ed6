"""The catalogue of effects: its data, its loader, its page."""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
import types
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from dbos_flake8.knowledge import effects as module
from dbos_flake8.knowledge.effects import (
    DETERMINISTIC,
    KINDS,
    NONDETERMINISTIC,
    Argument,
    Catalogue,
    Effect,
    Effects,
    Entry,
    Group,
    Thing,
    load_effects,
)

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "dbos_flake8" / "knowledge" / "effects.toml").read_text("utf-8")
EFFECTS = load_effects()
GROUPS = EFFECTS.groups
STANDARD = [group for group in GROUPS if group.is_standard]
NOTHING: frozenset[str] = frozenset()


def call(path: str, *keywords: str, positional: int = 0) -> str | None:
    """The kind of effect of a call."""
    found = EFFECTS.effect_of_call(path, positional, frozenset(keywords))
    return None if found is None else found.kind


def all_names(group: Group) -> Iterator[str]:
    """Every dotted name that a group is about."""
    yield from (*group.functions, *group.everything, *group.reads, *group.decorators, *group.pure)
    for thing in group.things:
        yield from (*thing.names, *thing.made_by, *thing.instances)


# The data against the running Python

#: Names, or the beginnings of names, that came with a version.
SINCE = {
    **dict.fromkeys(["pathlib.Path.is_junction", "pathlib.Path.walk", "pathlib.Path.with_segments"], (3, 12)),
    **dict.fromkeys(["random.binomialvariate", "random.Random.binomialvariate"], (3, 12)),
    **dict.fromkeys(["random.SystemRandom.binomialvariate", "os.path.isjunction"], (3, 12)),
    **dict.fromkeys(["os.path.splitroot", "os.setns", "os.unshare"], (3, 12)),
    **dict.fromkeys(["os.login_tty", "hashlib.file_digest", "locale.getencoding"], (3, 11)),
    **dict.fromkeys(["sqlite3.Connection.blobopen", "sqlite3.Connection.serialize"], (3, 11)),
    **dict.fromkeys(["sqlite3.Connection.deserialize", "asyncio.StreamWriter.start_tls"], (3, 11)),
    **dict.fromkeys(["asyncio.AbstractEventLoop.sock_recvfrom"], (3, 11)),
    **dict.fromkeys(["asyncio.AbstractEventLoop.sock_recvfrom_into"], (3, 11)),
    **dict.fromkeys(["asyncio.AbstractEventLoop.sock_sendto", "socketserver.UnixStreamServer"], (3, 11)),
    **dict.fromkeys(["os.timerfd_create", "os.timerfd_gettime", "os.timerfd_settime"], (3, 13)),
    **dict.fromkeys(["os.timerfd_gettime_ns", "os.timerfd_settime_ns", "os.posix_openpt"], (3, 13)),
    **dict.fromkeys(["os.grantpt", "os.unlockpt", "os.ptsname", "os.path.isdevdrive"], (3, 13)),
    **dict.fromkeys(["os.process_cpu_count", "pathlib.Path.from_uri", "pathlib.Path.full_match"], (3, 13)),
    **dict.fromkeys(["glob.translate", "dbm.sqlite3"], (3, 13)),
    **dict.fromkeys(["uuid.uuid6", "uuid.uuid7", "uuid.uuid8", "os.reload_environ"], (3, 14)),
    **dict.fromkeys(["pathlib.Path.copy", "pathlib.Path.copy_into", "pathlib.Path.move"], (3, 14)),
    **dict.fromkeys(["pathlib.Path.move_into", "compression"], (3, 14)),
    **dict.fromkeys(["concurrent.futures.InterpreterPoolExecutor"], (3, 14)),
}
#: The last version that has them.
UNTIL = {
    **dict.fromkeys(["crypt", "telnetlib", "nntplib", "spwd", "locale.resetlocale"], (3, 12)),
    **dict.fromkeys(["ssl.RAND_pseudo_bytes", "pathlib.Path.link_to"], (3, 11)),
    "pathlib.Path.is_reserved": (3, 14),
}
#: Names of other systems than Linux.
ELSEWHERE = {
    *("os.startfile", "os.listdrives", "os.listmounts", "os.listvolumes", "os.add_dll_directory"),
    *("os.get_handle_inheritable", "os.set_handle_inheritable", "os.path.isreserved"),
    *("os.lchmod", "os.chflags", "os.lchflags", "selectors.KqueueSelector", "winreg", "msvcrt"),
}
#: What a Python may have been built without.
BUILT_WITHOUT = {"dbm.gnu", "dbm.ndbm", "sqlite3.Connection.load_extension"}


def is_excused(name: str) -> bool:
    """Whether the running Python need not have a name."""
    parts = name.split(".")
    for start in (".".join(parts[:count]) for count in range(1, len(parts) + 1)):
        if start in ELSEWHERE or start in BUILT_WITHOUT:
            return True
        if sys.version_info < SINCE.get(start, (3,)):
            return True
        if start in UNTIL and sys.version_info[:2] > UNTIL[start]:
            return True
    return False


def has(owner: Any, name: str) -> bool:
    return hasattr(owner, name) or name in getattr(owner, "__annotations__", {})


def resolve(name: str) -> Any:
    """What a dotted name denotes in the running Python; None when there is no such thing."""
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        try:
            found: Any = importlib.import_module(".".join(parts[:count]))
        except ImportError:
            continue
        for part in parts[count:]:
            if not has(found, part):
                return None
            found = getattr(found, part, types.SimpleNamespace())
        return types.SimpleNamespace() if found is None else found
    return None


def missing_members(thing: Thing) -> Iterator[str]:
    """The methods and attributes of a thing that no class of it has."""
    classes = [found for found in map(resolve, thing.names) if found is not None]
    members = {*thing.methods, *thing.pure, *(name.removesuffix("()") for name in thing.gives)}
    for name in members - {"", "()", "[]", "/", "*", "A*"}:
        if not any(has(one, name.removeprefix(".")) for one in classes):
            yield f"{thing.names[0]}.{name}"


linux = pytest.mark.skipif(sys.platform != "linux", reason="the tables of exceptions are those of Linux")


@linux
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("group", STANDARD, ids=lambda group: group.name)
def test_standard_names_exist(group: Group) -> None:
    names = [name.removesuffix(".*") for name in all_names(group)]
    absent = [name for name in names if not is_excused(name) and resolve(name) is None]
    for thing in group.things:
        if not is_excused(thing.names[0]):
            absent += [name for name in missing_members(thing) if not is_excused(name)]
    assert absent == []


@linux
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_tables_of_exceptions_are_about_the_catalogue() -> None:
    known = {name for group in STANDARD for name in all_names(group)}
    for thing in (thing for group in STANDARD for thing in group.things):
        known |= {f"{thing.names[0]}.{name.removesuffix('()')}" for name in (*thing.methods, *thing.pure)}
    for name in (*SINCE, *UNTIL, *ELSEWHERE, *BUILT_WITHOUT):
        assert any(one == name or one.startswith(f"{name}.") for one in known), name


#: Modules of which the catalogue says of every function whether it acts.
COMPLETE = (
    "time",
    "random",
    "secrets",
    "os",
    "os.path",
    "tempfile",
    "glob",
    "subprocess",
    "getpass",
    "resource",
)


@linux
@pytest.mark.skipif(sys.version_info >= (3, 15), reason="newer than the catalogue")
@pytest.mark.parametrize("name", COMPLETE)
def test_modules_are_complete(name: str) -> None:
    known = {one for group in STANDARD for one in (*group.functions, *group.pure)}
    found = importlib.import_module(name)
    public = getattr(found, "__all__", None) or [one for one in vars(found) if not one.startswith("_")]
    functions = (types.FunctionType, types.BuiltinFunctionType, types.MethodType)
    forgotten = {
        one for one in public if isinstance(getattr(found, one), functions) and f"{name}.{one}" not in known
    }
    assert forgotten - {"pthread_getcpuclockid"} == set()


@linux
@pytest.mark.skipif(sys.version_info >= (3, 15), reason="newer than the catalogue")
def test_paths_are_complete() -> None:
    found = EFFECTS.thing("pathlib.Path()")
    assert found is not None
    known = {*found[0].methods, *found[0].pure}
    methods = {name for name in dir(Path) if not name.startswith("_") and callable(getattr(Path, name))}
    assert methods - known == set()


#: What the installed releases of libraries lack: removed, or made only at run time.
NOT_IN_LIBRARY = {
    "dbos.DBOS.sql_session",  # up to dbos 2
    "dbos.SQLAlchemyDatasource.engine",  # of the object, not of the class
    "dbos.AsyncSQLAlchemyDatasource.engine",
    "sqlalchemy.Engine.execute",  # up to SQLAlchemy 1.4
    "sqlalchemy.Engine.scalar",
    "sqlalchemy.orm.DeclarativeBase.metadata",  # on the project's own subclass
}


@pytest.mark.parametrize("name", ["dbos", "sqlalchemy", "psycopg"])
def test_names_of_installed_libraries_exist(name: str) -> None:
    pytest.importorskip(name)
    group = next(group for group in GROUPS if group.name == name)
    own = [one.removesuffix(".*") for one in all_names(group) if one.startswith(f"{name}.")]
    absent = {one for one in own if resolve(one) is None}
    for thing in group.things:
        if thing.names[0].startswith(f"{name}."):
            absent |= {one for one in missing_members(thing) if not one.endswith(".exec")}  # SQLModel's
    assert absent - NOT_IN_LIBRARY == set()


# The shape of the data

TABLE_KEYS = {*KINDS, "pure", "unless", "only_if", "stream"}
GROUP_KEYS = TABLE_KEYS | {"source", "reads", "everything", "decorators", "objects", "durable"}
THING_KEYS = TABLE_KEYS | {"also", "made_by", "instances", "everything", "gives", "seed"}
DATA: dict[str, Any] = tomllib.loads(TEXT)
TABLES = {
    (section, name): group for section in ("standard", "library") for name, group in DATA[section].items()
}


def strings(table: dict[str, Any]) -> dict[str, list[str]]:
    """The names of a table by key."""
    return {key: value.split() for key, value in table.items() if key in (*KINDS, "pure")}


def test_only_known_keys() -> None:
    assert set(DATA) == {"in_memory", "standard", "library"}
    for place, table in TABLES.items():
        assert set(table) <= GROUP_KEYS, place
        for key in ("reads", "everything"):
            assert set(table.get(key, {})) <= set(KINDS), place
        assert set(table.get("decorators", {})) <= {*KINDS, "only_if"}, place
        for name, thing in table.get("objects", {}).items():
            assert set(thing) <= THING_KEYS, (place, name)
            assert thing.get("everything", KINDS[0]) in KINDS


def test_every_group_has_a_source() -> None:
    for group in GROUPS:
        assert re.fullmatch(r"https?://[\w.-]+\.[a-z]{2,}(/\S*)?", group.source), group.name
    assert len({group.name for group in GROUPS}) == len(GROUPS)


def test_names_are_dotted() -> None:
    for group in GROUPS:
        for name in all_names(group):
            parts = name.replace("()", "").removesuffix(".*").split(".")
            assert all(part.isidentifier() for part in parts), name


def test_no_name_twice() -> None:
    functions = Counter(
        name for table in TABLES.values() for names in strings(table).values() for name in names
    )
    assert [name for name, count in functions.items() if count > 1] == []
    for key in ("names", "made_by", "instances"):
        found = Counter(name for group in GROUPS for thing in group.things for name in getattr(thing, key))
        assert [name for name, count in found.items() if count > 1] == [], key
    for table in TABLES.values():
        for title, thing in table.get("objects", {}).items():
            methods = Counter(name for names in strings(thing).values() for name in names)
            assert [name for name, count in methods.items() if count > 1] == [], title


def test_nothing_is_shadowed() -> None:
    prefixes = {name for group in GROUPS for name in group.everything}
    pure = {name for group in GROUPS for name in group.pure}
    for name in (name for group in GROUPS for name in group.functions):
        assert not any(name.startswith(f"{prefix}.") for prefix in prefixes), f"{name} acts anyway"
        assert not any(f"{one}.*" in pure for one in module._prefixes_of(name)), f"{name} is pure"
    for name in pure - {name for name in pure if name.endswith(".*")}:
        assert not any(f"{one}.*" in pure for one in module._prefixes_of(name)), f"{name} is pure anyway"
    made = {name for group in GROUPS for thing in group.things for name in thing.made_by}
    classes = {name for group in GROUPS for thing in group.things for name in thing.names}
    assert made & classes == set()
    for thing in (thing for group in GROUPS for thing in group.things):
        assert thing.everything is not None or thing.methods or thing.gives, thing.names


def test_conditions_are_about_known_names() -> None:
    """A condition of an unknown name would be a KeyError; of two, one would say nothing."""
    for table in TABLES.values():
        for one in (table, *table.get("objects", {}).values()):
            assert not set(one.get("unless", {})) & set(one.get("only_if", {}))
            for key in ("unless", "only_if", "stream"):
                for text in one.get(key, {}).values():
                    assert re.fullmatch(r"\d( [a-z_]+)?|[a-z_]+", text), text


def test_what_things_give_is_known() -> None:
    classes = {name for group in GROUPS for thing in group.things for name in thing.names}
    for thing in (thing for group in GROUPS for thing in group.things):
        assert set(thing.gives.values()) <= classes, thing.names


def test_every_name_leads_to_its_group() -> None:
    """The first part of each name is enough to find what the catalogue says of it."""
    fresh = Catalogue.of(TEXT)
    for number, group in enumerate(GROUPS):
        for name in all_names(group):
            if name not in group.pure:
                assert number in fresh._unread[name.partition(".")[0]], name


def test_objects_in_memory_are_pure() -> None:
    for name in DATA["in_memory"].split():
        assert call(name) is None
        assert EFFECTS.is_in_memory(f"{name}()")
        assert not EFFECTS.is_in_memory(name)
    assert not EFFECTS.is_in_memory("builtins.open()")


# Calls


ACTS = {
    "clock": """
        time.time time.monotonic_ns time.perf_counter datetime.datetime.now datetime.datetime.utcnow
        datetime.date.today django.utils.timezone.now pendulum.now arrow.utcnow whenever.Instant.now
        pandas.Timestamp.now asyncio.get_running_loop().time dateutil.utils.today
    """,
    "random": """
        random.random random.choice secrets.token_hex os.urandom random.Random().choice
        random.SystemRandom().random numpy.random.rand numpy.random.default_rng().integers
        faker.Faker().name faker.Faker().unique.email
    """,
    "identity": """
        uuid.uuid1 uuid.uuid4 uuid.uuid7 ulid.ULID nanoid.generate shortuuid.uuid bson.ObjectId
        builtins.id builtins.hash cuid2.cuid_wrapper()
    """,
    "network": """
        requests.get requests.Session().get httpx.AsyncClient().post aiohttp.ClientSession().get
        urllib.request.urlopen boto3.client().put_object boto3.resource().Table().put_item
        boto3.Session().client().invoke boto3.resource().meta.client.copy
        boto3.client().get_paginator().paginate openai.OpenAI().chat.completions.create
        openai.OpenAI().with_options().responses.create openai.chat.completions.create
        litellm.acompletion anthropic.AsyncAnthropic().messages.stream
        google.genai.Client().aio.models.generate_content
        google.genai.Client().chats.create().send_message pydantic_ai.Agent().run agents.Runner.run
        stripe.Customer.create stripe.StripeClient().v1.customers.create smtplib.SMTP().sendmail
        imaplib.IMAP4_SSL socket.socket().connect twilio.rest.Client().messages.create
        slack_sdk.WebClient().chat_postMessage celery.Celery().send_task celery.Celery().task().delay
        celery.shared_task()().delay celery.Task().s().apply_async langchain_openai.ChatOpenAI().bind_tools().ainvoke
        googleapiclient.discovery.build().files().list().execute zeep.Client().service.GetPrice
        playwright.async_api.async_playwright().start().chromium.launch().new_page().goto
    """,
    "file": """
        builtins.open os.remove os.path.exists shutil.rmtree pathlib.Path().read_text
        pathlib.Path().parent.mkdir pathlib.Path().parents.exists pathlib.Path().joinpath().open().read
        pathlib.Path.exists pathlib.PosixPath().unlink glob.glob tempfile.NamedTemporaryFile
        builtins.open().write aiofiles.os.remove pandas.read_csv polars.scan_parquet
        anyio.Path().read_bytes
    """,
    "database": """
        sqlite3.connect sqlite3.connect().execute().fetchall psycopg.connect
        psycopg.connect().cursor().execute psycopg.AsyncConnection.connect().execute
        psycopg_pool.ConnectionPool().connection().execute sqlalchemy.create_engine().connect
        sqlalchemy.orm.Session().scalars sqlalchemy.create_engine().begin().execute
        sqlalchemy.orm.sessionmaker()().execute sqlalchemy.orm.Session().query().filter().order_by().all
        sqlalchemy.ext.asyncio.async_sessionmaker()().commit sqlalchemy.orm.scoped_session()().commit
        dbos.SQLAlchemyDatasource().sql_session dbos.SQLAlchemyDatasource.create().sql_session().execute
        dbos.DBOS.sql_session.execute asyncpg.create_pool().acquire().fetchrow asyncpg.connect().fetch
        pymongo.MongoClient().shop.orders.insert_one
        motor.motor_asyncio.AsyncIOMotorClient().get_database().users.find_one redis.Redis().get
        redis.Redis.from_url().set redis.from_url().incr redis.asyncio.Redis().pipeline().set().execute
        redis.Redis().json().set redis.Redis().register_script()
        django.db.models.Model.objects.filter().exclude().get django.db.models.Model().save
        django.db.connection.cursor().execute peewee.Model.select().where().get
        tortoise.models.Model.create supabase.create_client().table().select().eq().execute
    """,
    "environment": """
        os.getenv os.environ.get os.getpid socket.gethostname platform.node builtins.input
        pathlib.Path.cwd pathlib.Path().expanduser sys.stdin.readline threading.get_ident
        threading.current_thread psutil.cpu_percent
    """,
    "process": """
        subprocess.run os.system subprocess.Popen().communicate multiprocessing.Pool().map
        multiprocessing.get_context().Process().start asyncio.create_subprocess_exec().communicate
        sh.git
    """,
    "thread": """
        threading.Thread().start concurrent.futures.ThreadPoolExecutor().submit
        asyncio.get_event_loop().run_in_executor
    """,
    "sleep": """
        time.sleep asyncio.sleep anyio.sleep trio.sleep gevent.sleep tenacity.Retrying()
        stamina.retry_context
    """,
}


@pytest.mark.parametrize(
    ("kind", "path"), [(kind, path) for kind, paths in ACTS.items() for path in paths.split()]
)
def test_calls_with_an_effect(kind: str, path: str) -> None:
    assert call(path) == kind


PURE = {
    "Not in the catalogue": """
        json.loads json.loads().get shop.orders.charge x x() x()() builtins.print
        logging.getLogger().info math.sqrt os.path.join urllib.parse.urlsplit
    """,
    "Conversions, arithmetic, building of requests and statements": """
        datetime.datetime.fromtimestamp datetime.datetime.now().isoformat time.mktime pathlib.Path
        pathlib.Path().with_suffix pathlib.Path().joinpath pathlib.PurePath().joinpath
        pathlib.Path().absolute pathlib.Path().name.upper uuid.uuid5 uuid.UUID hashlib.sha256
        random.Random random.seed io.BytesIO().read io.StringIO().write requests.Session
        requests.Session().close requests.get().json httpx.Client().build_request sqlalchemy.select
        sqlalchemy.create_engine sqlalchemy.orm.Session sqlalchemy.orm.Session().add
        sqlalchemy.orm.Session().query().filter django.db.models.Model.objects.filter().order_by
        redis.Redis redis.Redis().pipeline redis.Redis().pipeline().set redis.Redis.from_url
        psycopg.connect().cursor psycopg.connect().close asyncpg.connect().close
    """,
    "Making clients": """
        openai.OpenAI openai.OpenAI().with_options openai.OpenAI().close anthropic.Anthropic
        boto3.client boto3.resource boto3.resource().Table boto3.Session().client
        boto3.client().get_paginator boto3.client().exceptions.NoSuchKey
        boto3.client().meta.events.register pymongo.MongoClient
        google.cloud.storage.Client().bucket().blob google.genai.Client().chats.create
    """,
    "Exceptions of what acts as a whole": """
        stripe.Webhook.construct_event stripe.StripeClient stripe.error.CardError stripe.CardError
        platform.system_alias psutil.Process faker.Faker().seed_instance openai.OpenAI()._client
    """,
    "Agents that record their own steps": """
        pydantic_ai.durable_exec.dbos.DBOSAgent().run pydantic_ai.durable_exec.dbos.DBOSAgent
        dbos_openai_agents.DBOSRunner.run google.adk.runners.Runner().run_async
        langgraph.graph.StateGraph().compile().invoke
    """,
    "DBOS": """
        dbos.DBOS.sleep dbos.DBOS.logger.info dbos.SQLAlchemyDatasource.create dbos.DBOSClient().send
    """,
    "What runs in the same thread, or is asked elsewhere": """
        asyncio.gather asyncio.to_thread threading.Thread threading.Lock().acquire
        concurrent.futures.ThreadPoolExecutor subprocess.run().check_returncode tenacity.retry
        tenacity.stop_after_attempt celery.Celery().task().s
    """,
    "A class that is not called": """
        openai.OpenAI.create pathlib.Path.joinpath requests.Session.mount
    """,
}


@pytest.mark.parametrize("path", [path for paths in PURE.values() for path in paths.split()])
def test_calls_without_an_effect(path: str) -> None:
    assert EFFECTS.effect_of_call(path, 1, NOTHING) is None


def test_calls_that_act_only_without_an_argument() -> None:
    for path in (
        "time.localtime",
        "time.gmtime",
        "time.ctime",
        "time.asctime",
        "email.utils.formatdate",
        "arrow.get",
    ):
        assert call(path) == "clock"
        assert call(path, positional=1) is None
    assert call("time.strftime", positional=1) == "clock"
    assert call("time.strftime", positional=2) is None
    assert call("email.utils.formatdate", "localtime") == "clock"
    assert call("email.utils.formatdate", "timeval") is None
    assert call("arrow.get", "tzinfo") == "clock"
    assert call("uuid.uuid8", positional=2) == "identity"
    assert call("uuid.uuid8", positional=3) is None
    assert call("ulid.ULID", positional=1) is None
    assert call("bson.ObjectId", "oid") is None
    assert call("croniter.croniter", positional=1) == "clock"
    assert call("croniter.croniter", "start_time", positional=1) is None
    assert call("tarfile.open", "fileobj", "mode") is None
    assert call("pandas.DataFrame().sample", "n") == "random"
    assert call("pandas.DataFrame().sample", "n", "random_state") is None
    assert call("statistics.NormalDist().samples", "seed", positional=1) is None


def test_calls_that_act_only_with_an_argument() -> None:
    assert call("threading.Event().wait") is None
    assert call("threading.Event().wait", "timeout") == "sleep"
    assert call("threading.Event().wait", positional=1) == "sleep"
    assert call("smtplib.SMTP") is None
    assert call("smtplib.SMTP", positional=2) == "network"
    assert call("pandas.DataFrame().to_csv", "index") is None
    assert call("pandas.DataFrame().to_csv", "index", positional=1) == "file"
    assert call("polars.DataFrame().write_csv") is None


def test_an_effect_says_what_it_is() -> None:
    found = EFFECTS.effect_of_call("httpx.AsyncClient().get", 1, NOTHING)
    assert found == Effect("network", "httpx.AsyncClient.get", "httpx")
    found = EFFECTS.effect_of_call("psycopg.AsyncConnection.connect().execute", 1, NOTHING)
    assert found == Effect("database", "psycopg.AsyncConnection.execute", "psycopg")
    found = EFFECTS.effect_of_call("openai.AsyncOpenAI().chat.completions.create", 0, NOTHING)
    assert found == Effect("network", "openai.AsyncOpenAI.chat.completions.create", "openai")
    found = EFFECTS.effect_of_call("os.environ.get", 1, NOTHING)
    assert found == Effect("environment", "os.environ.get", "os")
    found = EFFECTS.effect_of_call("django.db.models.Model.objects.get", 0, NOTHING)
    assert found == Effect("database", "django.db.models.Model.objects.get", "django")


def test_generators_with_a_seed() -> None:
    found = EFFECTS.effect_of_call("random.Random().choice", 1, NOTHING)
    assert found is not None
    assert found.seed == Argument(0, "x")
    assert found.seed.is_given(1, NOTHING)
    assert found.seed.is_given(0, frozenset(["x"]))
    assert not found.seed.is_given(0, NOTHING)
    for path, seed in [
        ("numpy.random.default_rng().normal", Argument(0, "seed")),
        ("numpy.random.RandomState().rand", Argument(0, "seed")),
        ("mimesis.Person().full_name", Argument(None, "seed")),
        ("random.SystemRandom().choice", None),
        ("random.choice", None),
    ]:
        found = EFFECTS.effect_of_call(path, 0, NOTHING)
        assert found is not None
        assert found.seed == seed, path


def test_streams() -> None:
    for path, stream in [
        ("pandas.read_csv", Argument(0, "filepath_or_buffer")),
        ("zipfile.ZipFile", Argument(0, "file")),
        ("openpyxl.Workbook().save", Argument(0, "filename")),
        ("hashlib.file_digest", Argument(0)),
        ("builtins.open", None),
    ]:
        found = EFFECTS.effect_of_call(path, 1, NOTHING)
        assert found is not None
        assert found.stream == stream, path


def test_positional_only_parameters_have_no_keyword() -> None:
    assert not Argument(0).is_given(0, frozenset(["seconds"]))
    assert not Argument(None, "seed").is_given(9, NOTHING)
    assert Entry("clock", "time").acts(0, NOTHING)


# Attributes, decorators, operators


@pytest.mark.parametrize("path", ["os.environ", "os.environb", "sys.argv", "sys.stdin"])
def test_reading_attributes(path: str) -> None:
    assert EFFECTS.effect_of_read(path) == Effect("environment", path, path.partition(".")[0])


@pytest.mark.parametrize(
    "path", ["os.name", "os.getenv", "os", "sys.path", "shop.environ", "os.environ.get", "x()"]
)
def test_attributes_without_an_effect(path: str) -> None:
    assert EFFECTS.effect_of_read(path) is None


def test_attributes_of_objects() -> None:
    text = 'in_memory = ""\n\n[library.x]\nsource = "s"\n[library.x.objects."x.Y"]\nnetwork = ".title"\n'
    effects = Effects(Catalogue.of(text))
    assert effects.effect_of_read("x.Y().title") == Effect("network", "x.Y.title", "x")
    assert effects.effect_of_read("x.Y().name") is None
    assert effects.effect_of_read("x.Y.title") is None


def test_decorators() -> None:
    expected = Effect("sleep", "tenacity.retry", "tenacity")
    waiting = frozenset({"wait"})
    assert EFFECTS.effect_of_decorator("tenacity.retry", 0, waiting) == expected
    assert EFFECTS.effect_of_decorator("tenacity.retry()", 0, waiting) == expected
    # Without `wait` it tries again at once.
    assert EFFECTS.effect_of_decorator("tenacity.retry") is None
    assert EFFECTS.effect_of_decorator("backoff.on_exception()") is not None
    assert EFFECTS.effect_of_decorator("tenacity.stop_after_attempt()") is None
    assert EFFECTS.effect_of_decorator("functools.wraps()") is None


def test_what_operations_give() -> None:
    assert EFFECTS.given("pathlib.Path()", "/") == "pathlib.Path()"
    assert EFFECTS.given("pathlib.Path.cwd()", "/") == "pathlib.Path()"
    assert EFFECTS.given("pathlib.Path().parents", "[]") == "pathlib.Path()"
    assert EFFECTS.given("pymongo.MongoClient()", "[]") == "pymongo.database.Database()"
    assert EFFECTS.given("pymongo.MongoClient().shop", "[]") == "pymongo.collection.Collection()"
    assert EFFECTS.given("requests.Session()", "/") is None
    assert EFFECTS.given("pathlib.Path", "/") is None
    assert EFFECTS.given("shop.Basket()", "[]") is None
    assert EFFECTS.given("django.db.models.Model.objects.all()", "[]") is None


def test_things() -> None:
    found = EFFECTS.thing("redis.asyncio.Redis()")
    assert found is not None
    assert found[1] == "redis.asyncio.Redis"
    assert found[0].names[0] == "redis.Redis"
    assert EFFECTS.thing("redis.Redis") is None
    assert EFFECTS.thing("django.core.cache.cache") is not None
    assert EFFECTS.thing("nowhere") is None
    assert EFFECTS.thing("random") is None


# Declarations of users


def test_declarations_win_over_the_catalogue() -> None:
    effects = EFFECTS.with_overrides({"requests.*": DETERMINISTIC, "requests.post": "database"})
    assert effects.effect_of_call("requests.get", 1, NOTHING) is None
    assert effects.effect_of_call("requests.Session().get", 1, NOTHING) is None
    assert effects.effect_of_call("requests.post", 1, NOTHING) == Effect(
        "database", "requests.post", "requests"
    )
    assert effects.effect_of_call("httpx.get", 1, NOTHING) is not None
    assert call("requests.get") == "network", "the catalogue itself stays what it is"


def test_declarations_of_unknown_names() -> None:
    effects = EFFECTS.with_overrides({"shop.prices.*": "network", "shop.prices.tax.rate": DETERMINISTIC})
    assert effects.effect_of_call("shop.prices.current", 0, NOTHING) == Effect(
        "network", "shop.prices.current", "shop"
    )
    assert effects.effect_of_call("shop.prices.Table().row", 0, NOTHING) is not None
    assert effects.effect_of_call("shop.prices.tax.rate", 0, NOTHING) is None
    assert effects.effect_of_call("shop.prices.tax.load", 0, NOTHING) is not None
    assert effects.effect_of_call("shop.prices", 0, NOTHING) is None
    assert effects.effect_of_call("shop.stock.level", 0, NOTHING) is None
    # Declarations are about calls: to name a function is no effect.
    assert effects.effect_of_read("shop.prices.current") is None


def test_the_most_specific_declaration_wins() -> None:
    effects = EFFECTS.with_overrides(
        {"a.*": "clock", "a.b.*": "random", "a.b.c": "file", "a.b.c.*": NONDETERMINISTIC}
    )
    kinds = [effects.override(name) for name in ("a", "a.x", "a.b", "a.b.x", "a.b.c", "a.b.c.d", "b")]
    assert kinds == [None, "clock", "clock", "random", "file", NONDETERMINISTIC, None]
    assert effects.override("a.b().x") == "random"


def test_declarations_by_the_name_of_the_class() -> None:
    effects = EFFECTS.with_overrides({"sqlalchemy.orm.Session.get": DETERMINISTIC})
    assert effects.effect_of_call("sqlalchemy.orm.sessionmaker()().get", 1, NOTHING) is None
    assert effects.effect_of_call("sqlalchemy.orm.sessionmaker()().execute", 1, NOTHING) is not None


def test_declarations_hold_whatever_the_arguments_are() -> None:
    effects = EFFECTS.with_overrides({"time.localtime": NONDETERMINISTIC})
    assert effects.effect_of_call("time.localtime", 1, NOTHING) == Effect(
        NONDETERMINISTIC, "time.localtime", "time"
    )


def test_declarations_add_up() -> None:
    effects = EFFECTS.with_overrides({"a.b": "clock", "a.c": "clock"}).with_overrides({"a.b": "random"})
    assert (effects.override("a.b"), effects.override("a.c")) == ("random", "clock")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.b", "no effect"),
        ("a.b", ""),
        ("", "clock"),
        ("*", "clock"),
        ("a..b", "clock"),
        ("a.*.b", "clock"),
        ("a()", "clock"),
    ],
)
def test_wrong_declarations(name: str, kind: str) -> None:
    with pytest.raises(ValueError, match=r"expected one of clock|is no dotted name"):
        EFFECTS.with_overrides({name: kind})


# Loading


def test_loaded_once() -> None:
    assert load_effects() is load_effects()


def test_groups_are_read_when_they_are_needed() -> None:
    catalogue = Catalogue.of(TEXT)
    effects = Effects(catalogue)
    assert not catalogue.read
    for path in ("shop.orders.charge", "json.loads", "math.floor", "shop"):
        assert effects.effect_of_call(path, 0, NOTHING) is None
    assert not catalogue.read
    assert effects.effect_of_call("requests.get", 1, NOTHING) is not None
    assert catalogue.read == ("requests",)
    assert effects.effect_of_call("dbos.SQLAlchemyDatasource().sql_session().execute", 1, NOTHING) is not None
    assert "sqlalchemy" in catalogue.read
    assert len(catalogue.read) < 10
    assert effects.groups == GROUPS
    assert len(catalogue.read) == len(GROUPS)


def test_a_program_needs_few_groups() -> None:
    catalogue = Catalogue.of(TEXT)
    effects = Effects(catalogue)
    for path in (
        "builtins.open",
        "datetime.datetime.now",
        "os.getenv",
        "random.random",
        "time.time",
        "asyncio.sleep",
    ):
        assert effects.effect_of_call(path, 0, NOTHING) is not None
    assert len(catalogue.read) < 20


def test_values_are_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Effect("clock", "time.time", "time").kind = "random"  # type: ignore[misc]


# The page


@pytest.fixture(scope="module")
def page() -> str:
    spec = importlib.util.spec_from_file_location("effects_page", ROOT / "tools" / "effects_page.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert set(tool.MEANINGS) == set(KINDS)
    text: str = tool.render()
    return text


def test_the_page_names_everything(page: str) -> None:
    for group in GROUPS:
        assert f"\n### {group.name}\n\n[Documentation]({group.source})" in page
        for name in all_names(group):
            assert f"`{name}" in page, name
    assert page.endswith("\n")
    assert not page.endswith("\n\n")


def test_the_page_tells_conditions(page: str) -> None:
    assert "`time.localtime` (without argument 1)" in page
    assert "`smtplib.SMTP` (with `host`)" in page
    assert "objects of `random.Random`, when made without `x`" in page
    assert "when read, environment: `os.environ`, `os.environb`" in page
    assert "in functions below the decorator, sleep: `tenacity.retry`" in page
    assert "network: every method, but `close`" in page
