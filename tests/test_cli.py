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
from dbos_flake8.output import FORMATS


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
    shared(tmp_path)
    alone = process("-q", "-j1", "--output-format", "concise", cwd=tmp_path)
    assert process("-q", "-j2", "--output-format", "concise", cwd=tmp_path) == alone
    assert len(alone.output.splitlines()) == 140


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
    long = FLOW + "\n" + "# a comment that makes it long\n" * 100
    return write(folder, {f"flow{number}.py": long for number in range(70)})


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
@pytest.mark.parametrize(
    ("jobs", "run"), [("1", "command()"), ("2", "command()"), ("2", "sys.exit(main())")]
)
def test_interrupted(tmp_path: Path, jobs: str, run: str) -> None:
    # Each process that lints says so, and waits.
    code = """
import os, time
from dbos_flake8.check import Linter
def slow(self, *file):
    os.write(1, b".")
    time.sleep(60)
Linter.lint = slow
from dbos_flake8.cli import command, main
"""
    with subprocess.Popen(
        [sys.executable, "-c", f"import sys\n{code}\n{run}", "check", f"-j{jobs}"],
        cwd=shared(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # Where the tests run in the background of a shell, the signal is ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as started:
        assert started.stdout is not None
        assert started.stdout.read(int(jobs)) == b"." * int(jobs)
        os.killpg(started.pid, signal.SIGINT)
        _, errors = started.communicate(timeout=30)
    assert (started.returncode, errors) == (130, b"interrupted\n")


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


# What users, and other programs, do to files and streams


def test_comments_for_a_block_that_silence_nothing(tmp_path: Path) -> None:
    text = (
        "from dbos import DBOS\n\n# ruff: disable[F401, DBS101]\nx = 1\n# ruff: enable[F401, DBS101]\n\n\n"
        "def f() -> None:\n    # ruff: disable[DBS308, DBS101]\n    DBOS.logger.info(x)\n"
        "    # ruff: enable[DBS308, DBS101]\n\n\n# ruff: disable[DBS203]\n"
    )
    path = write(tmp_path, {"flow.py": text}) / "flow.py"
    line = ("--extend-select", "DBS001", "-q", "--output-format", "concise")
    found = command(*line, cwd=tmp_path).output
    assert [one.split()[0] for one in found.splitlines()] == [
        "flow.py:3:23:",
        "flow.py:9:21:",
        "flow.py:9:29:",
        "flow.py:14:17:",
    ]
    assert command(*line, "--fix", cwd=tmp_path) == Outcome(0, "", "")
    assert path.read_text("utf-8") == (
        "from dbos import DBOS\n\n# ruff: disable[F401]\nx = 1\n# ruff: enable[F401]\n\n\n"
        "def f() -> None:\n    DBOS.logger.info(x)\n\n\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        # What seems to end it names other codes.
        "# ruff: disable[DBS101, DBS203]\nx = 1\n# ruff: enable[DBS203]\n# ruff: enable[DBS101]\n",
        "# ruff: disable[DBS101]\nx = 1\n# ruff: enable[DBS101, E501]\n",
        "# ruff: disable[DBS101] for now\n",
        "# ruff: disable[DBS101]\nx = 1\n# ruff: enable[DBS101] again\n",
    ],
)
def test_comments_for_a_block_that_are_left(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, {"flow.py": f"from dbos import DBOS\n{text}"}) / "flow.py"
    assert command("--extend-select", "DBS001", "--fix", cwd=tmp_path).status == 1
    assert path.read_text("utf-8") == f"from dbos import DBOS\n{text}"


@pytest.mark.parametrize("comment", ["# noqa: DBS101", "# ruff: ignore[DBS101]", "# ruff: noqa: DBS"])
def test_comments_far_from_dbos(tmp_path: Path, comment: str) -> None:
    path = write(tmp_path, {"plain.py": f"{comment}\nx = 1\n"}) / "plain.py"
    assert command("--extend-select", "DBS001", cwd=tmp_path).status == 1
    assert command("--extend-select", "DBS001", "--fix", cwd=tmp_path).status == 0
    assert path.read_text("utf-8") == "x = 1\n"


def test_added_comments_keep_what_has_changed_meanwhile(tmp_path: Path) -> None:
    path = write(tmp_path, {"flow.py": FLOW, "other.py": FLOW}) / "flow.py"
    for change, reason in (
        ("open('flow.py', 'ab').write(b'# mine')", "the file has changed meanwhile; it is left as it is"),
        ("open('flow.py', 'ab').write(bytes([255]))", "the file has changed meanwhile; it is left as it is"),
        ("os.remove('flow.py')", "No such file or directory"),
    ):
        write(tmp_path, {"flow.py": FLOW, "other.py": FLOW})
        outcome = patched(BEFORE_WRITING.format(change), "check", "--add-noqa", cwd=tmp_path)
        assert (outcome.status, outcome.output) == (2, "")
        assert outcome.errors == f"error: flow.py: {reason}\nAdded 2 noqa directives.\n"
        assert not path.exists() or b"noqa" not in path.read_bytes()
        assert (tmp_path / "other.py").read_text("utf-8").count("# noqa: DBS") == 2


def test_reason_that_the_encoding_lacks(tmp_path: Path) -> None:
    path = write(tmp_path, {"flow.py": f"# coding: latin-1\n{FLOW}"}) / "flow.py"
    outcome = command("--add-noqa=\N{EURO SIGN}", cwd=tmp_path)
    assert (outcome.status, outcome.output) == (2, "")
    assert (
        outcome.errors == "error: flow.py: the reason has no place in iso-8859-1; the file is left as it is\n"
    )
    assert path.read_text("latin-1") == f"# coding: latin-1\n{FLOW}"


def test_what_cannot_be_read_gets_no_comment(tmp_path: Path) -> None:
    broken = "from dbos import DBOS\ndef f(:\n"
    write(tmp_path, {"broken.py": broken, "bytes.py": b"# dbos \xff"})
    outcome = command("--add-noqa", cwd=tmp_path)
    assert (outcome.status, outcome.output) == (0, "")
    assert [line.split(" could not")[0] for line in outcome.errors.splitlines()] == [
        "warning: broken.py: this file",
        "warning: bytes.py: this file",
    ]
    assert (tmp_path / "broken.py").read_text("utf-8") == broken


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_to_one_file(tmp_path: Path) -> None:
    path = write(tmp_path, {"flow.py": FLOW}) / "flow.py"
    (tmp_path / "again.py").symlink_to("flow.py")
    outcome = command("--add-noqa", cwd=tmp_path)
    assert (outcome.status, outcome.errors) == (0, "Added 2 noqa directives.\n")
    assert path.read_text("utf-8").count("# noqa: DBS") == 2
    write(tmp_path, {"flow.py": FLOW})
    outcome = command("--fix", cwd=tmp_path)
    assert (outcome.status, outcome.errors) == (0, "")
    assert (tmp_path / "again.py").is_symlink()
    assert path.read_text("utf-8").count("workflow()") == 1


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "latin-1"])
def test_configuration_in_another_encoding(tmp_path: Path, encoding: str) -> None:
    text = '[tool.dbos-flake8]\n# Größe\nselect = ["DBS1"]\n'
    write(tmp_path, {"flow.py": FLOW, "pyproject.toml": text.encode(encoding)})
    outcome = command(cwd=tmp_path)
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors.startswith(f"error: {tmp_path / 'pyproject.toml'}: ")
    # A file that says nothing of this linter is none of its business.
    write(tmp_path, {"pyproject.toml": "[tool.other]\n# Größe\n".encode(encoding)})
    assert command(cwd=tmp_path).status == 1


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors are closed differently there")
@pytest.mark.parametrize(
    ("closing", "status"), [("<&-", 0), (">&-", 1), ("2>&-", 1), ("<&- >&- 2>&-", 1), (">/dev/full", 2)]
)
def test_streams_that_are_closed_or_full(tmp_path: Path, closing: str, status: int) -> None:
    if "full" in closing and not os.path.exists("/dev/full"):
        pytest.skip("there is no such device")
    write(tmp_path, {"flow.py": FLOW})
    path = "-" if closing == "<&-" else "."
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" -m dbos_flake8 check {path} {closing}', sys.executable],
        cwd=tmp_path,
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == status
    assert done.stderr == (b"error: output: No space left on device\n" if status == 2 else b"")


