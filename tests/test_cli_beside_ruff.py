"""What `dbos-flake8 check` has in common with `ruff check`: the same options give the same outcome.

Each program has one finding of ruff and one of this linter, alike in what can be done about them.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from linting import Outcome, write
from test_cli import command

RUFF = shutil.which("ruff", path=str(Path(sys.executable).parent)) or shutil.which("ruff")
pytestmark = pytest.mark.skipif(RUFF is None, reason="ruff is not installed")

#: F401 of ruff and DBS501 of this linter, both with a safe fix, and F841 and DBS308 with an unsafe one.
SAFE = "import os\n", "from dbos import DBOS\n\n\n@DBOS.workflow\ndef checkout() -> None: ...\n"
UNSAFE = (
    "def f():\n    y = 1\n",
    "import time\n\nfrom dbos import DBOS\n\n\n@DBOS.workflow()\ndef wait() -> None:\n    time.sleep(1)\n",
)
CLEAN = "x = 1\n", "from dbos import DBOS\n"
SELECT = "F401,F841", "DBS501,DBS308"


def both(
    folder: Path, files: dict[str, tuple[str, str]], *arguments: str, text: tuple[str, str] | None = None
) -> tuple[Outcome, Outcome]:
    """The outcomes of ruff and of this linter, each in a folder of its own."""
    outcomes = []
    for index, name in enumerate(("ruff", "ours")):
        here = folder / name
        here.mkdir(exist_ok=True)
        write(here, {path: texts[index] for path, texts in files.items()})
        line = ("--isolated", "--select", SELECT[index], *arguments)
        given = None if text is None else text[index]
        if index:
            outcomes.append(command("check", *line, cwd=here, text=given))
        else:
            assert RUFF is not None
            done = subprocess.run(
                [RUFF, "check", "--no-cache", *line],
                cwd=here,
                input=(given or "").encode(),
                capture_output=True,
            )
            outcomes.append(Outcome(done.returncode, done.stdout.decode(), done.stderr.decode()))
    return outcomes[0], outcomes[1]


def alike(text: str) -> str:
    """Output without what is a linter's own: codes, names, messages, places."""
    text = re.sub(r"F401\b|DBS501\b", "SAFE", text)
    text = re.sub(r"F841\b|DBS308\b", "UNSAFE", text)
    text = re.sub(r"unused-import|decorator-not-called", "safe-rule", text)
    return re.sub(r"unused-variable|sleep-not-durable", "unsafe-rule", text)


def tail(text: str) -> str:
    """The summary at the end."""
    lines = [
        line
        for line in text.splitlines()
        if re.match(r"Found|\[\*\]|\d+ unsafe|All checks|Fixed|Would|No err", line)
    ]
    return "\n".join(lines)


MIXED = {"a.py": SAFE, "b.py": UNSAFE, "c.py": CLEAN}

