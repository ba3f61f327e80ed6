"""Files as they should not be: flake8 must go on, and the other files must get their findings."""

from __future__ import annotations

import ast
import codecs
import os
import sys
from argparse import Namespace
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from linting import Outcome, flake8, python, write

from dbos_flake8.front import Run

FLOW = """\
from dbos import DBOS


@DBOS.workflow()
async def remind(user):
    DBOS.sleep(1)
"""


def cpu() -> float:
    """Seconds of processor time so far, of ended child processes as well: no other load counts."""
    return sum(os.times()[:4])


def flow(imports: str = "", body: str = "    DBOS.sleep(1)") -> str:
    """A workflow on the event loop; its mistake is in the last line unless `body` says otherwise."""
    return f"from dbos import DBOS\n{imports}\n\n@DBOS.workflow()\nasync def remind(user):\n{body}\n"


def importing(module: str) -> str:
    """A workflow with a mistake of its own that uses a module which cannot be read."""
    return flow(f"import {module}\nfrom {module} import pause", "    pause()\n    DBOS.sleep(1)")


PAUSE = "from dbos import DBOS\n\n\ndef pause():\n    DBOS.sleep(1)\n"

#: Files, and what flake8 finds in each: `{line: code}`. What is no Python is E902 or E999.
FILES: dict[str, tuple[str | bytes, dict[int, str]]] = {
    "good.py": (FLOW, {6: "DBS101"}),
    # No Python
    "syntax_error.py": (FLOW + "def (:\n", {7: "E999"}),
    "null_bytes.py": (FLOW + "\0\0\n", {}),
    "unknown_encoding.py": ("# coding: nonesuch\n" + FLOW, {7: "DBS101"}),
    "too_many_parentheses.py": (FLOW + f"x = {'(' * 3000}1{')' * 3000}\n", {}),
    "too_many_brackets.py": (FLOW + f"x = {'[' * 3000}1{']' * 3000}\n", {}),
    "too_many_indents.py": (
        FLOW + "".join(f"{'  ' * n}def f{n}():\n" for n in range(110)) + "  " * 110 + "pass\n",
        {},
    ),
    "wrong_indent.py": (FLOW + "  x = 1\n", {}),
    "end_in_string.py": (FLOW + '"""dbos', {}),
    "binary.py": (b"dbos" + bytes(range(256)) * 40, {}),
    # Python, in bytes of all kinds
    "byte_order_mark.py": (codecs.BOM_UTF8 + FLOW.encode(), {6: "DBS101"}),
    "latin_1.py": (
        "# -*- coding: latin-1 -*-\nNAME = 'Größe'\n".encode("latin-1") + FLOW.encode(),
        {8: "DBS101"},
    ),
    "declared_utf_16.py": (b"# coding: utf-16\n" + FLOW.encode(), {7: "DBS101"}),
    "utf_16.py": (FLOW.encode("utf-16"), {}),
    "carriage_returns.py": (FLOW.replace("\n", "\r\n"), {6: "DBS101"}),
    "form_feeds.py": (
        FLOW.replace("\n\n\n", "\n\f\n\f\n").replace("    DBOS", "\f    DBOS"),
        {6: "DBS101"},
    ),
    "strange_separators.py": ("# \x0b\x1c\x1d\x85\u2028\u2029\n" + FLOW, {7: "DBS101"}),
    "tabs.py": (FLOW.replace("    ", "\t"), {6: "DBS101"}),
    "no_newline.py": (FLOW + "if True:\n    x = 1\nif x: DBOS.sleep(2)", {6: "DBS101", 9: "DBS203"}),
    "no_newline_after_finding.py": (FLOW.rstrip(), {6: "DBS101"}),
    "continued_lines.py": (FLOW.replace("DBOS.sleep", "DBOS\\\n        .sleep"), {6: "DBS101"}),
    "empty.py": ("", {}),
    "only_newlines.py": ("\n" * 20, {}),
    "only_comments.py": ("# dbos\n# from dbos import DBOS\n", {}),
    "only_docstring.py": ('"""from dbos import DBOS"""\n', {}),
    "only_import.py": ("from dbos import DBOS\n", {}),
    # Modules that it imports
    "imports_missing.py": (importing("nonesuch"), {8: "DBS101"}),
    "imports_itself.py": (importing("imports_itself"), {8: "DBS101"}),
    "imports_too_far_up.py": (
        flow("from ........ import pause", "    pause()\n    DBOS.sleep(1)"),
        {7: "DBS101"},
    ),
    "imports_broken.py": (importing("broken"), {8: "DBS101"}),
    "imports_null_bytes.py": (importing("null_bytes"), {8: "DBS101"}),
    "imports_binary.py": (importing("binary"), {8: "DBS101"}),
    "imports_folder.py": (importing("folder"), {8: "DBS101"}),
    "imports_deep.py": (importing("deep"), {8: "DBS101"}),
    "imports_loop.py": (importing("loop"), {8: "DBS101"}),
    "imports_looped_folder.py": (importing("looped.looped.looped"), {8: "DBS101"}),
    "imports_not_utf_8.py": (importing("not_utf_8"), {7: "DBS101", 8: "DBS101"}),
    "imports_latin_1.py": (importing("latin_1_pause"), {7: "DBS101", 8: "DBS101"}),
    "imports_byte_order_mark.py": (importing("marked_pause"), {7: "DBS101", 8: "DBS101"}),
    "circle_one.py": (importing("circle_two"), {7: "DBS101", 8: "DBS101"}),
    "circle_two.py": ("from circle_one import remind\nfrom circle_three import pause\n", {}),
    "circle_three.py": ("import circle_one\nfrom circle_two import remind\n" + PAUSE, {}),
    "circle_of_names.py": (
        flow("from circle_left import pause", "    pause()\n    DBOS.sleep(1)"),
        {7: "DBS101"},
    ),
    "circle_left.py": ("from circle_right import pause\n", {}),
    "circle_right.py": ("from circle_left import pause\n", {}),
    "circle_of_stars.py": ("from circle_of_stars import *\nfrom star import *\n" + FLOW, {8: "DBS101"}),
    "star.py": ("from circle_of_stars import *\nfrom star import *\n", {}),
    "circle_of_assignments.py": (
        FLOW
        + "\n\ndef one():\n    return two()\n\n\ndef two():\n    return one()\n\n\na = b = one()\nb = a\n",
        {6: "DBS101"},
    ),
    "circle_of_classes.py": (
        FLOW + "\n\nclass A(B):\n    pass\n\n\nclass B(A):\n    pass\n\n\nclass C(C):\n    x = C().x\n",
        {6: "DBS101"},
    ),
    "circle_of_decorators.py": (
        FLOW
        + "\n\n@twice\ndef twice(f):\n    return twice(f)\n\n\n@twice\nasync def other():\n    DBOS.sleep(1)\n",
        {6: "DBS101", 16: "DBS101"},
    ),
}

