"""The command `dbos-flake8`, run in processes of its own, and beside ruff where both can do the same."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pytest
from linting import Outcome, python, write

from dbos_flake8.cli import main


def command(*arguments: str, cwd: Path, text: str | bytes | None = None, **environment: str) -> Outcome:
    """Run the command in this process, with streams of its own."""
    content = text.encode() if isinstance(text, str) else text or b""
    streams = [io.TextIOWrapper(io.BytesIO(one), "utf-8", newline="\n") for one in (content, b"", b"")]
    before = os.getcwd()
    os.chdir(cwd)
    try:
        with (
            mock.patch.multiple(sys, stdin=streams[0], stdout=streams[1], stderr=streams[2]),
            mock.patch.dict(os.environ, {"NO_COLOR": "1", **environment}),
        ):
            status = main(arguments)
            for stream in streams[1:]:
                stream.flush()
    finally:
        os.chdir(before)
    output, errors = (stream.buffer.getvalue().decode() for stream in streams[1:])  # type: ignore[attr-defined]
    return Outcome(status, output, errors)


def process(*arguments: str, cwd: Path, text: str | bytes | None = None, **environment: str) -> Outcome:
    """Run the command in a process of its own. Fails when it printed a traceback."""
    outcome = python("-m", "dbos_flake8", *arguments, cwd=cwd, text=text, environment=environment)
    assert "Traceback" not in outcome.output + outcome.errors, outcome
    return outcome


FLOW = """\
from dbos import DBOS


@DBOS.workflow
async def checkout(order: str) -> None:
    DBOS.sleep(1)
