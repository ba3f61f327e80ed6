"""Fixes: what each of them leaves behind, in every case file of a rule that has fixes."""

from __future__ import annotations

import io
import json
import shutil
import tokenize
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from astroid import nodes
from linting import python, write
from test_cases import CASES, directives_of, settings_of

from dbos_flake8.fixer import apply_fixes, fix_text, is_wanted
from dbos_flake8.front import analysis_for
from dbos_flake8.leftovers import without_leftovers
from dbos_flake8.model.edits import Editor
from dbos_flake8.model.source import Source
from dbos_flake8.rule import Applicability, Diagnostic, Edit, Fix, Position, rules
from dbos_flake8.settings import Settings

EXAMPLES = Path(__file__).parents[1] / "examples"
RULES = rules()
#: DBS001 is none of the analysis: see test_noqa.py.
FIXABLE = {code: rule.fixable for code, rule in RULES.items() if rule.fixable and code != "DBS001"}
#: Findings that go with others: a step that runs in a thread does not call its operations on the loop.
MENDED_AS_WELL = {"DBS105": ["DBS101"]}
FILES = [path for code in FIXABLE for path in sorted((CASES / code.lower()).rglob("*.py"))]


def linter(path: Path) -> Callable[[str], list[Diagnostic]]:
    """Lints texts that stand for a case file, each time with nothing remembered."""

    def lint(text: str) -> list[Diagnostic]:
        directives = directives_of(path.read_text("utf-8"))
        analysis = analysis_for(settings_of(path, directives), directives.get("enable", "").split(","))
        analysis.gives_details = True
        return analysis.check(str(path), text)

    return lint


def lint_as(version: str, folder: Path) -> Callable[[str], list[Diagnostic]]:
    """Lints texts that stand alone, for these releases of dbos."""
    options = Settings.of({"version": version, "src": [str(folder)]})

    def lint(text: str) -> list[Diagnostic]:
        analysis = analysis_for(options)
        analysis.gives_details = True
        return analysis.check(str(folder / "program.py"), text)

    return lint


def comments(text: str) -> Counter[str]:
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return Counter(token.string for token in tokens if token.type == tokenize.COMMENT)


def untouched(text: str, findings: tuple[Diagnostic, ...]) -> list[str]:
    """The lines that no edit of the findings' fixes is about."""
    edits = [edit for one in findings if one.fix is not None for edit in one.fix.edits]
    touched = {line for edit in edits for line in range(edit.start.line, edit.end.line + 1)}
    return [line for number, line in enumerate(text.split("\n"), 1) if number not in touched]


def is_in_order(lines: list[str], text: str) -> bool:
    rest = iter(text.split("\n"))
    return all(line in rest for line in lines)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(CASES)))
def test_fixes_of_a_case(path: Path) -> None:
    text = path.read_text("utf-8")
    lint = linter(path)
    before = lint(text)
    for finding in before:
        if finding.fix is not None:
            fixable = FIXABLE.get(finding.code)
            assert fixable is not None, f"{finding.code} is not declared to have fixes"
            assert finding.fix.applicability in fixable.applicabilities, finding
    for unsafe in (False, True):
        wanted = [finding for finding in before if is_wanted(finding.fix, unsafe)]
        first = apply_fixes(text, wanted)
        assert not first.refused
        assert is_in_order(untouched(text, first.applied), first.text)
        fixed = fix_text(text, lint, unsafe)
        assert fixed.came_to_rest
        assert not fixed.refused
        assert comments(fixed.text) == comments(text)
        # What had a fix is gone, everything else is still there, and nothing is new.
        after = Counter(finding.code for finding in fixed.remaining)
        left = Counter(finding.code for finding in before) - fixed.applied
        gone_too = {code for cause, codes in MENDED_AS_WELL.items() if fixed.applied[cause] for code in codes}
        for code in after | left:
            assert after[code] <= left[code] if code in gone_too else after[code] == left[code], code
        assert fix_text(fixed.text, lint, unsafe).text == fixed.text


