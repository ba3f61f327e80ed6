"""The plugin in real runs of flake8: entry point, processes, standard input, options, suppression."""

from __future__ import annotations

import ast
import re
import weakref
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from linting import flake8, python, write

import dbos_flake8
from dbos_flake8.analysis import Analysis
from dbos_flake8.checkers.async_ import AsyncChecker
from dbos_flake8.checkers.constraints import ConstraintsChecker
from dbos_flake8.front import analysis_for
from dbos_flake8.plugin import Plugin
from dbos_flake8.settings import OPTIONS, Settings

SLEEPS = """\
from dbos import DBOS


@DBOS.workflow()
async def remind(user):
    DBOS.sleep(1)
"""

#: A workflow whose mistake lies in another file.
FLOWS = """\
from dbos import DBOS

from shop.pauses import pause


@DBOS.workflow()
async def remind(user):
    pause()
"""

PAUSES = """\
from dbos import DBOS


def pause():
    DBOS.sleep(1)
"""

STEP_IN_STEP = """\
from dbos import DBOS


@DBOS.step()
def charge(order):
    return order


@DBOS.step()
def checkout(order):
    return charge(order)
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A project of two files."""
    return write(
        tmp_path,
        {
            "pyproject.toml": "",
            "shop/__init__.py": "",
            "shop/flows.py": FLOWS,
            "shop/pauses.py": PAUSES,
        },
    )


# The entry point and the ways in which flake8 runs it


def test_flake8_knows_the_plugin(tmp_path: Path) -> None:
    version = flake8("--version", cwd=tmp_path).output.replace("\n", " ")
    assert f"dbos-flake8: {dbos_flake8.__version__}" in version