RUNS = [
    [],
    ["a.py"],
    ["b.py"],
    ["c.py"],
    ["a.py", "a.py", "."],
    ["--unsafe-fixes"],
    ["--unsafe-fixes", "a.py"],
    ["--fix"],
    ["--fix", "a.py"],
    ["--fix", "b.py"],
    ["--fix", "c.py"],
    ["--fix", "--unsafe-fixes"],
    ["--fix", "--no-fix"],
    ["--fix-only"],
    ["--fix-only", "--unsafe-fixes"],
    ["--fix-only", "c.py"],
    ["--fix-only", "b.py"],
    ["--fix", "--show-fixes"],
    ["--fix-only", "--show-fixes"],
    ["--fix", "--show-fixes", "--unsafe-fixes"],
    ["--fix", "--show-fixes", "b.py"],
    ["--diff"],
    ["--diff", "b.py"],
    ["--diff", "c.py"],
    ["--diff", "--unsafe-fixes"],
    ["--diff", "--exit-zero"],
    ["--diff", "-q"],
    ["--exit-zero"],
    ["--fix", "--exit-non-zero-on-fix"],
    ["--fix", "--exit-non-zero-on-fix", "a.py"],
    ["--fix", "--exit-non-zero-on-fix", "c.py"],
    ["--fix-only", "--exit-non-zero-on-fix", "a.py"],
    ["--fix", "--exit-non-zero-on-fix", "--exit-zero", "a.py"],
    ["--fix", "--exit-zero"],
    ["-q"],
    ["-s"],
    ["-q", "c.py"],
    ["--statistics"],
    ["--statistics", "c.py"],
    ["--statistics", "--unsafe-fixes"],
    ["--fixable", "X", "a.py"],
    ["--fix", "--unfixable", "X", "a.py"],
    ["--fix", "--unfixable", "ALL", "--fixable", "X"],
    ["--fix", "--fixable", "X", "--unfixable", "X"],
    ["--fix", "--config", "lint.unfixable = ['X']", "--fixable", "X"],
    ["--fix", "--config", "lint.unfixable = ['X']", "--extend-fixable", "X"],
    ["--no-unsafe-fixes"],
    ["--fix", "--no-unsafe-fixes"],
    ["--config", "unsafe-fixes = false"],
    ["--show-settings", "--exclude", "*.py"],
    ["--extend-ignore", "X"],
    ["--config", "lint.extend-ignore = ['X']"],
    ["--exclude", "a.py"],
    ["--exclude", "*.py"],
    ["--exclude", "a.py", "a.py"],
    ["--exclude", "a.py", "--force-exclude", "a.py"],
    ["--per-file-ignores", "a.py:X"],
    ["--per-file-ignores", "!a.py:Y"],
    ["--per-file-ignores", "?.py:X,b*:Y"],
    ["--ignore", "X"],
    ["--ignore", "X", "--extend-select", "X"],
    ["--extend-select", "X"],
    ["--ignore-noqa"],
    ["missing.py"],
    ["missing.py", "a.py"],
    ["--statistics", "b.py"],
    ["--fix", "--statistics"],
    ["--fix-only", "--statistics"],
    ["--statistics", "--output-format", "full"],
    ["--statistics", "--output-format", "grouped"],
    ["--statistics", "--output-format", "github"],
    ["--statistics", "--output-format", "json-lines"],
    ["--fix", "--output-format", "json"],
    ["--fix-only", "--output-format", "json"],
    ["--fix", "--show-fixes", "--output-format", "json"],
    ["--fix", "--show-fixes", "--output-format", "grouped"],
    ["--fix", "--show-fixes", "-q"],
    ["--diff", "--output-format", "json"],
    ["--diff", "--output-format", "grouped"],
    ["--diff", "--fix-only"],
    ["--diff", "--fix"],
    ["--diff", "--no-fix"],
    ["--fixable", "Y", "--extend-fixable", "X", "--fix"],
    ["--add-noqa", "--fix-only"],
    ["--stdin-filename", "a.py"],
    ["--stdin-filename", "a.py", "b.py"],
    ["--select", ""],
]

#: Options that contradict each other.
PAIRS = [
    "--diff --show-fixes",
    "--diff --statistics",
    "--add-noqa --diff",
    "--add-noqa --fix",
    "--add-noqa --statistics",
    "--add-noqa --ignore-noqa",
    "--add-noqa --show-files",
    "--add-noqa --show-settings",
    "--add-noqa --stdin-filename a.py",
    "--show-files --show-settings",
    "--show-files --statistics",
    "--show-files --ignore-noqa",
    "--show-files --stdin-filename a.py",
    "--show-settings --statistics",
    "--show-settings --ignore-noqa",
    "--show-settings --stdin-filename a.py",
    "--quiet --silent",
    "--quiet --verbose",
    "--silent --verbose",
]


@pytest.mark.parametrize("pair", PAIRS)
def test_contradictions(tmp_path: Path, pair: str) -> None:
    ruff, ours = both(tmp_path, MIXED, *pair.split())
    assert (ours.status, ours.output) == (ruff.status, ruff.output) == (2, "")
    assert ours.errors.startswith("error: ") and ours.errors.endswith(" contradict each other\n")
    assert (tmp_path / "ours" / "a.py").read_text("utf-8") == SAFE[1]