def test_queue_goes_with_what_is_about_it() -> None:
    path = CASES / "dbs902" / "wrong_around.py"
    text = fix_text(path.read_text("utf-8"), linter(path), unsafe=True).text
    assert (
        text[text.index("LIMIT") :].replace("  # DBS902", "")
        == """\
LIMIT = 3

##########
# Queues #
##########

# What follows is about all that is below.


@DBOS.workflow()
def send(user: str) -> str:
    DBOS.enqueue_workflow("mails", send, user)
    DBOS.enqueue_workflow("refunds", send, user)
    return user


if __name__ == "__main__":
    DBOS(config={"name": "mails", "system_database_url": "sqlite:///mails.sqlite"})
    DBOS.launch()
    # No more than the mail server takes
    # (see its manual)
    DBOS.register_queue("mails", global_concurrency=LIMIT)
    # Ours, too.
    DBOS.register_queue("refunds")
    DBOS.register_queue("parcels")
    send("a")
"""
    )


def test_queues_of_an_application(tmp_path: Path) -> None:
    text = (
        APPLICATION.replace("DBOS\n", "DBOS, Queue\n", 1)
        + """
# Both.
mails = Queue("mails", concurrency=3)
Queue("parcels")


async def send(user: str) -> None:
    await mails.enqueue_async(print, user)
"""
    )
    fixed = fix_text(text, lint_as(">=3", tmp_path), unsafe=True).text
    launched = """\
    DBOS.launch()
    # Both.
    await DBOS.register_queue_async("mails", global_concurrency=3)
    await DBOS.register_queue_async("parcels")
"""
    expected = LIFESPAN.replace("DBOS\n", "DBOS, Queue\n", 1).replace("    DBOS.launch()\n", launched)
    assert (
        fixed
        == expected
        + """

async def send(user: str) -> None:
    await DBOS.enqueue_workflow_async("mails", print, user)
"""
    )


def test_queue_that_others_take_is_left() -> None:
    path = CASES / "dbs902" / "wrong_taken" / "queues.py"
    fixed = fix_text(path.read_text("utf-8"), linter(path), unsafe=True)
    assert fixed.applied == {"DBS902": 1}
    assert 'orders = Queue("orders")' not in fixed.text


@pytest.mark.parametrize("code", FIXABLE)
def test_declared_fixes_exist(code: str) -> None:
    findings = [
        finding
        for path in sorted((CASES / code.lower()).rglob("*.py"))
        for finding in linter(path)(path.read_text("utf-8"))
        if finding.code == code
    ]
    fixes = [finding.fix for finding in findings]
    assert {fix.applicability for fix in fixes if fix is not None} == set(FIXABLE[code].applicabilities)
    assert (None not in fixes) == FIXABLE[code].is_always


# What is written

CHECKOUT = """\
import asyncio
import time
from collections.abc import Iterable

from dbos import DBOS


@DBOS.step()
def charge(order: object = 0) -> object:
    return order


@DBOS.step()
async def refund(order: object = 0) -> object:
    return order


@DBOS.workflow()
def ship(order: object = 0, note: object = 0) -> None:
    charge(order)


@DBOS.workflow()
async def checkout(orders: Iterable[str]) -> None:
    await refund()
"""

