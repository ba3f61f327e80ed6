"""The applications in `examples/` run, and are linted, as their README says."""

import importlib.util
import os
import re
import subprocess
import sys
from collections import defaultdict
from importlib import metadata
from pathlib import Path

import pytest
from linting import Outcome, flake8
from proofs.environments import Unavailable, newest, python_with

ROOT = Path(__file__).resolve().parents[1]

CODES = {
    *(f"DBS{number}" for number in range(101, 109)),
    *(f"DBS{number}" for number in range(201, 210)),
    *(f"DBS{number}" for number in range(301, 316)),
    *(f"DBS{number}" for number in range(319, 325)),
    "DBS501",
}

# From Python 3.12 on, dbos uses a SQL function that SQLite has since 3.42; where the
# library is older, this stands in for it. `print` writes the end of a line apart, and
# other threads come between.
LAUNCHER = """
import builtins, io, runpy, sqlite3, sys, time
def print_at_once(*values, file=None, flush=False, plain_print=print, **options):
    text = io.StringIO()
    plain_print(*values, file=text, **options)
    (file or sys.stdout).write(text.getvalue())
builtins.print = print_at_once
if sys.version_info >= (3, 12) and sqlite3.sqlite_version_info < (3, 42):
    import sqlalchemy
    @sqlalchemy.event.listens_for(sqlalchemy.Engine, "connect")
    def add_unixepoch(connection, record):
        connection.create_function("unixepoch", 1, lambda modifier: time.time())
runpy.run_module(sys.argv[1], run_name="__main__", alter_sys=True)
"""

needs_dbos = pytest.mark.skipif(
    importlib.util.find_spec("dbos") is None or int(metadata.version("dbos").split(".")[0]) < 3,
    reason="the examples run on dbos 3",
)