@pytest.mark.parametrize("arguments", RUNS, ids=" ".join)
def test_status_and_summary(tmp_path: Path, arguments: list[str]) -> None:
    results = []
    for index, codes in enumerate((("F401", "F841"), ("DBS501", "DBS308"))):
        line = [re.sub(r"\bX\b", codes[0], re.sub(r"\bY\b", codes[1], one)) for one in arguments]
        form = () if "--output-format" in line else ("--output-format", "concise")
        results.append(both(tmp_path, MIXED, *form, *line)[index])
    ruff, ours = results
    assert ours.status == ruff.status, (ruff, ours)
    assert tail(ours.output) == tail(ruff.output), (ruff, ours)
    assert tail(ours.errors) == tail(ruff.errors), (ruff, ours)
    if "-s" in arguments:
        assert (ours.output, ours.errors) == ("", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--statistics"],
        ["--statistics", "--unsafe-fixes"],
        ["--statistics", "b.py"],
        ["--fix", "--show-fixes"],
        ["--fix-only", "--show-fixes"],
        ["--fix-only", "--statistics"],
        ["--fix", "--show-fixes", "--color", "always", "a.py"],
        ["--statistics", "--color", "always"],
    ],
    ids=" ".join,
)
def test_same_lines(tmp_path: Path, arguments: list[str]) -> None:
    ruff, ours = both(tmp_path, MIXED, "--output-format", "concise", *arguments)
    places = re.compile(r"(?m)^b\.py:.*\n")
    ours_, ruffs = (places.sub("", alike(one.output)) for one in (ours, ruff))
    order = [sorted(text.splitlines()) for text in (ours_, ruffs)]
    assert order[0] == order[1]


@pytest.mark.parametrize(
    "arguments",
    [["--fix", "--show-fixes"], ["--fix-only", "--show-fixes"], ["--diff"], ["--color", "always", "a.py"]],
    ids=" ".join,
)
def test_output_file(tmp_path: Path, arguments: list[str]) -> None:
    ruff, ours = both(tmp_path, MIXED, "--output-format", "concise", "-o", "out.txt", *arguments)
    files = [(tmp_path / name / "out.txt").read_text("utf-8") for name in ("ruff", "ours")]
    assert files[0]
    line = re.compile(r"(?m)^([ab]\.py:).*$")  # messages are a linter's own
    assert line.sub(r"\1", alike(files[1])) == line.sub(r"\1", alike(files[0]))
    assert ours.output.startswith("--- a.py") == ruff.output.startswith("--- a.py")
    assert bool(ours.output) == bool(ruff.output)


def test_output_stays_json(tmp_path: Path) -> None:
    _, ours = both(tmp_path, MIXED, "--fix", "--show-fixes", "--output-format", "json")
    assert [one["code"] for one in json.loads(ours.output)] == ["DBS308"]


def test_global_options_before_the_command(tmp_path: Path) -> None:
    write(tmp_path, {"ours/a.py": SAFE[1]})
    line = ("--config", "select = ['DBS308']", "--color=never", "-q", "check", ".")
    assert command(*line, cwd=tmp_path / "ours") == Outcome(0, "", "")


def test_statistics_as_json(tmp_path: Path) -> None:
    ruff, ours = both(tmp_path, MIXED, "--statistics", "--output-format", "json")
    mine, theirs = (sorted(json.loads(alike(one.output)), key=str) for one in (ours, ruff))
    assert mine == theirs


@pytest.mark.parametrize("form", ["json", "json-lines"])
def test_fields(tmp_path: Path, form: str) -> None:
    ruff, ours = both(tmp_path, {"a.py": SAFE}, "--output-format", form)

    def first(text: str) -> dict[str, object]:
        found = json.loads(text)
        return found[0] if form == "json" else found

    mine, theirs = first(ours.output), first(ruff.output)
    assert list(mine) == list(theirs)
    assert mine["fix"].keys() == theirs["fix"].keys()
    assert mine["fix"]["edits"][0].keys() == theirs["fix"]["edits"][0].keys()
    assert mine["location"] == {"column": 2, "row": 4}
    assert mine["end_location"] == {"column": 15, "row": 4}
    for key in ("cell", "severity"):
        assert mine[key] == theirs[key]
    assert mine["noqa_row"] == 4
    assert mine["filename"] == str(tmp_path / "ours" / "a.py")
    assert (ours.status, ruff.status) == (1, 1)
    assert "Found" not in ours.output + ruff.output