#: A statement of a workflow, in which each line after the first begins as deep as the first, and what it becomes.
WRITTEN = [
    # A generator is read in a loop of its own kind.
    (
        'for line in DBOS.read_stream("a", "b"): print(line)',
        'async for line in DBOS.read_stream_async("a", "b"): print(line)',
    ),
    (
        'x = [line for line in DBOS.read_stream("a", "b")]',
        'x = [line async for line in DBOS.read_stream_async("a", "b")]',
    ),
    ('x = list(DBOS.read_stream("a", "b"))', None),
    # A coroutine that is dropped, or taken for its result, in any expression.
    ("[refund(one) for one in orders]", "[await refund(one) for one in orders]"),
    ("orders and refund(1)", "orders and await refund(1)"),
    ("refund(1) if orders else refund(2)", "await refund(1) if orders else await refund(2)"),
    ("refund(1), refund(2)", "await refund(1), await refund(2)"),
    ("if refund(1) and not refund(2): return", "if await refund(1) and not await refund(2): return"),
    ("x = refund(1)[0]", "x = (await refund(1))[0]"),
    ("x = refund(1).real", "x = (await refund(1)).real"),
    # A function in a thread has a line of its own where its arguments have.
    ("charge(orders, # all\n    )", "await asyncio.to_thread(charge, orders, # all\n    )"),
    (
        "charge(  # all\n        orders,\n    )",
        "await asyncio.to_thread(\n        charge,  # all\n        orders,\n    )",
    ),
    # A sleep that somebody else awaits stays: its checkpoint would race.
    ("time.sleep(1)", "await DBOS.sleep_async(1)"),
    ("await asyncio.sleep(1)", "await DBOS.sleep_async(1)"),
    ("x = asyncio.sleep(1)\n    await x", None),
    ("await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))", None),
    # What fails is seen.
    (
        "await asyncio.gather(refund(1), refund(2))  # both",
        "for result in await asyncio.gather(refund(1), refund(2), return_exceptions=True):  # both\n"
        "        if isinstance(result, BaseException):\n"
        "            raise result",
    ),
    (
        "result = await asyncio.gather(refund(1), refund(2))",
        "result = await asyncio.gather(refund(1), refund(2), return_exceptions=True)\n"
        "    for outcome in result:\n"
        "        if isinstance(outcome, BaseException):\n"
        "            raise outcome",
    ),
    (
        "a, b = await asyncio.gather(refund(1), refund(2))",
        "a, b = await asyncio.gather(refund(1), refund(2), return_exceptions=True)\n"
        "    for result in (a, b):\n"
        "        if isinstance(result, BaseException):\n"
        "            raise result",
    ),
    (
        "a, *b = await asyncio.gather(refund(1), refund(2))",
        "a, *b = await asyncio.gather(refund(1), refund(2), return_exceptions=True)",
    ),
    ("if orders: await asyncio.gather(refund(1), refund(2))", None),
    ("result = outcome = 1; await asyncio.gather(refund(1), refund(2))", None),
    # The methods of a handle are awaited with it.
    (
        "x = DBOS.start_workflow(checkout, [])\n    return x.get_result(), x.workflow_id, x.get_status()",
        "x = await DBOS.start_workflow_async(checkout, [])\n"
        "    return await x.get_result(), x.workflow_id, await x.get_status()",
    ),
    (
        'x = [DBOS.enqueue_workflow("q", checkout, one) for one in orders]\n    return [one.get_result() for one in x]',
        'x = [await DBOS.enqueue_workflow_async("q", checkout, one) for one in orders]\n'
        "    return [await one.get_result() for one in x]",
    ),
    (
        "return [DBOS.retrieve_workflow(one).get_status().name for one in orders]",
        "return [(await (await DBOS.retrieve_workflow_async(one)).get_status()).name for one in orders]",
    ),
    (
        'x = DBOS.enqueue_workflow("q", ship) if orders else DBOS.enqueue_workflow("q", checkout, [])\n'
        "    return x.get_result()",
        'x = await DBOS.enqueue_workflow_async("q", ship) if orders else await '
        'DBOS.enqueue_workflow_async("q", checkout, [])\n'
        "    return await x.get_result()",
    ),
    (
        "x = DBOS.start_workflow(checkout, []) if orders else DBOS.start_workflow(ship, 1)\n    return x.get_result()",
        None,
    ),
    ("x = DBOS.start_workflow(checkout, [])\n    return lambda: x.get_result()", None),
    # What is given to something that awaits is left to the user.
    ("await asyncio.shield(charge(1))", None),
    ('await asyncio.wait_for(DBOS.recv("a"), 1)', None),
    ("asyncio.create_task(charge(1))", None),
    # A function and its arguments.
    ("DBOS.start_workflow(ship(1))", "DBOS.start_workflow(ship, 1)"),
    (
        "DBOS.start_workflow(ship(\n        1,  # one\n        2,\n    ))",
        "DBOS.start_workflow(\n        ship,\n        1,  # one\n        2,\n    )",
    ),
    (
        "DBOS.start_workflow(ship(\n        1,\n        2\n    ),)",
        "DBOS.start_workflow(ship,\n        1,\n        2,)",
    ),
]