BESIDE: dict[str, str | bytes] = {
    "broken.py": "def pause(:\n",
    "deep.py": PAUSE + f"x = {' + '.join(['1'] * 20000)}\n",
    "unreadable.py": PAUSE,
    "imports_unreadable.py": importing("unreadable"),
    "not_utf_8.py": PAUSE.encode() + "# Größe\n".encode("latin-1"),
    "latin_1_pause.py": "# coding: latin-1\n# Größe\n".encode("latin-1") + PAUSE.encode(),
    "marked_pause.py": codecs.BOM_UTF8 + PAUSE.encode(),
    "folder.py/__init__.py": PAUSE,
    "folder.py/inner.py": FLOW,
}


def prepare(folder: Path) -> Path:
    """Write all the files, and links that lead to themselves."""
    write(folder, {name: content for name, (content, _) in FILES.items()})
    write(folder, BESIDE)
    (folder / "unreadable.py").chmod(0)
    (folder / "loop.py").symlink_to("loop.py")
    (folder / "looped").mkdir()
    (folder / "looped" / "looped").symlink_to(folder / "looped", target_is_directory=True)
    (folder / "dangling.py").symlink_to("nonesuch.py")
    return folder


#: flake8 as it is without this plugin.
WITHOUT = """
import sys
from dbos_flake8.plugin import Plugin
from flake8.main.cli import main
Plugin.run = lambda self: iter(())
sys.exit(main())
"""