def run_example(name: str, folder: Path) -> list[str]:
    process = subprocess.run(
        [sys.executable, "-c", LAUNCHER, name],
        cwd=ROOT / "examples",
        env={**os.environ, "ORDERS_FOLDER": str(folder)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert process.returncode == 0, process.stdout + process.stderr
    return process.stdout.splitlines()


def lint(*arguments: str) -> Outcome:
    outcome = flake8("--isolated", *arguments, cwd=ROOT)
    assert not outcome.errors
    return outcome


def expectations(folder: Path) -> set[tuple[str, int, str]]:
    """File, line and code of each mistake: the line below a comment that names it."""
    expected = set()
    for path in folder.glob("*.py"):
        codes: list[str] = []
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if match := re.match(r" *# (DBS\d+): ", line):
                codes.append(match[1])
            elif not line.lstrip().startswith("#"):
                expected |= {(path.name, number, code) for code in codes}
                codes = []
    return expected


@needs_dbos
def test_right_example_runs_and_can_be_replayed(tmp_path: Path) -> None:
    output = run_example("orders_right", tmp_path)
    results = dict(line.split(maxsplit=1) for line in output)
    assert results["pack_order"] == "['mug 600 g', 'tea 300 g']"
    assert results["place_order"] == "22.50"
    assert results["find_supplier"] == "o-2 sold out"
    assert results["fill_parcels"] == results["empty_shelf"] == "cancelled"
    assert results["stock:"] == "sold out"
    assert results["replayed:"] == "the same"
    assert results["locked:"] == "[]"
    assert results["done:"] == "31 things for our customers"


@needs_dbos
def test_wrong_example_fails_as_its_comments_say(tmp_path: Path) -> None:
    output = run_example("orders_wrong", tmp_path)
    outcomes: dict[str, list[str]] = defaultdict(list)
    for line in output:
        code, _, outcome = line.partition(" ")
        outcomes[code].append(outcome)
    assert CODES - {"DBS208"} <= outcomes.keys()
    for code, error in (
        ("DBS101", "RuntimeError: "),
        ("DBS106", "TypeError: "),
        ("DBS107", "TypeError: "),
        ("DBS201", "AssertionError: "),
        ("DBS202", "AssertionError: "),
        ("DBS203", "set_event() must be called from within a workflow"),
        ("DBS310", "ValueError: no such address: warehouse"),
        ("DBS321", "DBOSStreamNondeterminismError("),
        ("DBS501", "TypeError: "),
    ):
        assert all(error in outcome for outcome in outcomes[code]), outcomes[code]

    # These go well at first, and wrong in the recovery.
    assert [text.split()[-1] for text in outcomes["DBS207"]] == ["22.50", "0.00"]
    first, second = outcomes["DBS206"]
    assert (first.count("o-1"), second.count("o-1")) == (1, 2)
    for code in ("DBS301", "DBS302", "DBS303", "DBS306", "DBS322"):
        first, second = outcomes[code]
        assert first != second, code
    for code, conflict in (
        ("DBS307", "call_courier was recorded when call_bike was expected"),
        ("DBS320", "DBOS.sleep was recorded when call_courier was expected"),
    ):
        first, second = outcomes[code]
        assert first.endswith("parcel-o-2")
        assert "DBOSUnexpectedStepError: " in second and conflict in second

    assert "went on after DBOSWorkflowCancelledError" in outcomes["DBS314"]
    assert outcomes["DBS324"][-1].split() == ["still", "locked", "o-1"]

    middle = output.index("and by the recovery once more:")
    done = {line.strip() for line in output[:middle]}
    done_again = {line.strip() for line in output[middle:]}
    assert {"charge o-1 2500", "charge o-2 4200"} <= done_again, "DBS205"
    assert {"courier for o-1", "courier for o-2"} <= done_again, "DBS204"
    assert "carrier fetches o-1" in done_again, "DBS304"
    assert "invoice o-1" in done_again, "DBS305"
    assert "ask supplier for o-2" in done_again, "DBS312"
    assert {"wrap o-1", "wrap o-2"} <= done_again, "DBS315"
    assert {"card for ada@example.org", "card for bob@example.org"} <= done_again, "DBS323"
    assert "charge o-2 500" in done, "DBS107 charges before it fails"
    assert not any("Thank you" in line for line in output), "DBS104"


def test_plugin_is_installed() -> None:
    # Without it, the next test would prove nothing.
    assert "dbos-flake8" in lint("--version").output


@pytest.mark.parametrize("name", ["orders_right", "upgrade_before", "upgrade_after"])
def test_nothing_is_found_in_the_right_examples(name: str) -> None:
    assert lint(f"examples/{name}").output == ""


def test_every_mistake_is_found_in_the_wrong_example() -> None:
    expected = expectations(ROOT / "examples" / "orders_wrong")
    assert {code for _, _, code in expected} == CODES
    places = lint("examples/orders_wrong").places
    assert {(Path(path).name, line, code) for path, line, code in places} == expected


# The bookshop, before its upgrade to dbos 3 and after it


def run_bookshop(name: str, major: str, folder: Path) -> subprocess.CompletedProcess[str]:
    try:
        interpreter = python_with(newest(major))
    except Unavailable as reason:
        pytest.skip(str(reason))
    return subprocess.run(
        [str(interpreter), "-c", LAUNCHER, "bookshop"],
        cwd=ROOT / "examples" / name,
        env={**os.environ, "BOOKSHOP_DATABASE": f"sqlite:///{folder}/bookshop.sqlite"},
        capture_output=True,
        text=True,
        timeout=120,
    )


BOOKSHOP_ANSWERS = [
    "1 12 paid, 1 x Momo to ada and mail about Momo to ada",
    "2 36 paid, 3 x Emma to bob and mail about Emma to bob",
    "3 Momo is sold out",
    "{'Emma': 2, 'Momo': 1}",
]
#: What the steps of the orders do, in any order: both queues run side by side.
BOOKSHOP_DEEDS = {
    *("  charge ada 12", "  1 x Momo to ada", "  mail about Momo to ada"),
    *("  charge bob 36", "  3 x Emma to bob", "  mail about Emma to bob"),
}


@pytest.mark.parametrize(
    ("name", "major"), [("upgrade_before", "2"), ("upgrade_after", "2"), ("upgrade_after", "3")]
)
def test_bookshop_runs(name: str, major: str, tmp_path: Path) -> None:
    process = run_bookshop(name, major, tmp_path)
    assert process.returncode == 0, process.stdout + process.stderr
    lines = process.stdout.splitlines()
    assert [line for line in lines if not line.startswith("  ")][:-1] == BOOKSHOP_ANSWERS
    assert {line for line in lines if line.startswith("  ")} == BOOKSHOP_DEEDS
    assert lines[-1].endswith(": {'Emma': 2, 'Momo': 1}, in time")


def test_bookshop_of_dbos_2_cannot_run_on_dbos_3(tmp_path: Path) -> None:
    process = run_bookshop("upgrade_before", "3", tmp_path)
    assert process.returncode == 1
    assert "AttributeError: type object 'DBOS' has no attribute 'transaction'" in process.stderr


def test_upgraded_bookshop_goes_on_with_the_old_database(tmp_path: Path) -> None:
    before = run_bookshop("upgrade_before", "2", tmp_path)
    assert before.returncode == 0, before.stdout + before.stderr
    after = run_bookshop("upgrade_after", "3", tmp_path)
    assert after.returncode == 0, after.stdout + after.stderr
    # The same orders once more: dbos 3 gives what dbos 2 recorded, and nothing is done again.
    assert after.stdout.splitlines()[:-1] == BOOKSHOP_ANSWERS