@pytest.mark.parametrize(("body", "expected"), WRITTEN)
def test_what_is_written(body: str, expected: str | None, tmp_path: Path) -> None:
    lint = lint_as(">=3", tmp_path)
    text = f"{CHECKOUT}    {body}\n"
    before = lint(text)
    assert before
    fixed = fix_text(text, lint, unsafe=True)
    assert fixed.text == f"{CHECKOUT}    {expected or body}\n"
    assert len(fixed.remaining) == (0 if expected else len(before)), fixed.remaining


ROUTES = """\
from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


@app.get("/orders")
@DBOS.workflow()  # durable
@app.get(
    "/orders/all",
)  # all
@app.get("/orders/new")
def orders() -> None: ...
"""


def test_all_routes_of_a_function_move_at_once(tmp_path: Path) -> None:
    (finding,) = lint_as(">=3", tmp_path)(ROUTES)
    moved = '@app.get(\n    "/orders/all",\n)  # all\n@app.get("/orders/new")\n'
    expected = ROUTES.replace(moved, "").replace('@app.get("/orders")', f'{moved}@app.get("/orders")')
    assert apply_fixes(ROUTES, [finding]).text == expected


APPLICATION = """\
from dbos import DBOS
from fastapi import FastAPI

# The shop.
app = FastAPI(
    title="shop",
)
DBOS(config={"name": "shop"}, fastapi=app)
"""

LIFESPAN = """\
from contextlib import asynccontextmanager

from dbos import DBOS
from fastapi import FastAPI


@asynccontextmanager
async def lifespan(app: FastAPI):
    DBOS.launch()
    yield
    DBOS.destroy()


# The shop.
app = FastAPI(
    title="shop",
    lifespan=lifespan,
)
DBOS(config={"name": "shop"})
"""

#: What stands in the way of a lifespan: parts of the text, and what stands there instead.
IN_THE_WAY = [
    ("", "", True),
    ('title="shop"', "lifespan=live", False),
    ('title="shop"', "**options", False),
    ("app = FastAPI", "app = other.FastAPI", False),
    ("app = FastAPI", "if site:\n  app = FastAPI", False),
    ("# The shop.", "app = None", False),
    ("\n# The shop.", "\ndef main(): DBOS.launch()\n", False),
    ("DBOS(config", "app.on_event('startup')(print)\nDBOS(config", False),
    ("fastapi=app", "fastapi=other", False),
    ("fastapi=app", "flask=app", False),
]


@pytest.mark.parametrize(("old", "new", "has_lifespan"), IN_THE_WAY)
def test_application_launches_dbos(old: str, new: str, has_lifespan: bool, tmp_path: Path) -> None:
    text = APPLICATION.replace(old, new)
    (finding,) = [one for one in lint_as(">=3", tmp_path)(text) if one.code == "DBS904"]
    assert finding.fix is not None
    fixed = apply_fixes(text, [finding]).text
    plain = text.replace(", fastapi=app)", ")").replace(", fastapi=other)", ")").replace(", flask=app)", ")")
    assert fixed == (LIFESPAN if has_lifespan else plain)


# A whole project


def linted(folder: Path, *options: str) -> Counter[str]:
    """The codes that the command finds in a folder; with options, after it has fixed what they say."""
    settings = ["--isolated", "--dbos-version", ">=3", "--exit-zero", "--output-format", "json"]
    command = ["-m", "dbos_flake8", "check", *settings]
    outcome = python(*command, *options, str(folder), cwd=folder.parent)
    assert outcome.status == 0
    assert "this is a bug" not in outcome.errors
    assert "no valid Python" not in outcome.errors
    return Counter(one["code"] for one in json.loads(outcome.output))


@pytest.mark.parametrize("name", ["orders_wrong", "upgrade_before"])
def test_fixed_example(name: str, tmp_path: Path) -> None:
    folder = shutil.copytree(EXAMPLES / name, tmp_path / name)
    before = linted(folder)
    safe = linted(folder, "--fix")
    both = linted(folder, "--fix", "--unsafe-fixes")
    assert not safe - before and not both - safe
    assert safe.total() < before.total() or name != "orders_wrong"
    assert both.total() < safe.total()
    assert linted(folder, "--fix", "--unsafe-fixes") == both
    for path in folder.rglob("*.py"):
        compile(path.read_bytes(), path, "exec")