def test_finding_and_exit_status(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": SLEEPS, "plain.py": "x = 1\n"})
    found = flake8("flow.py", cwd=tmp_path)
    assert found.status == 1
    assert found.output.startswith("flow.py:6:5: DBS101 `DBOS.sleep` ")
    assert flake8("plain.py", cwd=tmp_path).status == 0


def test_rules_report_without_being_selected(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": SLEEPS})
    assert flake8("flow.py", cwd=tmp_path, select=()).places == [("flow.py", 6, "DBS101")]


SPAWNED = """
import multiprocessing
import sys

from flake8.main.cli import main

if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    sys.exit(main())
"""


def test_processes_find_the_same(shop: Path) -> None:
    for number in range(24):
        write(shop, {f"shop/flow{number}.py": FLOWS, f"shop/own{number}.py": SLEEPS})
    alone = flake8("-j", "1", "shop", cwd=shop)
    assert len(alone.findings) == 49
    assert flake8("-j", "4", "shop", cwd=shop) == alone
    # On other systems than Linux, workers inherit nothing: they parse the options anew.
    write(shop, {"run.py": SPAWNED})
    options = ("--select", "DBS", "--dbos-version", "<2.5", "shop")
    here = python("run.py", "-j", "1", *options, cwd=shop)
    assert python("run.py", "-j", "2", *options, cwd=shop) == here
    assert len(here.findings) == 49
    assert here.findings != alone.findings


def test_order_of_files_does_not_matter(shop: Path) -> None:
    first = flake8("-j", "1", "shop/flows.py", "shop/pauses.py", cwd=shop)
    second = flake8("-j", "1", "shop/pauses.py", "shop/flows.py", cwd=shop)
    assert first == second
    assert first.places == [("shop/flows.py", 8, "DBS101")]


def test_standard_input_belongs_to_its_project(shop: Path) -> None:
    name = ("--stdin-display-name", "shop/flows.py")
    found = flake8("-", *name, cwd=shop, text=FLOWS).findings
    assert [(one.path, one.line, one.code) for one in found] == [("shop/flows.py", 8, "DBS101")]
    assert "shop/pauses.py:5" in found[0].message
    # The text counts, not what the file holds; the file need not even exist.
    moved = FLOWS.replace("@DBOS", "\n\n@DBOS")
    assert flake8("-", *name, cwd=shop, text=moved).places == [("shop/flows.py", 10, "DBS101")]
    name = ("--stdin-display-name", "shop/unsaved.py")
    assert flake8("-", *name, cwd=shop, text=FLOWS).places == [("shop/unsaved.py", 8, "DBS101")]
    write(shop, {"shop/flows.py": "x = 1\n"})
    absolute = str(shop / "shop" / "flows.py")
    found = flake8("-", "--stdin-display-name", absolute, cwd=shop, text=FLOWS).findings
    assert [one.line for one in found] == [8]


def test_standard_input_without_a_name(shop: Path) -> None:
    # Imports are then looked for in the working directory.
    assert flake8("-", cwd=shop, text=FLOWS).places == [("stdin", 8, "DBS101")]


def test_runs_in_one_process_start_afresh(shop: Path) -> None:
    # Some editors keep the process and run flake8 in it again and again.
    write(
        shop,
        {
            "twice.py": """\
                import pathlib, sys
                from flake8.main.cli import main
                main(["--select", "DBS", "shop/flows.py"])
                pathlib.Path("shop/pauses.py").write_text("def pause(): ...\\n")
                print("again", flush=True)
                main(["--select", "DBS", "shop/flows.py"])
                main(["--select", "DBS", "shop/flows.py", "--dbos-max-depth", "1"])
                """.replace(" " * 16, "")
        },
    )
    before, again, after = python("twice.py", cwd=shop).output.partition("again\n")
    assert again
    assert "DBS101" in before
    assert not after


def test_runs_in_one_process_leave_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Plugin, "_run", None)
    Plugin.parse_options(Namespace())
    plugin = Plugin(ast.parse(SLEEPS), "flow.py", SLEEPS.splitlines(keepends=True))
    assert len(list(plugin.run())) == 1
    assert Plugin._run is not None
    first = weakref.ref(Plugin._run._analysis)
    Plugin.parse_options(Namespace())
    assert first() is None


# Suppression


def linted(tmp_path: Path, text: str) -> list[tuple[str, int, str]]:
    return flake8("flow.py", cwd=write(tmp_path, {"flow.py": text})).places


@pytest.mark.parametrize("is_silenced", [True, False])
def test_noqa_at_the_line(tmp_path: Path, is_silenced: bool) -> None:
    comments = {
        True: [
            "# noqa",
            "# noqa: DBS101",
            "# noqa:DBS101",
            "# NoQA: DBS101",
            "# noqa: DBS1",
            "# noqa: E501, DBS101",
            "# noqa: DBS101 since nobody waits",
            "# type: ignore  # noqa: DBS101",
            # What ruff understands, and flake8 does not.
            "#noqa: DBS101",
            "# ruff: ignore[DBS101]",
        ],
        False: ["# noqa: DBS102", "# ruff: ignore[DBS102]", "# dbs101"],
    }[is_silenced]
    names = [f"flow{number}.py" for number in range(len(comments))]
    for name, comment in zip(names, comments, strict=True):
        write(tmp_path, {name: SLEEPS.replace("sleep(1)", f"sleep(1)  {comment}")})
    found = {one.path for one in flake8(".", cwd=tmp_path).findings}
    assert found == (set() if is_silenced else set(names))


def test_noqa_at_another_line(tmp_path: Path) -> None:
    text = SLEEPS.replace("import DBOS", "import DBOS  # noqa: DBS101")
    text += "    x = 1  # noqa: DBS101\n"
    assert linted(tmp_path, text) == [("flow.py", 6, "DBS101")]


def test_noqa_at_the_def_concerns_its_whole_body(tmp_path: Path) -> None:
    text = SLEEPS + "    DBOS.sleep(2)\n    DBOS.start_workflow(remind, user)\n"
    assert len(linted(tmp_path, text)) == 3
    silenced = text.replace("(user):", "(user):  # noqa: DBS101")
    assert linted(tmp_path, silenced) == [("flow.py", 8, "DBS102")]
    # Without a code it concerns its own line, as everywhere in flake8.
    assert len(linted(tmp_path, text.replace("(user):", "(user):  # noqa"))) == 3


def pauses(call: str = "", definition: str = "", above: str = "") -> str:
    """`PAUSES` with a comment at the call, at the `def`, or something above the `def`."""
    text = PAUSES.replace("sleep(1)", f"sleep(1)  {call}")
    return text.replace("def pause():", f"{above}def pause():  {definition}")


@pytest.mark.parametrize("is_silenced", [True, False])
def test_noqa_in_the_other_file(shop: Path, is_silenced: bool) -> None:
    texts = {
        True: [
            pauses(call="# noqa: DBS101"),
            pauses(call="# noqa"),
            pauses(call="#noqa: DBS101"),
            pauses(call="# ruff: ignore[DBS101]"),
            pauses(above="# ruff: disable[DBS101]\n"),
            pauses(definition="# noqa: DBS101"),
            pauses(definition="# noqa: DBS1"),
            pauses(definition="# noqa: E501,DBS101"),
            pauses(above="@staticmethod\n# no\n\n", definition="# noqa: DBS101"),
            pauses(above="@print(\n    1,\n)\n", definition="# noqa: DBS101"),
            # Lines are those that Python counts.
            "# \f\v\x1c\u2028\n" + pauses(call="# noqa: DBS101"),
        ],
        False: [
            pauses(call="# noqa: DBS102"),
            pauses(call="# ruff: ignore[DBS102]"),
            pauses(definition="# noqa: DBS102"),
            pauses(definition="# noqa"),
            pauses(above="# noqa: DBS101\n"),
            "# \f# noqa: DBS101\n\n\n" + pauses(),
        ],
    }[is_silenced]
    for number, text in enumerate(texts):
        flow = FLOWS.replace("shop.pauses", f"shop.pauses{number}")
        write(shop, {f"shop/flows{number}.py": flow, f"shop/pauses{number}.py": text})
    found = {one.path for one in flake8("shop", cwd=shop).findings if "flows." not in one.path}
    assert found == {f"shop/flows{number}.py" for number in range(len(texts)) if not is_silenced}


def test_noqa_in_this_file_for_what_lies_in_another(shop: Path) -> None:
    write(shop, {"shop/flows.py": FLOWS.replace("    pause()", "    pause()  # noqa: DBS101")})
    assert flake8("shop/flows.py", cwd=shop).places == []


def test_disable_noqa_counts_in_other_files_too(shop: Path) -> None:
    write(shop, {"shop/pauses.py": pauses(call="# noqa: DBS101", definition="# noqa: DBS101")})
    assert flake8("shop/flows.py", cwd=shop).places == []
    assert len(flake8("--disable-noqa", "shop/flows.py", cwd=shop).places) == 1


def test_file_ignored_as_a_whole(tmp_path: Path) -> None:
    assert linted(tmp_path, "# flake8: noqa\n" + SLEEPS) == []


def test_per_file_ignores(tmp_path: Path) -> None:
    write(tmp_path, {"old/flow.py": SLEEPS, "new/flow.py": SLEEPS})
    ignored = ("--per-file-ignores", "old/*:DBS101")
    assert flake8(*ignored, ".", cwd=tmp_path).places == [("new/flow.py", 6, "DBS101")]
    ignored = ("--per-file-ignores", "old/*:DBS102")
    assert len(flake8(*ignored, ".", cwd=tmp_path).places) == 2


def test_columns_count_characters(tmp_path: Path) -> None:
    text = SLEEPS.replace("DBOS.sleep(1)", 'print("Grüße 🐍"); DBOS.sleep(1)')
    found = flake8("flow.py", cwd=write(tmp_path, {"flow.py": text})).findings
    assert [(one.line, one.column) for one in found] == [(6, 23)]


# Options

NEW = "raises RuntimeError"
OLD = "blocks"


def message(folder: Path, *arguments: str, name: str = "flow.py") -> str:
    found = flake8(*arguments, name, cwd=folder).findings
    assert [one.code for one in found] == ["DBS101"]
    return found[0].message


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("setup.cfg", "[flake8]\ndbos-version = <2.5\n"),
        ("setup.cfg", "[flake8]\ndbos_version = <2.5\n"),
        ("tox.ini", "[flake8]\ndbos-version = <2.5\n"),
        (".flake8", "[flake8]\ndbos-version = <2.5\n"),
        ("pyproject.toml", '[tool.dbos-flake8]\nversion = "<2.5"\n'),
    ],
)
def test_configuration_files(tmp_path: Path, name: str, text: str) -> None:
    write(tmp_path, {"flow.py": SLEEPS, "inner/flow.py": SLEEPS})
    assert NEW in message(tmp_path)
    write(tmp_path, {name: text})
    assert OLD in message(tmp_path)
    # The command line wins.
    assert NEW in message(tmp_path, "--dbos-version", ">=3")
    # The file is looked for upwards.
    assert OLD in message(tmp_path / "inner")