@pytest.mark.parametrize("name", [".", "flow.py/found.txt"])
def test_output_file_that_cannot_be_written(tmp_path: Path, name: str) -> None:
    write(tmp_path, {"flow.py": FLOW})
    outcome = command("-o", name, "--fix", cwd=tmp_path)
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors.startswith(f"error: {name}: ")
    assert os.listdir(tmp_path) == ["flow.py"]
    assert (tmp_path / "flow.py").read_text("utf-8") == FLOW  # nothing is fixed that nobody would be told


@pytest.mark.skipif(sys.platform != "linux", reason="names are Unicode elsewhere")
@pytest.mark.parametrize("form", FORMATS)
def test_names_that_are_no_utf_8(tmp_path: Path, form: str) -> None:
    folder = os.fsencode(tmp_path)
    with open(folder + b"/\xff\xe4.py", "w", encoding="utf-8") as stream:
        stream.write(FLOW)
    outcome = process("--output-format", form, cwd=tmp_path)
    assert (outcome.status, outcome.errors) == (1, "")
    if form in ("json", "sarif", "gitlab", "rdjson", "json-lines"):
        for text in outcome.output.splitlines() if form == "json-lines" else [outcome.output]:
            json.loads(text)
    if form == "sarif":
        assert '"uri": "%FF%E4.py"' in outcome.output
    assert process("--fix", cwd=tmp_path).status == 0
    assert os.listdir(folder) == [b"\xff\xe4.py"]