SHOP = """\
from dbos import DBOS, Queue

mails = Queue("mails")

if __name__ == "__main__":
    DBOS(config={"name": "mails", "system_database_url": "sqlite:///mails.sqlite"})
    DBOS.launch()
"""


@pytest.mark.parametrize(
    ("other", "head"),
    [
        ("from shop import DBOS", "from dbos import DBOS\n"),
        ("from shop import Queue", "from dbos import DBOS, Queue\n"),
    ],
)
def test_imports_without_use_go_with_the_fixes(other: str, head: str, tmp_path: Path) -> None:
    write(tmp_path, {"shop.py": SHOP, "other.py": other})
    linted(tmp_path, "--fix", "--unsafe-fixes")
    text = (tmp_path / "shop.py").read_text()
    assert text.startswith(head)
    assert 'DBOS.register_queue("mails")' in text


# Applying


def edit(start: tuple[int, int], end: tuple[int, int], text: str) -> Edit:
    return Edit(Position(*start), Position(*end), text)


def finding(*edits: Edit, code: str = "DBS101") -> Diagnostic:
    start = min(edits).start
    return Diagnostic(start.line, start.column, code, "wrong", fix=Fix.safe("Mend it", edits))


def test_edits_that_overlap_wait() -> None:
    one = finding(edit((1, 0), (1, 3), "x"))
    two = finding(edit((1, 2), (1, 5), "y"))
    three = finding(edit((1, 5), (1, 6), "z"))
    done = apply_fixes("abcdef\n", [two, three, one])
    assert done.text == "xdez\n"
    assert done.applied == (one, three)


def test_insertions_at_one_place_wait() -> None:
    one, two = finding(edit((1, 1), (1, 1), "1")), finding(edit((1, 1), (1, 1), "2"))
    assert apply_fixes("ab\n", [two, one]).text == "a1b\n"


def test_shared_edit_is_made_once() -> None:
    line = edit((1, 0), (1, 0), "import asyncio\n")
    one, two = finding(line, edit((2, 0), (2, 1), "c")), finding(line, edit((3, 0), (3, 1), "d"))
    done = apply_fixes("x\na\nb\n", [one, two])
    assert done.text == "import asyncio\nx\nc\nd\n"
    assert done.applied == (one, two)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_are_kept(newline: str) -> None:
    text = newline.join(["a = 1", "b = '\f'", "c = 3", ""])
    done = apply_fixes(text, [finding(edit((3, 0), (3, 0), "x = 1\ny = 2\n"))])
    assert done.text == newline.join(["a = 1", "b = '\f'", "x = 1", "y = 2", "c = 3", ""])


def test_fix_that_breaks_the_syntax_is_left_out() -> None:
    bad, good = finding(edit((1, 0), (1, 1), "(")), finding(edit((2, 0), (2, 1), "c"))
    done = apply_fixes("a\nb\n", [bad, good])
    assert (done.text, done.applied, done.refused) == ("a\nc\n", (good,), (bad,))


def test_fixes_that_never_end() -> None:
    fixed = fix_text("a\n", lambda text: [finding(edit((1, 0), (1, 0), "a"))])
    assert not fixed.came_to_rest


def test_fix_is_made_of_edits_that_do_not_overlap() -> None:
    with pytest.raises(ValueError, match="overlap"):
        Fix.safe("Mend it", [edit((1, 0), (1, 3), ""), edit((1, 2), (1, 5), "")])
    with pytest.raises(ValueError, match="without"):
        Fix.safe("Mend it", [])


# Editing


def editor(text: str) -> Editor:
    return Editor(Source("example.py", text))


def edited(text: str, change: Edit | None) -> str | None:
    return None if change is None else apply_fixes(text, [finding(change)]).text