#: Null bytes and depth are too much for flake8 itself on some versions of Python.
SUSPECTS = {"null_bytes.py", "binary.py", "utf_16.py", "deep.py"}


@cache
def ends_flake8(path: Path) -> bool:
    """Whether flake8 itself cannot survive a file."""
    if path.name not in SUSPECTS:
        return False
    outcome = python("-c", WITHOUT, path.name, cwd=path.parent)
    return "Traceback" in outcome.errors or "failed during execution" in outcome.output


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(tmp_path_factory.mktemp("bad"))


@pytest.fixture(scope="module")
def outcome(folder: Path) -> Outcome:
    """One run over all files but those that flake8 itself cannot survive."""
    started = cpu()
    names = sorted(path.name for path in folder.iterdir() if not ends_flake8(path))
    outcome = flake8("-j", "1", *names, cwd=folder, select=("--select", "DBS,E9"))
    assert cpu() - started < 60
    return outcome


def is_python(content: str | bytes) -> bool:
    """Whether flake8 can parse the file."""
    text = content if isinstance(content, bytes) else content.encode()
    try:
        ast.parse(text)
    except (SyntaxError, ValueError, LookupError):
        return False
    return True


@pytest.mark.parametrize("name", FILES)
def test_file(folder: Path, outcome: Outcome, name: str) -> None:
    if ends_flake8(folder / name):
        pytest.skip("flake8 itself ends at it")
    content, expected = FILES[name]
    found = [one for one in outcome.findings if one.path == name]
    if is_python(content) or expected:
        assert [(one.line, one.code) for one in found] == list(expected.items())
    else:
        assert {one.code for one in found} <= {"E902", "E999"}
        assert found


def test_nothing_else_is_found(outcome: Outcome) -> None:
    known = {*FILES, "imports_unreadable.py"}
    unexpected = [one for one in outcome.findings if one.path not in known]
    codes = Counter(one.code for one in unexpected if one.code.startswith("DBS"))
    # The file in the directory that is called like a module.
    assert codes == {"DBS101": 1}
    assert not outcome.errors


def test_several_processes_find_the_same(folder: Path, outcome: Outcome) -> None:
    names = sorted(path.name for path in folder.iterdir() if not ends_flake8(path))
    again = flake8("-j", "3", *names, cwd=folder, select=("--select", "DBS,E9"))
    assert again.findings == outcome.findings


def test_unreadable_file(outcome: Outcome, folder: Path) -> None:
    readable = os.access(folder / "unreadable.py", os.R_OK)  # root reads everything
    found = {one.path: one for one in outcome.findings if "unreadable" in one.path}
    assert [one.line for one in outcome.findings if one.path == "imports_unreadable.py"] == (
        [7, 8] if readable else [8]
    )
    assert readable or found["unreadable.py"].code == "E902"


# Standard input


@pytest.mark.parametrize(
    "text",
    [b"", b"\n", codecs.BOM_UTF8 + FLOW.encode(), FLOW.replace("\n", "\r\n").encode()],
)
def test_standard_input(tmp_path: Path, text: bytes) -> None:
    found = flake8("-", "--stdin-display-name", "shop/flow.py", cwd=tmp_path, text=text).places
    assert found == ([("shop/flow.py", 6, "DBS101")] if b"remind" in text else [])


# Size and depth