def test_diff(tmp_path: Path) -> None:
    ruff, ours = both(tmp_path, {"a.py": SAFE}, "--diff")
    assert ruff.output.startswith("--- a.py\n+++ a.py\n@@ ")
    assert ours.output == (
        "--- a.py\n+++ a.py\n@@ -1,5 +1,5 @@\n from dbos import DBOS\n \n \n"
        "-@DBOS.workflow\n+@DBOS.workflow()\n def checkout() -> None: ...\n"
        "\nWould fix 1 error.\n"
    )
    assert ruff.output.endswith("\nWould fix 1 error.\n")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--stdin-filename", "x/y.py"],
        ["--fix"],
        ["--fix-only"],
        ["--diff"],
        ["--fix", "-q"],
        ["--fix", "--unsafe-fixes"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("text", [SAFE, UNSAFE, CLEAN])
def test_stdin(tmp_path: Path, arguments: list[str], text: tuple[str, str]) -> None:
    ruff, ours = both(tmp_path, {}, *arguments, "--output-format", "concise", "-", text=text)
    assert ours.status == ruff.status
    assert tail(ours.output) == tail(ruff.output)
    assert tail(ours.errors) == tail(ruff.errors)
    if "--fix" in arguments or "--fix-only" in arguments:
        assert (ruff.output == text[0]) == (ours.output == text[1])
    if not arguments and text is SAFE:
        assert ours.output.startswith("-:4:2: DBS501 [*] ")
        assert ruff.output.startswith("-:1:8: F401 [*] ")


def test_diff_of_stdin(tmp_path: Path) -> None:
    ruff, ours = both(tmp_path, {}, "--diff", "-", text=SAFE)
    assert ruff.output.startswith("@@ ")
    assert ours.output.startswith("@@ ")
    named = both(tmp_path, {}, "--diff", "--stdin-filename", "a.py", "-", text=SAFE)
    assert [one.output.startswith("--- a.py\n+++ a.py\n@@ ") for one in named] == [True, True]


COMMENTS = [
    "# noqa",
    "# noqa: X",
    "# noqa:X",
    "# NOQA: X",
    "#noqa",
    "#noqa:X",
    "# noqa : X",
    "# noqa X",
    "# noqa: E501",
    "# noqa: E501, X",
    "# noqa: X, E501",
    "# noqa:E501,X",
    "# noqa: E501 X",
    "# noqa: X because it is so",
    "# because # noqa: X",
    "# type: ignore # noqa: X",
    "# ruff: ignore[X]",
    "# ruff:ignore[E501, X]",
    "# ruff: ignore[E501]",
    "# ruff: noqa",
    "# flake8: noqa",
    "# ruff: disable[X]",
    "# nothing",
]


@pytest.mark.parametrize("comment", COMMENTS)
def test_comment_at_the_end(tmp_path: Path, comment: str) -> None:
    texts = (
        f"import os  {comment.replace('X', 'F401')}\n",
        SAFE[1].replace(
            "workflow\n", f"workflow  {comment.replace('X', 'DBS501').replace('E501', 'E501')}\n"
        ),
    )
    ruff, ours = both(tmp_path, {"a.py": texts})
    assert ours.status == ruff.status, (ruff, ours)


ABOVE = [
    "# ruff: noqa",
    "# ruff: noqa: X",
    "# flake8: noqa",
    "# flake8: noqa: X",
    "# ruff: noqa: E501",
    "# flake8: noqa: E501, X",
    "# noqa",
    "# ruff: ignore[X]",
    "# ruff: ignore[X]\n\n# more",
    "# ruff: ignore[E501]",
    "# ruff: disable[X]",
    "# ruff: disable[X]\n# ruff: enable[X]",
    "# ruff: disable[X, E501]\n# ruff: enable[E501]",
    "# ruff: disable[E501]",
    "# ruff: file-ignore[X]",
    "# ruff: file-ignore[E501]",
    "# ruff: ignore",
]


@pytest.mark.parametrize("comment", ABOVE)
def test_comment_above(tmp_path: Path, comment: str) -> None:
    texts = (
        f"{comment.replace('X', 'F401')}\nimport os\n",
        SAFE[1].replace("@DBOS", f"{comment.replace('X', 'DBS501')}\n@DBOS"),
    )
    ruff, ours = both(tmp_path, {"a.py": texts})
    assert ours.status == ruff.status, (ruff, ours)


@pytest.mark.parametrize(
    ("body", "enable"),
    [
        ("    # ruff: disable[X]\n{line}", False),
        ("    # ruff: disable[X]\n    # ruff: enable[X]\n{line}", False),
        ("    # ruff: disable[X]\n    # ruff: enable[X, E501]\n{line}", False),
        ("    # ruff: disable[X, E501]\n    # ruff: enable[E501, X]\n{line}", False),
        ("    # ruff: disable[X, E501]\n    # ruff: enable[X,E501]\n{line}", False),
        ("    if 1:\n        # ruff: disable[X]\n        pass\n{line}", False),
        ("    # ruff: disable[X]\n    if 1:\n        pass\n{line}", False),
        ("    if 1:\n        # ruff: disable[X]\n        pass\n        # ruff: enable[X]\n{line}", True),
    ],
)
def test_blocks(tmp_path: Path, body: str, enable: bool) -> None:
    lines = "    y = 1\n", "    time.sleep(1)\n"
    codes = "F841", "DBS308"
    texts = tuple(
        UNSAFE[index].replace(lines[index], body.replace("X", codes[index]).format(line=lines[index]))
        for index in (0, 1)
    )
    ruff, ours = both(tmp_path, {"a.py": (texts[0], texts[1])})
    assert ours.status == ruff.status, (ruff, ours)


def test_add_noqa(tmp_path: Path) -> None:
    files = {
        "a.py": SAFE,
        "b.py": (UNSAFE[0].replace("= 1", "= 1  # one"), UNSAFE[1].replace("(1)", "(1)  # one")),
        "c.py": (
            UNSAFE[0].replace("= 1", "= 1  # noqa: E501"),
            UNSAFE[1].replace("(1)", "(1)  # noqa: E501"),
        ),
    }
    ruff, ours = both(tmp_path, files, "--add-noqa")
    assert (ours.status, ours.output, ours.errors) == (ruff.status, ruff.output, ruff.errors)
    texts = {name: [(tmp_path / one / name).read_text("utf-8") for one in ("ruff", "ours")] for name in files}
    for name, code in (("a.py", "F401/DBS501"), ("b.py", "F841/DBS308"), ("c.py", "F841/DBS308")):
        ends = [
            re.search(r"#.*", text.replace(one, "X"))[0]  # type: ignore[index]
            for text, one in zip(texts[name], code.split("/"), strict=True)
        ]
        assert set(re.findall(r"[\w]+|#", ends[0])) == set(re.findall(r"[\w]+|#", ends[1])), ends
    again = both(tmp_path, {}, "--add-noqa")
    assert again[0].errors == again[1].errors
    assert [one.status for one in both(tmp_path, {})] == [0, 0]


def test_reason_of_added_comments(tmp_path: Path) -> None:
    ruff, ours = both(tmp_path, {"a.py": SAFE}, "--add-noqa=for now", "a.py")
    assert (ours.status, ours.errors) == (ruff.status, ruff.errors)
    assert "# noqa: DBS501 for now\n" in (tmp_path / "ours" / "a.py").read_text("utf-8")
    assert "# noqa: F401 for now\n" in (tmp_path / "ruff" / "a.py").read_text("utf-8")


WRONG_USE = [
    ["--nope"],
    ["--output-format", "nope"],
    ["--select", "NOPE999"],
    ["--ignore", "NOPE999"],
    ["--per-file-ignores", "a.py"],
    ["--config", "nope.toml"],
    ["--config", "nope = 1"],
    ["--config", "exclude = 1"],
    ["--config", "= 1"],
    ["--color", "nope"],
    ["--config", "extend = 'other.toml'"],
    ["--add-noqa=one\ntwo"],
    ["--stdin-filename", ""],
]


@pytest.mark.parametrize("arguments", WRONG_USE, ids=" ".join)
def test_wrong_use(tmp_path: Path, arguments: list[str]) -> None:
    ruff, ours = both(tmp_path, {"a.py": SAFE}, *arguments)
    assert (ours.status, ruff.status) == (2, 2)
    assert ours.output == ""
    assert ours.errors.startswith("error: ")


FILES = {
    "a.py": SAFE,
    "sub/b.py": SAFE,
    "sub/deep/c.py": SAFE,
    "build/d.py": SAFE,
    "dist/e.py": SAFE,
    ".venv/f.py": SAFE,
    "node_modules/g.py": SAFE,
    ".hidden/h.py": SAFE,
    "text.txt": ("x", "x"),
    "ä/ö.py": SAFE,
}

LISTINGS = [
    [],
    ["."],
    ["sub"],
    ["sub/b.py", "sub"],
    ["text.txt"],
    ["dist"],
    ["dist/e.py"],
    ["--exclude", "sub"],
    ["--exclude", "sub/b.py"],
    ["--exclude", "sub/*.py"],
    ["--exclude", "**/c.py"],
    ["--exclude", "d?ep"],
    ["--exclude", "[ab].py"],
    ["--exclude", "./sub"],
    ["--exclude", "sub/"],
    ["--exclude", "sub", "sub/b.py"],
    ["--exclude", "sub", "--force-exclude", "sub/b.py"],
    ["--exclude", "sub,build"],
    ["--extend-exclude", "sub"],
    ["--exclude", "!sub"],
    ["--exclude", "sub/deep/../b.py"],
    ["--exclude", ".", "--force-exclude", "sub/b.py"],
    ["missing.py", "a.py"],
]


@pytest.mark.parametrize("arguments", LISTINGS, ids=" ".join)
def test_files(tmp_path: Path, arguments: list[str]) -> None:
    ruff, ours = both(tmp_path, FILES, "--show-files", *arguments)
    theirs = ruff.output.replace(str(tmp_path / "ruff"), "").splitlines()
    assert sorted(ours.output.replace(str(tmp_path / "ours"), "").splitlines()) == sorted(theirs)
    assert ours.status == ruff.status


IGNORES = [
    {".gitignore": "sub\n"},
    {".gitignore": "/sub/\n!sub/deep\n"},
    {".gitignore": "sub/*\n!sub/b.py\n"},
    {".gitignore": "*.py\n", "sub/.gitignore": "!b.py\n"},
    {"sub/.gitignore": "*\n"},
    {".gitignore": "deep/c.py\n# comment\n\n"},
    {".gitignore": "**/c.py\n"},
    {".git/info/exclude": "a.py\n"},
    {".gitignore": "!dist\n"},
    {".gitignore": "*\n!*/\n!b.py\n"},
    {".gitignore": "sub/deep/**\n"},
    {".gitignore": "\ufeffa.py\n"},
    {".gitignore": "b.py\n", "sub/.git/HEAD": ""},
]


@pytest.mark.parametrize("is_repository", [True, False])
@pytest.mark.parametrize("ignores", IGNORES, ids=str)
def test_gitignore(tmp_path: Path, ignores: dict[str, str], is_repository: bool) -> None:
    files = FILES | {
        name: (text, text) for name, text in ignores.items() if is_repository or "info" not in name
    }
    if is_repository:
        files[".git/HEAD"] = ("", "")
    for arguments in ([], ["sub"], ["--no-respect-gitignore"], ["sub/b.py", "sub/deep"]):
        ruff, ours = both(tmp_path, files, "--show-files", *arguments)
        theirs = ruff.output.replace(str(tmp_path / "ruff"), "").splitlines()
        assert sorted(ours.output.replace(str(tmp_path / "ours"), "").splitlines()) == sorted(theirs)


#: A project, and what one of its files says: `TOOL` and `LINT` are the tables of each linter.
EXTENDED = [
    {
        "pyproject.toml": "[LINT]\nignore = ['X']\n",
        "sub/pyproject.toml": "[TOOL]\nextend = '../pyproject.toml'\n",
    },
    {
        "pyproject.toml": "[LINT]\nselect = ['X']\n",
        "sub/pyproject.toml": "[TOOL]\nextend = '../pyproject.toml'\n[LINT]\nextend-select = ['Y']\n",
    },
    {
        "pyproject.toml": "[TOOL]\nexclude = ['sub/b.py', 'b.py']\n[LINT]\nper-file-ignores = { 'sub/a.py' = ['X'] }\n",
        "sub/pyproject.toml": "[TOOL]\nextend = '../pyproject.toml'\nexclude = ['deep']\n",
    },
    {
        "pyproject.toml": "[TOOL]\nextend = '${BASES}/first.toml'\n",
        "bases/first.toml": "extend = 'second.toml'\nlint.extend-per-file-ignores = { 'a.py' = ['X'] }\n",
        "bases/second.toml": "exclude = ['../sub']\n",
    },
    {"pyproject.toml": "[TOOL]\nextend = 'none.toml'\n"},
    {
        "pyproject.toml": "[TOOL]\nextend = 'a.toml'\n",
        "a.toml": "extend = 'b.toml'\n",
        "b.toml": "extend = './a.toml'\n",
    },
    {"pyproject.toml": "[TOOL]\nextend = 'a.toml'\n", "a.toml": "selec = []\n"},
]


@pytest.mark.parametrize("files", EXTENDED, ids=str)
def test_extended_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str]) -> None:
    monkeypatch.setenv("BASES", "bases")
    found = []
    for tool, table, codes in (
        ("ruff", "tool.ruff", ("F401", "F841")),
        ("ours", "tool.dbos-flake8", ("DBS501", "DBS308")),
    ):
        here = tmp_path / tool
        texts = {"a.py": SAFE, "b.py": UNSAFE, "sub/a.py": SAFE, "sub/b.py": UNSAFE, "sub/deep/c.py": SAFE}
        write(here, {path: pair[tool == "ours"] for path, pair in texts.items()})
        for name, text in files.items():
            text = text.replace("TOOL", table).replace("LINT", f"{table}.lint")
            write(here, {name: text.replace("X", codes[0]).replace("Y", codes[1])})
        line = ["check", "--output-format", "concise", "-q"]
        if tool == "ours":
            done = command(*line, cwd=here)
            errors = done.errors
            found.append((done.status, re.findall(r"(?m)^(\S+?):", alike(done.output))))
        else:
            assert RUFF is not None
            process = subprocess.run([RUFF, *line, "--no-cache"], cwd=here, capture_output=True)
            lines = re.findall(r"(?m)^(\S+?):.*(?:F401|F841)", process.stdout.decode())
            found.append((process.returncode, lines))
    assert found[0] == found[1], errors
    if found[1][0] == 2:
        assert errors.startswith("error: ") and errors.count("\n") == 1