"""


def test_check_and_fix(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": FLOW, "plain.py": "import os\n"})
    outcome = command("--output-format", "concise", cwd=tmp_path)
    assert outcome.status == 1
    assert [line.split()[:2] for line in outcome.output.splitlines()] == [
        ["flow.py:4:2:", "DBS501"],
        ["flow.py:6:5:", "DBS101"],
        ["Found", "2"],
        ["[*]", "2"],
    ]
    assert command("check", "--fix", cwd=tmp_path).status == 0
    assert "    await DBOS.sleep_async(1)\n" in (tmp_path / "flow.py").read_text("utf-8")


def test_output_file(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": FLOW})
    outcome = command("-o", "out/found.txt", "--output-format", "concise", cwd=tmp_path)
    assert (outcome.status, outcome.output) == (1, "")
    assert "flow.py:4:2: DBS501" in (tmp_path / "out" / "found.txt").read_text("utf-8")
    assert command("-o", "out", cwd=tmp_path).status == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"from dbos import DBOS\nx = '\xff'\n", "line 2 holds the byte 0xff, which is no utf-8"),
        (b"# coding: nope\nfrom dbos import DBOS\n", "unknown encoding: nope"),
        (b"from dbos import DBOS\ndef f(:\n", "invalid syntax"),
        (b"from dbos import DBOS\n\0", "null bytes"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, content: bytes, reason: str) -> None:
    write(tmp_path, {"bad.py": content, "flow.py": FLOW})
    outcome = command("--output-format", "concise", cwd=tmp_path)
    assert outcome.status == 1
    first, *others = outcome.output.splitlines()
    assert first.startswith("bad.py:1:1: DBS000 this file could not be ")
    assert reason in first
    assert sum("flow.py" in line for line in others) == 2


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"\xef\xbb\xbffrom dbos import DBOS\r\n@DBOS.workflow\r\ndef f(): ...\r\n", b"workflow()\r\n"),
        (
            b"# coding: latin-1\nfrom dbos import DBOS\n@DBOS.workflow  # \xe4\ndef f(): ...",
            b"workflow()  # \xe4\n",
        ),
    ],
)
def test_bytes_outside_a_fix_are_kept(tmp_path: Path, before: bytes, after: bytes) -> None:
    path = write(tmp_path, {"flow.py": before}) / "flow.py"
    path.chmod(0o640)
    assert command("--fix", cwd=tmp_path).status == 0
    assert path.read_bytes() == before.replace(b"workflow", b"workflow()", 1)
    assert after in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["flow.py"]


@pytest.mark.parametrize(
    ("table", "error"),
    [
        ('selec = ["DBS1"]', "[tool.dbos-flake8] selec: no such setting; did you mean 'select'?"),
        ('select = ["DBS999"]', "[tool.dbos-flake8] select: no rule has the code or name 'DBS999'"),
        ("select = 3", "[tool.dbos-flake8] select: expected a list of texts, not 3"),
        ('fix = "yes"', "[tool.dbos-flake8] fix: expected true or false, not 'yes'"),
        ('output-format = "concize"', "did you mean 'concise'?"),
        ("per-file-ignores = 1", "expected a table of patterns and lists of codes"),
        ("select = [", "pyproject.toml: "),
    ],
)
def test_wrong_configuration(tmp_path: Path, table: str, error: str) -> None:
    write(tmp_path, {"flow.py": FLOW, "pyproject.toml": f"[tool.dbos-flake8]\n{table}\n"})
    outcome = command(cwd=tmp_path)
    assert (outcome.status, outcome.output) == (2, "")
    assert error in outcome.errors
    assert command("--isolated", cwd=tmp_path).status == 1


def test_configuration_of_flake8_counts(tmp_path: Path) -> None:
    section = (
        "[flake8]\nextend-ignore = E203,DBS501\nper-file-ignores =\n    b.py:E1,DBS101\ndbos-version = >=3\n"
    )
    write(tmp_path, {"a.py": FLOW, "b.py": FLOW, "setup.cfg": section})
    found = command("--output-format", "concise", cwd=tmp_path).output
    assert [line.split()[:2] for line in found.splitlines()[:-2]] == [["a.py:6:5:", "DBS101"]]


def test_nearest_configuration_wins(tmp_path: Path) -> None:
    write(tmp_path, {"a.py": FLOW, "in/b.py": FLOW})
    write(tmp_path, {"pyproject.toml": '[tool.dbos-flake8]\nignore = ["DBS501"]\n'})
    write(tmp_path, {"in/pyproject.toml": '[tool.dbos-flake8]\nselect = ["DBS501"]\n'})
    found = command("-q", "--output-format", "concise", cwd=tmp_path).output
    assert [line.split()[:2] for line in found.splitlines()] == [
        ["a.py:6:5:", "DBS101"],
        ["in/b.py:4:2:", "DBS501"],
    ]


def test_unused_comments_are_reported_on_request(tmp_path: Path) -> None:
    helper = "import time\n\n\ndef pause() -> None:\n    time.sleep(1)  # noqa: DBS308\n"
    flow = (
        "from dbos import DBOS\nfrom helper import pause\n\n\n@DBOS.workflow()\ndef wait() -> None:\n"
        "    pause()  # noqa: E501, DBS101\n    pause()  # noqa: DBS909\n    pause()  # noqa\n"
    )
    write(tmp_path, {"helper.py": helper, "flow.py": flow})
    assert command(cwd=tmp_path).status == 0
    found = command("--extend-select", "DBS001", "-q", "--output-format", "concise", cwd=tmp_path).output
    # What the helper's comment silences stands in the other file.
    assert [line.split()[:2] for line in found.splitlines()] == [
        ["flow.py:7:28:", "DBS001"],
        ["flow.py:8:22:", "DBS001"],
    ]
    assert command("--extend-select", "DBS001", "--fix", cwd=tmp_path).status == 0
    assert (
        (tmp_path / "flow.py")
        .read_text("utf-8")
        .endswith("    pause()  # noqa: E501\n    pause()\n    pause()  # noqa\n")
    )
    assert (tmp_path / "helper.py").read_text("utf-8") == helper


def test_work_is_shared_between_processes(tmp_path: Path) -> None:
    files = {
        f"flow{number}.py": FLOW + "\n" + "# a comment that makes it long\n" * 400 for number in range(12)
    }
    write(tmp_path, files)
    alone = process("-q", "-j1", "--output-format", "concise", cwd=tmp_path)
    assert process("-q", "-j2", "--output-format", "concise", cwd=tmp_path) == alone
    assert len(alone.output.splitlines()) == 24


def test_explaining_commands(tmp_path: Path) -> None:
    assert command("rule", "DBS501", cwd=tmp_path).output.startswith("DBS501: decorator-not-called\n")
    by_name = command("rule", "decorator-not-called", "--output-format", "json", cwd=tmp_path)
    assert json.loads(by_name.output)["code"] == "DBS501"
    assert command("rule", "DBS510x", cwd=tmp_path).status == 2
    assert "DBS501 decorator-not-called" in command("linter", cwd=tmp_path).output
    assert command("rules", cwd=tmp_path) == command("linter", cwd=tmp_path)
    assert "per-file-ignores" in command("config", cwd=tmp_path).output.splitlines()
    assert "Default value:" in command("config", "max-depth", cwd=tmp_path).output
    assert command("config", "max-dept", cwd=tmp_path).status == 2
    assert command("version", cwd=tmp_path).output.startswith("dbos-flake8 ")
    assert command("chekc", cwd=tmp_path).errors.endswith("did you mean 'check'?\n")


# What goes wrong around a run


def shared(folder: Path) -> Path:
    """Files whose work is shared between processes."""
    long = FLOW + "\n" + "# a comment that makes it long\n" * 400
    return write(folder, {f"flow{number}.py": long for number in range(12)})


def patched(code: str, *arguments: str, cwd: Path) -> Outcome:
    """Run the command after other code, in a process of its own. Fails when it printed a traceback."""
    program = f"import os, sys\n{code}\nfrom dbos_flake8.cli import main\nsys.exit(main({list(arguments)!r}))"
    outcome = python("-c", program, cwd=cwd)
    assert "Traceback" not in outcome.output + outcome.errors, outcome
    return outcome


#: Does something when all is linted, and nothing is written yet.
BEFORE_WRITING = """
from dbos_flake8 import check as module
lint = module.check
def check(*arguments):
    result = lint(*arguments)
    {}
    return result