def long_program(lines: int) -> str:
    """Workflows, steps and helpers; some of the workflows make a mistake."""
    parts = ["import asyncio\n\nfrom dbos import DBOS, Queue\n"]
    number = size = 0
    while size < lines:
        parts.append(
            f"""

def price_{number}(order, rate=1.0):
    total = 0
    for line in order.lines:
        if line.amount > 10:
            total += line.amount * rate
        else:
            total += line.amount
    return total


@DBOS.step()
async def charge_{number}(order, amount):
    if amount <= 0:
        raise ValueError("nothing to charge")
    return {{"order": order.id, "amount": amount}}


@DBOS.workflow()
async def checkout_{number}(order):
    amount = price_{number}(order, rate=1.19)
    receipt = await charge_{number}(order, amount)
    DBOS.sleep({number})
    if receipt:
        await DBOS.start_workflow_async(checkout_{max(number - 1, 0)}, order)
    return receipt
"""
        )
        size += parts[-1].count("\n")
        number += 1
    return "".join(parts)


def test_twenty_thousand_lines(tmp_path: Path) -> None:
    text = long_program(20_000)
    workflows = text.count("@DBOS.workflow()")
    write(tmp_path, {"flow.py": text})
    started = cpu()
    found = flake8("flow.py", cwd=tmp_path).findings
    assert [one.code for one in found] == ["DBS101"] * workflows
    # flake8 alone takes about ten seconds on a slow machine.
    assert cpu() - started < 120


def deep(shape: str, depth: int) -> str:
    """A workflow with a mistake, and below it something nested."""
    if shape == "elif":
        return (
            FLOW
            + "    if user == 0:\n        pass\n"
            + "".join(f"    elif user == {n}:\n        user = {n}\n" for n in range(depth))
        )
    return (
        FLOW
        + "    x = "
        + {
            "parentheses": f"{'(' * depth}user{')' * depth}",
            "lists": f"{'[' * depth}{']' * depth}",
            "operator": " + ".join(["user"] * depth),
            "boolean operator": " and ".join(["user"] * depth),
            "comparison": " < ".join(["user"] * depth),
            "attributes": f"user{'.a' * depth}",
            "calls": f"user{'.a()' * depth}",
            "calls in calls": f"{'str(' * depth}user{')' * depth}",
            "items": f"user{'[0]' * depth}",
            "not": f"{'not ' * depth}user",
            "lambda": f"{'lambda: ' * depth}user",
            "conditional": f"{'1 if user else ' * depth}2",
            "f-strings": "f'{user}' " * depth,
        }[shape]
        + "\n"
    )


#: What flake8's parser makes of it differs between versions of Python; other plugins of
#: flake8 give up on some of it, and take the whole run with them. So the plugin runs alone.
ALONE = """
import ast, sys, warnings
from argparse import Namespace
from dbos_flake8.plugin import Plugin

text = open(sys.argv[1]).read()
try:
    tree = ast.parse(text)
except (SyntaxError, RecursionError, MemoryError) as error:
    sys.exit(f"no tree: {error}")
Plugin.parse_options(Namespace())
for line, column, message, _ in Plugin(tree, sys.argv[1], text.splitlines(keepends=True)).run():
    print(f"{sys.argv[1]}:{line}:{column + 1}: {message}")
"""

SHAPES = [
    "parentheses", "lists", "operator", "boolean operator", "comparison", "attributes", "calls",
    "calls in calls", "items", "not", "lambda", "conditional", "f-strings", "elif",
]  # fmt: skip


@pytest.mark.parametrize("depth", [50, 500, 3000])
def test_depth(tmp_path: Path, depth: int) -> None:
    write(tmp_path, {"alone.py": ALONE})
    slow = {}
    for shape in SHAPES:
        write(tmp_path, {"flow.py": deep(shape, depth)})
        started = cpu()
        outcome = python("alone.py", "flow.py", cwd=tmp_path)
        if (elapsed := cpu() - started) > 20:
            slow[shape] = elapsed
        if outcome.status:
            assert outcome.errors.startswith("no tree: "), (shape, outcome)
            assert depth > 50, (shape, outcome)
            continue
        found = [one for one in outcome.findings if one.code != "DBS104"]
        if found[0].code == "DBS000":
            assert depth > 50, (shape, outcome)
            assert "too deeply" in found[0].message, (shape, outcome)
            assert found[1:] == [] or found[1].code == "DBS101", (shape, outcome)
        else:
            assert [(one.line, one.code) for one in found] == [(6, "DBS101")], (shape, outcome)
    assert not slow