ADDED = [
    ("f()", "f(x=1)"),
    ("f(  )", "f(  x=1)"),
    ("f(a)", "f(a, x=1)"),
    ("f(a,)", "f(a, x=1,)"),
    ("f((a))", "f((a), x=1)"),
    ("f(a=(1))", "f(a=(1), x=1)"),
    ("f(*a, **b)", "f(*a, **b, x=1)"),
    ("(f)(a)", "(f)(a, x=1)"),
    ("f(\n    a,\n)", "f(\n    a,\n    x=1,\n)"),
    ("f(\n    a\n)", "f(\n    a,\n    x=1\n)"),
    ("f(\n    a,  # why\n)", "f(\n    a,  # why\n    x=1,\n)"),
    ("f(\n    a=1,\n)", "f(\n    a=1,\n    x=1,\n)"),
    ("f(\n    a  # why\n)", None),
    ("f(a for a in b)", None),
    ("f((a for a in b))", "f((a for a in b), x=1)"),
    ("f(# why\n)", None),
    ("f('ä', 'ö')", "f('ä', 'ö', x=1)"),
]


@pytest.mark.parametrize(("text", "expected"), ADDED)
def test_argument_is_added(text: str, expected: str | None) -> None:
    made = editor(text)
    (call,) = (call for call in made.source.tree.calls if call.lineno == 1 and call.parent.is_statement)
    assert edited(text, made.add_argument(call, "x=1")) == expected


KEYS = [
    ("{}", '{"x": 1}'),
    ('{"a": 1}', '{"a": 1, "x": 1}'),
    ('{\n    "a": 1,\n}', '{\n    "a": 1,\n    "x": 1,\n}'),
    ('{\n    "a": 1  # why\n}', None),
    ('{"a": 1,\n "b": 2}', '{"a": 1,\n "b": 2, "x": 1}'),
]


@pytest.mark.parametrize(("text", "expected"), KEYS)
def test_key_is_added(text: str, expected: str | None) -> None:
    made = editor(text)
    (dictionary,) = made.source.tree.module.nodes_of_class(nodes.Dict)
    assert edited(text, made.add_key(dictionary, '"x": 1')) == expected


REMOVED = [
    ("f(x=1)", "f()"),
    ("f(x=1,)", "f()"),
    ("f(a, x=1)", "f(a)"),
    ("f(a, x=(1))", "f(a)"),
    ("f((a), x=1, )", "f((a), )"),
    ("f(x=1, b=2)", "f(b=2)"),
    ("f(x=1, b=(2))", "f(b=(2))"),
    ("f(a, x=1, **b)", "f(a, **b)"),
    ("f(\n    a,\n    x=1,\n    b=2,\n)", "f(\n    a,\n    b=2,\n)"),
    ("f(\n    a,\n    x=1,\n)", "f(\n    a,\n)"),
    ("f(\n    a,\n    x=1,  # why\n)", "f(\n    a,  # why\n)"),
    ("f(\n    a,\n    x=1,  # why\n    b=2,\n)", None),
    ("f(\n    a,  # why\n    x=1,\n)", None),
    ("f(a, x='#')", "f(a)"),
]


@pytest.mark.parametrize(("text", "expected"), REMOVED)
def test_argument_is_removed(text: str, expected: str | None) -> None:
    made = editor(text)
    (call,) = made.source.tree.calls
    (argument,) = (one for one in call.keywords if one.arg == "x")
    assert edited(text, made.remove_argument(call, argument)) == expected