def test_formats_for_programs_are_utf_8(tmp_path: Path) -> None:
    write(tmp_path, {"größe.py": FLOW})
    line = ("-m", "dbos_flake8", "--output-format", "json")
    output = python(*line, cwd=tmp_path, environment={"PYTHONIOENCODING": "ascii"}).output
    assert Path(json.loads(output)[0]["filename"]).name == "größe.py"


def test_very_long_lines(tmp_path: Path) -> None:
    long = FLOW.replace("sleep(1)", f"sleep({'1' * 4000})")
    write(tmp_path, {"flow.py": long + f"x = [{'1, ' * 100_000}]\n"})
    for form in FORMATS:
        assert command("--output-format", form, cwd=tmp_path).status == 1
    assert command("--fix", cwd=tmp_path).status == 0


def test_no_path(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": FLOW})
    assert command("check", "", cwd=tmp_path) == Outcome(2, "", "error: an empty text is no path\n")


@pytest.mark.parametrize(
    "text",
    [
        'lint.select = ["DBS101"]',
        '[lint]\nselect = ["DBS101"]',
        '[lint]\nignore = ["DBS501"]',
        'lint.per-file-ignores = { "flow.py" = ["DBS5"] }',
        'fix = false\n[lint.extend-per-file-ignores]\n"*.py" = ["DBS501"]',
    ],
)
def test_ruffs_table(tmp_path: Path, text: str) -> None:
    write(tmp_path, {"flow.py": FLOW, "own/settings.toml": text})
    expected = command("--select", "DBS101", cwd=tmp_path)
    assert command("--config", "own/settings.toml", cwd=tmp_path) == expected
    if "\n" not in text:
        assert command("--config", text, cwd=tmp_path) == expected
    section = text.replace("[lint", "[tool.dbos-flake8.lint")
    write(tmp_path, {"pyproject.toml": f"[tool.dbos-flake8]\n{section}\n"})
    assert command(cwd=tmp_path) == expected


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("lint.selec = []", "--config: lint.selec: no such setting; did you mean 'select'?"),
        ("lint.fix = true", "--config: lint.fix: this setting stands outside of lint"),
        ("lint = 1", "--config: lint: expected a table, not 1"),
        ("select = []\nlint.select = []", "--config: select: this setting stands in lint as well"),
    ],
)
def test_wrong_keys_in_ruffs_table(tmp_path: Path, text: str, error: str) -> None:
    outcome = command("--config", text, cwd=tmp_path)
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors.startswith(f"error: {error}")