def test_options_of_flake8_win_over_pyproject(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": SLEEPS, "pyproject.toml": '[tool.dbos-flake8]\nversion = "<2.5"\n'})
    write(tmp_path, {"setup.cfg": "[flake8]\ndbos-version = >=3\n"})
    assert NEW in message(tmp_path)
    assert OLD in message(tmp_path, "--dbos-version=<2.5")


def test_one_option_leaves_the_other_keys_of_pyproject(tmp_path: Path) -> None:
    table = '[tool.dbos-flake8]\nversion = "<2.5"\nstep-decorators = ["vendor.step"]\n'
    write(tmp_path, {"flow.py": SLEEPS, "pyproject.toml": table})
    assert OLD in message(tmp_path, "--dbos-max-depth", "3")


def test_nearest_pyproject_counts(tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": '[tool.dbos-flake8]\nversion = "<2.5"\n'})
    write(tmp_path, {"inner/pyproject.toml": "[project]\n", "inner/flow.py": SLEEPS})
    assert OLD in message(tmp_path / "inner")  # one that says nothing of this linter does not hide another
    write(tmp_path, {"inner/pyproject.toml": "[tool.dbos-flake8]\n"})
    assert NEW in message(tmp_path / "inner")
    write(tmp_path, {"inner/pyproject.toml": "[tool.dbos-flake8]\nextend = '../pyproject.toml'\n"})
    assert OLD in message(tmp_path / "inner")


def test_pyproject_of_others_is_not_judged(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": SLEEPS, "pyproject.toml": "this is = no [TOML"})
    assert NEW in message(tmp_path)


DECORATED = """\
from dbos import DBOS
from vendor import durable


@durable.flow
def remind(user):
    charge(user)


@durable.work()
def charge(user):
    DBOS.start_workflow(remind, user)
    DBOS.sleep(1)
"""


def test_declared_decorators(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": DECORATED})
    assert flake8("flow.py", cwd=tmp_path).places == []
    declared = ("--dbos-step-decorators", "vendor.durable.work,vendor.durable.other")
    found = flake8("flow.py", *declared, cwd=tmp_path).places
    assert found == [("flow.py", 12, "DBS201"), ("flow.py", 13, "DBS202")]
    table = '[tool.dbos-flake8]\nstep-decorators = ["vendor.durable.work"]\n'
    write(tmp_path, {"pyproject.toml": table})
    assert flake8("flow.py", cwd=tmp_path).places == found
    text = (
        "from vendor import durable\nSEEN = []\n\n\n@durable.flow\ndef remind(user):\n    SEEN.append(user)\n"
    )
    write(tmp_path, {"flow.py": "import dbos\n" + text})
    assert flake8("flow.py", cwd=tmp_path).places == []
    declared = ("--dbos-workflow-decorators", "vendor.durable.flow")
    assert flake8("flow.py", *declared, cwd=tmp_path).places == [("flow.py", 8, "DBS206")]


def test_depth(tmp_path: Path) -> None:
    text = SLEEPS.replace("DBOS.sleep(1)", "first()") + dedent(
        """\


        def first():
            second()


        def second():
            DBOS.sleep(1)
        """
    )
    write(tmp_path, {"flow.py": text})
    assert "`first` and `second`" in message(tmp_path)
    assert "`first` and `second`" in message(tmp_path, "--dbos-max-depth=2")
    assert flake8("flow.py", "--dbos-max-depth=1", cwd=tmp_path).places == []


@pytest.fixture
def apart(tmp_path: Path) -> Path:
    """A project whose modules lie where no guess would look for them."""
    flow = FLOWS.replace("from shop.pauses", "from pauses")
    return write(tmp_path, {"app/flow.py": flow, "libs/common/pauses.py": PAUSES})


def test_source_folders(apart: Path) -> None:
    flow = "app/flow.py"
    assert flake8(flow, cwd=apart).places == []
    expected = [(flow, 8, "DBS101")]
    assert flake8(flow, "--dbos-src", "other,libs/common", cwd=apart).places == expected
    write(apart, {"pyproject.toml": '[tool.dbos-flake8]\nsrc = ["libs/common"]\n'})
    assert flake8(flow, cwd=apart).places == expected
    assert flake8(flow, "--dbos-src", "other", cwd=apart).places == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pyproject.toml", '[tool.dbos-flake8]\nsrc = ["libs/common"]\n'),
        ("setup.cfg", "[flake8]\ndbos-src = libs/common\n"),
    ],
)
def test_source_folders_lie_below_the_file_that_names_them(apart: Path, name: str, text: str) -> None:
    write(apart, {name: text})
    assert flake8("flow.py", cwd=apart / "app").places == [("flow.py", 8, "DBS101")]


WRONG = [
    ("version", "newest", "'newest'", "a version specifier such as '>=2.11,<3'"),
    ("version", "3.4", "'3.4'", "a version specifier such as '>=2.11,<3'"),
    ("version", "", "''", "a version specifier such as '>=2.11,<3'"),
    ("max-depth", "0", "'0'", "a whole number from 1 to 50"),
    ("max-depth", "51", "'51'", "a whole number from 1 to 50"),
    ("max-depth", "deep", "'deep'", "a whole number from 1 to 50"),
    ("workflow-decorators", "app.flow()", "'app.flow()'", "dotted names such as"),
    ("step-decorators", "app.step,app..task", "'app..task'", "dotted names such as"),
]


@pytest.mark.parametrize(("key", "value", "shown", "allowed"), WRONG)
def test_wrong_options(tmp_path: Path, key: str, value: str, shown: str, allowed: str) -> None:
    # It is said without any file that has to do with dbos.
    write(tmp_path, {"plain.py": "x = 1\n"})
    outcome = flake8(f"--dbos-{key}={value}", "plain.py", cwd=tmp_path)
    assert outcome.status == 1
    expected = f"dbos-flake8: dbos-{key}: expected {allowed}"
    assert expected in outcome.output
    assert f"not {shown}" in outcome.output
    write(tmp_path, {"setup.cfg": f"[flake8]\ndbos-{key} = {value}\n"})
    assert flake8("-j2", "plain.py", cwd=tmp_path) == outcome


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ('version = "newest"', "version: expected a version specifier such as '>=2.11,<3', not 'newest'"),
        ("version = 3", "version: expected a version specifier such as '>=2.11,<3', not 3"),
        ("max-depth = 0", "max-depth: expected a whole number from 1 to 50, not 0"),
        ("max-depth = true", "max-depth: expected a whole number from 1 to 50, not True"),
        ("src = 1", "src: expected a list of names, not 1"),
        ("src = [1]", "src: expected a list of names, not [1]"),
        (
            'step-decorators = ["a-b"]',
            "step-decorators: expected dotted names such as 'myapp.durable.workflow', not 'a-b'",
        ),
        ("depth = 3", "depth: no such setting; did you mean 'max-depth'?"),
        ("xyz = 3", "xyz: no such setting; expected one of exclude, extend, extend-exclude, "),
        ("depth = ", "Invalid value"),
    ],
)
def test_wrong_keys_of_pyproject(tmp_path: Path, table: str, expected: str) -> None:
    write(tmp_path, {"plain.py": "x = 1\n", "pyproject.toml": f"[tool.dbos-flake8]\n{table}\n"})
    outcome = flake8("plain.py", "--dbos-version=>=3", cwd=tmp_path)
    assert outcome.status == 1
    assert expected in outcome.output
    assert f"dbos-flake8: {tmp_path / 'pyproject.toml'}: " in outcome.output


def test_table_that_is_none(tmp_path: Path) -> None:
    write(tmp_path, {"plain.py": "", "pyproject.toml": "[tool]\ndbos-flake8 = 1\n"})
    outcome = flake8("plain.py", cwd=tmp_path)
    assert outcome.status == 1
    assert "[tool.dbos-flake8]: expected a table, not 1" in outcome.output


def test_help_shows_every_option(tmp_path: Path) -> None:
    shown = re.sub(r"\s+", " ", flake8("--help", cwd=tmp_path).output)
    for option in OPTIONS:
        assert f"{option.flag} {option.metavar}" in shown
        assert option.help.split(";")[0] in shown.replace("- ", "-")


# Opt-in rules


@pytest.mark.parametrize(
    ("arguments", "is_reported"),
    [
        ((), False),
        (("--select", "DBS"), False),
        (("--select", "DBS21"), False),
        (("--select", "E,DBS", "--ignore", "E501"), False),
        (("--extend-select", "DBS210"), True),
        (("--select", "DBS210"), True),
        (("--select", "DBS,DBS210"), True),
        (("--extend-select", "DBS210", "--extend-ignore", "DBS"), True),
        (("--extend-select", "DBS210", "--ignore", "DBS210"), False),
    ],
)
def test_opt_in_rules(tmp_path: Path, arguments: tuple[str, ...], is_reported: bool) -> None:
    write(tmp_path, {"flow.py": STEP_IN_STEP})
    found = flake8("flow.py", *arguments, cwd=tmp_path, select=()).places
    assert found == ([("flow.py", 11, "DBS210")] if is_reported else [])


@pytest.mark.parametrize(
    ("configuration", "is_reported"),
    [
        ("ignore = E501", False),
        ("ignore =", False),
        ("extend-ignore = E501", False),
        ("select = DBS", False),
        ("extend-select = DBS210", True),
        ("select =\n    DBS\n    DBS210", True),
    ],
)
def test_opt_in_rules_in_configuration(tmp_path: Path, configuration: str, is_reported: bool) -> None:
    write(tmp_path, {"flow.py": STEP_IN_STEP, ".flake8": f"[flake8]\n{configuration}\n"})
    found = flake8("flow.py", cwd=tmp_path, select=()).places
    assert found == ([("flow.py", 11, "DBS210")] if is_reported else [])


def test_opt_in_rule_beside_the_default_ones(tmp_path: Path) -> None:
    text = STEP_IN_STEP + "\n\n@DBOS.workflow()\nasync def remind(user):\n    DBOS.sleep(1)\n"
    write(tmp_path, {"flow.py": text})
    extended = flake8("flow.py", "--extend-select", "DBS210", cwd=tmp_path, select=()).places
    assert [code for _, _, code in extended] == ["DBS210", "DBS101"]


# Failures of the linter


class Broken(Exception):
    """What a checker of these tests raises."""


def broken(self: object, *arguments: object) -> Iterator[object]:
    raise Broken("it is broken")
    yield


FAILING = """\
from dbos import DBOS


@DBOS.workflow()
async def remind(user):
    DBOS.sleep(1)


@DBOS.step()
def charge(order):
    DBOS.start_workflow(remind, order)
"""


@pytest.mark.parametrize("method", ["visit_file", "visit_reach"])
def test_failing_checker_hides_nothing(monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    monkeypatch.setattr(ConstraintsChecker, method, broken)
    found = analysis_for(Settings()).check("flow.py", FAILING)
    assert "DBS101" in [one.code for one in found]
    failures = [one for one in found if one.code == "DBS000"]
    assert failures
    assert all("ConstraintsChecker: Broken: it is broken" in one.message for one in failures)
    assert (failures[0].line, failures[0].column) == (1, 0)


def test_failing_checker_is_told_once_per_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(AsyncChecker, "visit_reach", broken)
    found = analysis_for(Settings()).check("flow.py", FAILING)
    assert [one.code for one in found] == ["DBS000", "DBS201"]


@pytest.mark.parametrize("target", ["check", "_check", "_findings", "_chosen", "_placed", "context"])
@pytest.mark.parametrize("error", [Broken("it is broken"), RecursionError("it is broken")])
def test_failing_analysis_ends_no_run(monkeypatch: pytest.MonkeyPatch, target: str, error: Exception) -> None:
    def fail(*arguments: object) -> None:
        raise error

    monkeypatch.setattr(Analysis, target, fail)
    monkeypatch.setattr(Plugin, "_run", None)
    Plugin.parse_options(Namespace())
    plugin = Plugin(ast.parse(FAILING), "flow.py", FAILING.splitlines(keepends=True))
    ((line, column, text, kind),) = plugin.run()
    assert (line, column, kind) == (1, 0, Plugin)
    assert text.startswith("DBS000 ")
    assert text.endswith(f"{type(error).__name__}: it is broken")


BREAKING = """
import sys

from dbos_flake8.checkers.constraints import ConstraintsChecker
from flake8.main.cli import main


def fail(*arguments):
    raise ValueError("it is\\nbroken")


ConstraintsChecker.visit_file = fail
sys.exit(main())
"""


def test_failing_checker_in_a_run(tmp_path: Path) -> None:
    write(tmp_path, {"break.py": BREAKING, "a.py": FAILING, "b.py": FAILING})
    outcome = python("break.py", "--select", "DBS", "a.py", "b.py", cwd=tmp_path)
    assert outcome.status == 1
    assert not outcome.errors
    codes = [(one.path, one.code) for one in outcome.findings]
    assert codes == [(path, code) for path in ("a.py", "b.py") for code in ("DBS000", "DBS101", "DBS201")]


def test_failure_can_be_silenced(tmp_path: Path) -> None:
    write(tmp_path, {"break.py": BREAKING, "a.py": FAILING})
    outcome = python("break.py", "--select", "DBS", "--extend-ignore", "DBS000", "a.py", cwd=tmp_path)
    assert [one.code for one in outcome.findings] == ["DBS101", "DBS201"]


# What a run costs and touches


def loaded_modules(tmp_path: Path, program: str) -> set[str]:
    program += "\nimport sys\nprint(*sorted(sys.modules))\n"
    outcome = python("-c", program, cwd=tmp_path)
    assert outcome.status == 0, outcome
    return set(outcome.output.split())


def test_import_of_the_plugin_is_light(tmp_path: Path) -> None:
    before = loaded_modules(tmp_path, "import typing, collections.abc")
    after = loaded_modules(tmp_path, "import dbos_flake8.plugin")
    assert after - before == {"dbos_flake8", "dbos_flake8.plugin"}


HEAVY = {"astroid", "attrs", "attr", "dbos_flake8.analysis", "dbos_flake8.model", "dbos_flake8.checkers"}

RUN = """
from flake8.main.cli import main
main(["--isolated", "-j1", "--select", "DBS", "flow.py"])
"""


def test_run_without_files_of_interest_is_light(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": "x = 1\n"})
    assert not HEAVY & loaded_modules(tmp_path, RUN)
    write(tmp_path, {"flow.py": "import os\nfrom shop import price\n", "shop.py": "price = 1\n"})
    assert not {"astroid", "dbos_flake8.analysis"} & loaded_modules(tmp_path, RUN)
    write(tmp_path, {"shop.py": "from dbos import DBOS\nprice = 1\n"})
    assert "astroid" in loaded_modules(tmp_path, RUN)


EXECUTED = """\
from pathlib import Path
Path(__file__).with_suffix(".executed").touch()
from dbos import DBOS
import shop.pauses
def pause():
    DBOS.sleep(1)
"""


def test_linted_code_is_never_executed(shop: Path) -> None:
    write(shop, {"shop/pauses.py": EXECUTED, "shop/__init__.py": EXECUTED, "conftest.py": EXECUTED})
    # The name of a library that the linter uses, and of one that the code imports.
    write(shop, {"attr.py": EXECUTED, "dbos.py": EXECUTED, "vendor/__init__.py": EXECUTED})
    write(shop, {"shop/flows.py": "import vendor\n" + FLOWS})
    # With `-m`, Python itself would look for modules in the working directory.
    program = "import sys; sys.path.remove(''); from flake8.main.cli import main; sys.exit(main())"
    outcome = python("-c", program, "--select", "DBS", "shop", cwd=shop)
    assert ("shop/flows.py", 9, "DBS101") in outcome.places
    assert not list(shop.rglob("*.executed"))


BLOCKED = """
import sys
from importlib.abc import MetaPathFinder

ALLOWED = {
    *("flake8", "pycodestyle", "pyflakes", "mccabe", "astroid", "attr", "attrs", "packaging", "pathspec"),
    *("dbos_flake8", "tomli", "typing_extensions", *sys.stdlib_module_names),
}


class OnlyRequirements(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        top = name.partition(".")[0]
        if top not in ALLOWED and not top.startswith(("__editable__", "_sysconfigdata")):
            raise ImportError(f"{name} is not installed")
        return None


sys.meta_path.insert(0, OnlyRequirements())
from flake8.main.cli import main
sys.exit(main())
"""


def test_neither_dbos_nor_dependencies_of_the_code_are_needed(shop: Path) -> None:
    imports = "import sqlalchemy\nimport requests\nfrom fastapi import FastAPI\n"
    write(shop, {"shop/flows.py": imports + FLOWS})
    write(shop, {"pyproject.toml": '[tool.dbos-flake8]\nversion = ">=2.11,<4"\n'})
    outcome = python("-c", BLOCKED, "-j1", "--select", "DBS", "shop", cwd=shop)
    assert outcome.places == [("shop/flows.py", 11, "DBS101")], outcome