module.check = check
"""


def test_file_that_changes_before_it_is_fixed(tmp_path: Path) -> None:
    path = write(tmp_path, {"flow.py": FLOW}) / "flow.py"
    code = BEFORE_WRITING.format("open('flow.py', 'ab').write(b'# mine')")
    outcome = patched(code, "check", "--fix", cwd=tmp_path)
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors == "error: flow.py: the file has changed meanwhile; it is left as it is\n"
    assert path.read_text("utf-8") == FLOW + "# mine"


def test_file_that_vanishes_before_it_is_fixed(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": FLOW})
    outcome = patched(BEFORE_WRITING.format("os.remove('flow.py')"), "check", "--fix", cwd=tmp_path)
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors == "error: flow.py: No such file or directory\n"
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(("name", "mode"), [("flow.py", 0o444), ("", 0o555)])
def test_what_is_read_only_is_not_fixed(tmp_path: Path, name: str, mode: int) -> None:
    folder = write(tmp_path / "shop", {"flow.py": FLOW})
    (folder / name).chmod(mode)
    if os.access(folder / name, os.W_OK):
        pytest.skip("this user may write everything")
    try:
        outcome = process("check", "--fix", cwd=folder)
        assert (outcome.status, outcome.output) == (2, "")
        assert outcome.errors == "error: flow.py: Permission denied\n"
        assert (folder / "flow.py").read_text("utf-8") == FLOW
        assert os.listdir(folder) == ["flow.py"]
    finally:
        folder.chmod(0o755)


@pytest.mark.skipif(sys.platform != "linux", reason="other processes begin without the patch")
def test_process_that_is_killed(tmp_path: Path) -> None:
    code = """
from dbos_flake8.check import Linter
first, lint = os.getpid(), Linter.lint
def killed(self, path, *rest):
    if os.getpid() != first and path.endswith("flow7.py"):
        os.kill(os.getpid(), 9)
    return lint(self, path, *rest)
Linter.lint = killed
"""
    outcome = patched(code, "check", "-j2", cwd=shared(tmp_path))
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors.startswith("error: a process of this run ended before its work was done")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_that_lead_nowhere(tmp_path: Path) -> None:
    folder = write(tmp_path, {"flow.py": FLOW, "x.py/inner.py": FLOW})
    (folder / "circle.py").symlink_to("circle.py")
    (folder / "x.py" / "up").symlink_to("..")
    outcome = process("--output-format", "concise", cwd=folder)
    assert outcome.status == 1
    assert [line.split(": ")[0] for line in outcome.output.splitlines()[:5]] == [
        "circle.py:1:1",
        "flow.py:4:2",
        "flow.py:6:5",
        "x.py/inner.py:4:2",
        "x.py/inner.py:6:5",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="a process group gets no Ctrl-C there")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted(tmp_path: Path, jobs: str) -> None:
    # Each process that lints says so, and waits.
    code = """
import os, time
from dbos_flake8.check import Linter
def slow(self, *file):
    os.write(1, b".")
    time.sleep(60)
Linter.lint = slow
from dbos_flake8.cli import main
sys.exit(main(sys.argv[1:]))
"""
    with subprocess.Popen(
        [sys.executable, "-c", f"import sys\n{code}", "check", f"-j{jobs}"],
        cwd=shared(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as run:
        assert run.stdout is not None
        assert run.stdout.read(int(jobs)) == b"." * int(jobs)
        os.killpg(run.pid, signal.SIGINT)
        _, errors = run.communicate(timeout=30)
    assert (run.returncode, errors) == (130, b"interrupted\n")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close differently there")
def test_reader_that_has_seen_enough(tmp_path: Path) -> None:
    # More than a pipe holds.
    write(tmp_path, {"flow.py": FLOW + "".join(FLOW.partition("\n\n\n")[2] + "\n\n" for _ in range(1000))})
    with subprocess.Popen(
        [sys.executable, "-m", "dbos_flake8", "--output-format", "concise"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        assert run.stdout is not None and run.stderr is not None
        assert run.stdout.readline().startswith(b"flow.py:4:2: ")
        run.stdout.close()
        errors = run.stderr.read()
    assert (run.returncode, errors) == (1, b"")


# The progress bar


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo terminals")
@pytest.mark.parametrize(("patience", "is_drawn"), [(0, True), (1000, False)])
def test_progress_bar(tmp_path: Path, patience: int, is_drawn: bool) -> None:
    import pty

    program = (
        "import sys; from dbos_flake8 import cli, progress; "
        f"progress._PATIENCE = {patience}; sys.exit(cli.main())"
    )
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", program, "check", "-j1"],
        cwd=shared(tmp_path),
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm"},
    ) as run:
        os.close(theirs)
        written = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # what Linux says at the end
                break
            if not piece:
                break
            written += piece
    os.close(ours)
    assert run.returncode == 1
    assert (b"\rChecking [" in written) == is_drawn
    line: list[str] = []
    for part in written.decode().split("\r"):
        line[: len(part)] = part
    assert "".join(line).strip() == ""


def test_no_progress_bar_without_a_terminal(tmp_path: Path) -> None:
    code = "from dbos_flake8 import progress; progress._PATIENCE = 0"
    assert patched(code, "check", "-j1", cwd=shared(tmp_path)).errors == ""