def test_arguments_from_a_file(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": FLOW, "a file.txt": "--select\nDBS101\nflow.py\n"})
    assert command("check", "@a file.txt", cwd=tmp_path) == command(
        "--select=DBS101", "flow.py", cwd=tmp_path
    )
    outcome = command("@nope.txt", cwd=tmp_path)
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors.startswith("error: @nope.txt: ")


def test_gitignore_with_lines_that_mean_nothing(tmp_path: Path) -> None:
    write(tmp_path, {".git/HEAD": "", ".gitignore": "\\\n!\n[z-a]\na.py\n", "a.py": FLOW, "b.py": FLOW})
    outcome = command("--show-files", cwd=tmp_path)
    assert outcome == Outcome(0, f"{tmp_path / 'b.py'}\n", "")


def test_force_exclude_looks_no_higher_than_the_project(tmp_path: Path) -> None:
    folder = write(tmp_path / "dist" / "shop", {"flow.py": FLOW})
    assert command("--force-exclude", "flow.py", cwd=folder).status == 1
    assert command("--force-exclude", "dist/shop/flow.py", cwd=tmp_path).status == 0


def test_extended_file_of_the_home(tmp_path: Path) -> None:
    home = write(tmp_path / "home", {"base.toml": 'select = ["DBS501"]\n'})
    write(tmp_path, {"flow.py": FLOW, "pyproject.toml": "[tool.dbos-flake8]\nextend = '~/base.toml'\n"})
    line = ("-q", "--output-format", "concise")
    assert command(*line, cwd=tmp_path, HOME=str(home), USERPROFILE=str(home)).output.count("DBS") == 1


@pytest.mark.parametrize("value", ["1", "[]", "''"])
def test_what_extends_no_file(tmp_path: Path, value: str) -> None:
    write(tmp_path, {"flow.py": FLOW, "pyproject.toml": f"[tool.dbos-flake8]\nextend = {value}\n"})
    outcome = command(cwd=tmp_path)
    assert (outcome.status, outcome.output) == (2, "")
    assert "[tool.dbos-flake8] extend: expected the path of a file, not " in outcome.errors


def test_configuration_file_with_an_equals_sign(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": FLOW, "a=b.toml": 'select = ["DBS501"]'})
    assert command("--config", "a=b.toml", "-q", cwd=tmp_path).output.count("DBS501") == 1


@pytest.mark.parametrize("option", ["--watch", "-n", "--cache-dir=x", "--preview", "--target-version=py310"])
def test_options_of_ruff_without_a_meaning(tmp_path: Path, option: str) -> None:
    outcome = command("check", option, cwd=tmp_path)
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors.startswith(f"error: {option.partition('=')[0]}: ")


def test_broken_file_is_told_of_where_no_rule_does(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": FLOW + "def f(:\n"})
    outcome = command("--select", "DBS1", cwd=tmp_path)
    assert (outcome.status, outcome.output) == (0, "All checks passed!\n")
    assert outcome.errors.startswith("warning: flow.py: this file could not be analysed completely: ")
    assert command("--select", "DBS1", "-q", cwd=tmp_path).errors == ""


def test_notebooks(tmp_path: Path) -> None:
    write(tmp_path, {"flow.ipynb": '{"cells": [{"source": "from dbos import DBOS"}]}'})
    assert command("--show-files", cwd=tmp_path).output == ""
    outcome = command("flow.ipynb", cwd=tmp_path)
    assert outcome == Outcome(0, "All checks passed!\n", "warning: flow.ipynb: notebooks are not linted\n")


@pytest.mark.parametrize(
    ("comment", "result"),
    [
        ("# noqa: E501", "# noqa: E501, DBS101 for now"),
        ("# noqa: E501 # type: ignore", "# noqa: E501, DBS101 for now # type: ignore"),
        ("# noqa: E501 it is long", "# noqa: E501, DBS101 it is long"),
        ("# type: ignore", "# type: ignore  # noqa: DBS101 for now"),
    ],
)
def test_reason_beside_other_comments(tmp_path: Path, comment: str, result: str) -> None:
    path = write(tmp_path, {"flow.py": FLOW.replace("sleep(1)", f"sleep(1)  {comment}")}) / "flow.py"
    assert command("--add-noqa=for now", cwd=tmp_path).status == 0
    assert path.read_text("utf-8").endswith(f"    DBOS.sleep(1)  {result}\n")


def test_explaining_commands_take_what_every_command_takes(tmp_path: Path) -> None:
    for line in (
        ["-q", "rule", "DBS501"],
        ["rule", "DBS501", "--color=never"],
        ["--isolated", "rule", "DBS501"],
    ):
        assert command(*line, cwd=tmp_path) == command("rule", "DBS501", cwd=tmp_path)
    assert command("config", "lint.select", cwd=tmp_path) == command("config", "select", cwd=tmp_path)
    assert "Default value: {}\n" in command("config", "per-file-ignores", cwd=tmp_path).output
    assert command("help", "chek", cwd=tmp_path) == Outcome(
        2, "", "error: there is no command 'chek'; did you mean 'check'?\n"
    )


def test_settings_that_are_shown(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": FLOW})
    line = (
        "--select",
        "DBS501,DBS308,DBS601",
        "--unfixable",
        "DBS308",
        "--per-file-ignores",
        "!flow.py:DBS9",
    )
    output = command("--show-settings", *line, cwd=tmp_path).output
    assert command("--show-settings", *line, "-o", "out.txt", cwd=tmp_path) == Outcome(0, "", "")
    assert (tmp_path / "out.txt").read_text("utf-8") == output
    assert output.startswith(
        f'Resolved settings for: "{tmp_path / "flow.py"}"\n\n# Settings of the analysis\n'
    )
    assert output.endswith(
        "enabled = [\n\tsleep-not-durable (DBS308),\n\tdecorator-not-called (DBS501),\n"
        "\tinvalid-queue-option (DBS601),\n]\nshould-fix = [\n\tdecorator-not-called (DBS501),\n]\n"
        'per-file-ignores = {\n\t"!flow.py" = [\n\t"DBS9",\n],\n}\n'
    )