@pytest.mark.parametrize("shape", SHAPES)
def test_moderate_depth_in_flake8(tmp_path: Path, shape: str) -> None:
    write(tmp_path, {"flow.py": deep(shape, 80), "good.py": FLOW})
    started = cpu()
    found = flake8("-j1", "flow.py", "good.py", cwd=tmp_path).places
    assert found[-1] == ("good.py", 6, "DBS101")
    assert ("flow.py", 6, "DBS101") in found
    assert cpu() - started < 20


def nested_functions(depth: int) -> str:
    lines = [f"{'  ' * (n + 2)}def f{n}():" for n in range(depth)]
    calls = [f"{'  ' * (n + 3)}f{n + 1}()" for n in reversed(range(depth - 1))]
    return FLOW + "\n".join([*lines, "  " * (depth + 2) + "DBOS.sleep(2)", *calls]) + "\n    f0()\n"


def test_nested_functions(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": nested_functions(90), "good.py": FLOW})
    found = flake8("-j1", "flow.py", "good.py", cwd=tmp_path).places
    assert ("flow.py", 6, "DBS101") in found
    assert ("good.py", 6, "DBS101") in found


def test_wide_call_graph(tmp_path: Path) -> None:
    # Each function calls the next one twice: 2**60 paths.
    body = "".join(f"\n\ndef f{n}(user):\n    f{n + 1}(user)\n    f{n + 1}(1)\n" for n in range(60))
    text = FLOW + "    f0(user)\n" + body + "\n\ndef f60(user):\n    DBOS.sleep(user)\n"
    write(tmp_path, {"flow.py": text})
    started = cpu()
    found = flake8("flow.py", "--dbos-max-depth=50", cwd=tmp_path).places
    assert found[0] == ("flow.py", 6, "DBS101")
    assert cpu() - started < 30


def test_deep_call_graph(tmp_path: Path) -> None:
    body = "".join(f"\n\ndef f{n}():\n    f{n + 1}()\n" for n in range(1500))
    write(tmp_path, {"flow.py": FLOW + "    f0()\n" + body, "good.py": FLOW})
    found = flake8("-j1", "flow.py", "good.py", "--dbos-max-depth=50", cwd=tmp_path).places
    assert found == [("flow.py", 6, "DBS101"), ("good.py", 6, "DBS101")]


def chain_of_imports(folder: Path, length: int) -> list[tuple[str, int, str]]:
    modules = {f"m{n}.py": f"from m{n + 1} import pause\n" for n in range(length)}
    write(folder, modules | {f"m{length}.py": PAUSE, "flow.py": importing("m0"), "good.py": FLOW})
    return flake8("-j1", "flow.py", "good.py", cwd=folder).places


def test_deep_chain_of_imports(tmp_path: Path) -> None:
    found = chain_of_imports(tmp_path, 30)
    assert found == [("flow.py", 7, "DBS101"), ("flow.py", 8, "DBS101"), ("good.py", 6, "DBS101")]


def test_very_deep_chain_of_imports(tmp_path: Path) -> None:
    found = chain_of_imports(tmp_path, 1500)
    assert ("flow.py", 8, "DBS101") in found
    assert ("good.py", 6, "DBS101") in found


# In the process, for what a run of flake8 cannot show


def test_failure_to_parse_says_why() -> None:
    text = deep("operator", 5000)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(100_000)
    try:
        tree = ast.parse(text)
    except (RecursionError, MemoryError):
        pytest.skip("this Python cannot parse it")
    finally:
        sys.setrecursionlimit(limit)
    (found,) = Run(Namespace()).findings("flow.py", text, tree)
    assert found.text == ("DBS000 this file could not be analysed completely: the code is nested too deeply")