IMPORTED = [
    ("import os\n\nf()\n", "import asyncio\nimport os\n\nf()\n"),
    ("import abc\nimport os\n\nf()\n", "import abc\nimport asyncio\nimport os\n\nf()\n"),
    ("from os import path\n\nf()\n", "import asyncio\nfrom os import path\n\nf()\n"),
    ("from dbos import DBOS\n\nf()\n", "import asyncio\n\nfrom dbos import DBOS\n\nf()\n"),
    (
        '"""Text."""\n\nfrom __future__ import annotations\n\nfrom dbos import DBOS\n\nf()\n',
        '"""Text."""\n\nfrom __future__ import annotations\n\nimport asyncio\n\nfrom dbos import DBOS\n\nf()\n',
    ),
    ("import abc\nfrom dbos import DBOS\nf()\n", "import abc\nimport asyncio\nfrom dbos import DBOS\nf()\n"),
    ('"""Text."""\nf()\n', '"""Text."""\n\nimport asyncio\nf()\n'),
    ("#!python\n# coding: utf-8\nf()\n", "#!python\n# coding: utf-8\nimport asyncio\nf()\n"),
    ("def g():\n    import os\nf()", "import asyncio\ndef g():\n    import os\nf()"),
    (
        "def g():\n    import asyncio\n    asyncio\nf()",
        "import asyncio\ndef g():\n    import asyncio\n    asyncio\nf()",
    ),
    (
        "from __future__ import annotations\nfrom dbos import DBOS\nf()",
        "from __future__ import annotations\n\nimport asyncio\n\nfrom dbos import DBOS\nf()",
    ),
    ("import abc\n# why\nimport os\nf()", "import abc\nimport asyncio\n# why\nimport os\nf()"),
    ("# file\nimport os\nf()", "# file\nimport asyncio\nimport os\nf()"),
    ("'Text.'\n# us\nfrom dbos import D\nf()", "'Text.'\n\nimport asyncio\n\n# us\nfrom dbos import D\nf()"),
]


@pytest.mark.parametrize(("text", "expected"), IMPORTED)
def test_module_is_imported(text: str, expected: str) -> None:
    made = editor(text)
    imported = made.module("asyncio", made.source.tree.calls[-1])
    assert imported is not None
    assert imported.name == "asyncio"
    assert edited(text, imported.edits[0]) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("import asyncio\nf()\n", "asyncio"),
        ("import asyncio as aio\nf()\n", "aio"),
        ("asyncio = 1\nf()\n", None),
        ("def g(asyncio): ...\nf()\n", None),
        ("import asyncio\ndef g(asyncio):\n    f()\n", None),
        ("f()\nimport asyncio\n", None),
        ("import asyncio\nasyncio = None\nf()\n", None),
        ("def g():\n    import asyncio\n    f()\n", "asyncio"),
        ("def g():\n    import asyncio as aio\n    def h():\n        f()\n", "aio"),
        ("def g():\n    f()\n    import asyncio\n", None),
        ("def g():\n    asyncio = 1\nf()\n", None),
        ("def g():\n    import asyncio\nfrom os import *\nf()\n", None),
        ("if TYPE_CHECKING:\n    import asyncio\nf()\n", None),
    ],
)
def test_module_that_is_there(text: str, name: str | None) -> None:
    made = editor(text)
    imported = made.module("asyncio", made.source.tree.calls[-1])
    assert (imported and (imported.name, imported.edits)) == (name and (name, ()))


@pytest.mark.parametrize(
    ("text", "name", "added"),
    [
        ("from dbos import SetWorkflowID\nf()\n", "SetWorkflowID", None),
        ("from dbos import SetWorkflowID as Set\nf()\n", "Set", None),
        ("import dbos\nf()\n", "dbos.SetWorkflowID", None),
        ("import os\nf()\n", "SetWorkflowID", "from dbos import SetWorkflowID"),
    ],
)
def test_member_is_imported(text: str, name: str, added: str | None) -> None:
    made = editor(text)
    imported = made.member("dbos", "SetWorkflowID", made.source.tree.calls[-1])
    assert imported is not None
    assert imported.name == name
    assert [one.text.strip() for one in imported.edits] == ([added] if added else [])