@pytest.mark.parametrize("value", ["exclude = ['sub/b.py']", "extend = 'other.toml'"])
def test_paths_in_a_file_that_is_named(tmp_path: Path, value: str) -> None:
    # They are relative to where the command runs, though not the path of an extended file.
    texts = {"conf/own.toml": value, "conf/other.toml": "exclude = ['sub/b.py']"}
    files = FILES | {name: (text, text) for name, text in texts.items()}
    for name in ("ruff", "ours"):
        write(tmp_path / name, {path: text[name == "ours"] for path, text in files.items()})
    assert RUFF is not None
    line = ["check", "--config", "conf/own.toml", "--show-files"]
    theirs = subprocess.run([RUFF, *line], cwd=tmp_path / "ruff", capture_output=True).stdout.decode()
    ours = command(*line, cwd=tmp_path / "ours").output
    assert ours.replace("/ours/", "/ruff/").splitlines() == sorted(theirs.splitlines())


def test_colours_of_a_difference(tmp_path: Path) -> None:
    _, ours = both(tmp_path, {"a.py": SAFE}, "--diff", "--color", "always")
    assert "\n\x1b[1;31m-@DBOS.workflow\x1b[0m\n\x1b[32m+@DBOS.workflow()\x1b[0m\n def" in ours.output
    for arguments in (["--color", "always", "c.py"], ["--color", "never", "c.py"]):
        ruff, ours = both(tmp_path, {"c.py": CLEAN}, *arguments)
        assert ours.output == ruff.output