TAKEN = [
    ("import os\nimport time\n\nf()\n", "time", "import os\n\nf()\n"),
    ("import time\n\nfrom dbos import DBOS\n\nf()\n", "time", "from dbos import DBOS\n\nf()\n"),
    ('"""Text."""\n\nimport time\n\n\ndef g(): ...\n', "time", '"""Text."""\n\n\ndef g(): ...\n'),
    ("from dbos import DBOS, Queue\nf()\n", "Queue", "from dbos import DBOS\nf()\n"),
    ("from dbos import Queue, DBOS\nf()\n", "Queue", "from dbos import DBOS\nf()\n"),
    ("from dbos import Queue as Q, DBOS\nf()\n", "Q", "from dbos import DBOS\nf()\n"),
    (
        "from dbos import (\n    DBOS,\n    Queue,\n)\nf()\n",
        "Queue",
        "from dbos import (\n    DBOS,\n)\nf()\n",
    ),
    ("from dbos import (\n    Queue,\n    DBOS\n)\nf()\n", "Queue", "from dbos import (\n    DBOS\n)\nf()\n"),
    ("from dbos import DBOS, \\\n    Queue\nf()\n", "Queue", "from dbos import DBOS\nf()\n"),
    ("def g():\n    import time\n    f()\n", "time", "def g():\n    f()\n"),
    ("import os, time; f()\n", "time", "import os; f()\n"),
    # What is left as it is.
    ("import time; f()\n", "time", None),
    ("import time  # noqa\nf()\n", "time", None),
    ("from dbos import (\n    DBOS,  # a\n    Queue,\n)\nf()\n", "Queue", None),
    ("import os.path\nf()\n", "os", None),
    ("import time as time\nf()\n", "time", None),
    ("import time\n\n__all__ = ['time']\n", "time", None),
    ("import time\nx: 'list[time]' = f()\n", "time", None),
    ("try:\n    import time\nexcept ImportError:\n    time = None\n", "time", None),
    ("import time\nf(time)\n", "time", None),
    ("from __future__ import annotations\nf()\n", "annotations", None),
    ("def g():\n    import time\n", "time", None),
]


@pytest.mark.parametrize(("text", "name", "expected"), TAKEN)
def test_import_goes_with_its_last_use(text: str, name: str, expected: str | None) -> None:
    before = Source("example.py", f"{text}{name}\n")
    assert without_leftovers(before, text, lambda _: False) == (expected or text)
    assert without_leftovers(before, text, lambda _: True) == text
    assert without_leftovers(Source("example.py", text), text, lambda _: False) == text
    package = Source("__init__.py", f"{text}{name}\n")
    assert without_leftovers(package, text, lambda _: False) == text


WIDENED = [
    ("from dbos import DBOS", "from dbos import DBOS, SetWorkflowID"),
    ("from dbos import DBOS, error", "from dbos import DBOS, SetWorkflowID, error"),
    ("from dbos import DBOS as D  # why", "from dbos import SetWorkflowID, DBOS as D  # why"),
    ("from dbos import (DBOS)", "from dbos import (DBOS, SetWorkflowID)"),
    ("from dbos import (\n    DBOS,\n)", "from dbos import (\n    DBOS,\n    SetWorkflowID,\n)"),
    (
        "from dbos import (\n    DBOS,\n    error,  # (a, b)\n)",
        "from dbos import (\n    DBOS,\n    SetWorkflowID,\n    error,  # (a, b)\n)",
    ),
    (
        "from dbos import (\n    DBOS,\n    Queue  # DBOS, why\n)",
        "from dbos import (\n    DBOS,\n    SetWorkflowID,\n    Queue  # DBOS, why\n)",
    ),
    ("from dbos import DBOS, \\\n    Queue", "from dbos import DBOS, \\\n    Queue, SetWorkflowID"),
    ("from dbos import *", "from dbos import *\nfrom dbos import SetWorkflowID"),
]


@pytest.mark.parametrize(("text", "expected"), WIDENED)
def test_import_is_widened(text: str, expected: str) -> None:
    text = f"{text}\nf()\n"
    made = editor(text)
    imported = made.member("dbos", "SetWorkflowID", made.source.tree.calls[-1])
    assert imported is not None
    (change,) = imported.edits
    assert edited(text, change) == f"{expected}\nf()\n"


def test_applicability_decides() -> None:
    fixes = {one: Fix([edit((1, 0), (1, 1), "")], "Mend it", one) for one in Applicability}
    assert [one.value for one, fix in fixes.items() if is_wanted(fix, False)] == ["safe"]
    assert [one.value for one, fix in fixes.items() if is_wanted(fix, True)] == ["safe", "unsafe"]
    assert not is_wanted(None, True)
