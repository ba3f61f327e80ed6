"""The linter in other people's pipelines: pre-commit, ruff's own comments, an editor's server."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from linting import python, write

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent

WRONG = """\
from dbos import DBOS


@DBOS.step
def charge(order: str) -> None: ...
"""


def run(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True, timeout=300
    )


def repository(folder: Path) -> Path:
    """Make a git repository of all that lies in a folder."""
    identity = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.com")
    for command in (("init", "-q"), ("add", "--all"), (*identity, "commit", "-q", "-m", "All of it")):
        outcome = run("git", *command, cwd=folder)
        assert outcome.returncode == 0, outcome
    return folder


# pre-commit


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that holds this checkout, as pre-commit clones it."""
    folder = tmp_path_factory.mktemp("hooks") / "dbos-flake8"
    shutil.copytree(ROOT / "dbos_flake8", folder / "dbos_flake8", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "setup.cfg", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder)
    return repository(folder)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it has cloned and installed."""
    return tmp_path_factory.mktemp("store")


def pre_commit(hook: str, hooks: Path, store: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    revision = run("git", "rev-parse", "HEAD", cwd=hooks).stdout.strip()
    configuration = f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: {hook}\n"
    write(
        folder,
        {
            ".pre-commit-config.yaml": configuration,
            "flow.py": WRONG,
            "left_out.py": WRONG,
            "plain.py": "x = 1\n",
            "pyproject.toml": '[tool.dbos-flake8]\nexclude = ["left_out.py"]\n',
        },
    )
    repository(folder)
    command = (sys.executable, "-m", "pre_commit", "run", "--all-files")
    return run(*command, cwd=folder, PRE_COMMIT_HOME=str(store))


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
class TestPreCommit:
    def test_check(self, hooks: Path, store: Path, tmp_path: Path) -> None:
        outcome = pre_commit("dbos-flake8", hooks, store, tmp_path)
        assert outcome.returncode == 1, outcome
        assert "flow.py:4:2" in outcome.stdout
        assert "left_out.py" not in outcome.stdout
        assert (tmp_path / "flow.py").read_text("utf-8") == WRONG

    def test_fix(self, hooks: Path, store: Path, tmp_path: Path) -> None:
        outcome = pre_commit("dbos-flake8-fix", hooks, store, tmp_path)
        assert outcome.returncode == 1, outcome
        assert "files were modified by this hook" in outcome.stdout
        assert (tmp_path / "flow.py").read_text("utf-8") == WRONG.replace("@DBOS.step\n", "@DBOS.step()\n")
        assert (tmp_path / "left_out.py").read_text("utf-8") == WRONG
        again = run(
            *(sys.executable, "-m", "pre_commit", "run", "--all-files"),
            cwd=tmp_path,
            PRE_COMMIT_HOME=str(store),
        )
        assert again.returncode == 0, again


# ruff


def test_ruff_keeps_the_comments(tmp_path: Path) -> None:
    """With `external`, ruff's rule for unused comments leaves those of this linter alone."""
    text = WRONG.replace("@DBOS.step\n", "@DBOS.step  # noqa: DBS501\n")
    settings = '[tool.ruff.lint]\nselect = ["RUF100", "RUF102"]\n'
    write(tmp_path, {"flow.py": text, "pyproject.toml": f'{settings}external = ["DBS"]\n'})
    ruff = ("-m", "ruff", "check", "--no-cache", "--fix", "flow.py")
    outcome = python(*ruff, cwd=tmp_path)
    assert outcome.status == 0, outcome
    assert (tmp_path / "flow.py").read_text("utf-8") == text
    assert python("-m", "dbos_flake8", "check", "flow.py", cwd=tmp_path).status == 0
    # Without it, ruff takes the comment away: the setting is what keeps it.
    write(tmp_path, {"pyproject.toml": settings})
    python(*ruff, cwd=tmp_path)
    assert (tmp_path / "flow.py").read_text("utf-8") == WRONG


def test_ruff_and_this_linter_share_comments(tmp_path: Path) -> None:
    """Both add their codes to one comment, and each reads its own."""
    text = "import os\n" + WRONG.replace("from dbos import DBOS\n", "from dbos import DBOS, Flow\n")
    settings = '[tool.ruff.lint]\nselect = ["F401", "RUF100", "RUF102"]\nexternal = ["DBS"]\n'
    write(tmp_path, {"flow.py": text, "pyproject.toml": settings})
    python("-m", "ruff", "check", "--no-cache", "--add-noqa", "flow.py", cwd=tmp_path)
    python("-m", "dbos_flake8", "check", "--add-noqa", "flow.py", cwd=tmp_path)
    lines = (tmp_path / "flow.py").read_text("utf-8").splitlines()
    assert "import os  # noqa: F401" in lines
    assert "from dbos import DBOS, Flow  # noqa: F401, DBS909" in lines
    assert "@DBOS.step  # noqa: DBS501" in lines
    assert python("-m", "ruff", "check", "--no-cache", "flow.py", cwd=tmp_path).status == 0
    assert python("-m", "dbos_flake8", "check", "flow.py", cwd=tmp_path).status == 0


# An editor


class Server:
    """A language server on the standard streams of a process, and what a client says to it."""

    def __init__(self, *command: str, cwd: Path) -> None:
        self.process = subprocess.Popen(command, cwd=cwd, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0

    def send(self, method: str, parameters: Any, *, is_request: bool = False) -> None:
        message = {"jsonrpc": "2.0", "method": method, "params": parameters}
        if is_request:
            self.number += 1
            message["id"] = self.number
        body = json.dumps(message).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def messages(self) -> Iterator[dict[str, Any]]:
        stream = self.process.stdout
        assert stream is not None
        while head := stream.readline():
            length = 0
            while head.strip():
                name, _, value = head.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                head = stream.readline()
            yield json.loads(stream.read(length))

    def answer(self) -> Any:
        """The result of the last request."""
        return next(one["result"] for one in self.messages() if one.get("id") == self.number)


def test_python_lsp_server(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": WRONG, "setup.cfg": "[flake8]\nselect = DBS\n"})
    address = (tmp_path / "flow.py").as_uri()
    server = Server(sys.executable, "-m", "pylsp", cwd=tmp_path)
    try:
        parameters = {"processId": os.getpid(), "rootUri": tmp_path.as_uri(), "capabilities": {}}
        server.send("initialize", parameters, is_request=True)
        assert "capabilities" in server.answer()
        server.send("initialized", {})
        flake8 = {"enabled": True, "executable": str(BIN / "flake8")}
        plugins: dict[str, Any] = {"flake8": flake8}
        for name in ("pycodestyle", "pyflakes", "mccabe"):
            plugins[name] = {"enabled": False}
        server.send("workspace/didChangeConfiguration", {"settings": {"pylsp": {"plugins": plugins}}})
        document = {"uri": address, "languageId": "python", "version": 1, "text": WRONG}
        server.send("textDocument/didOpen", {"textDocument": document})
        published = (
            one["params"]["diagnostics"]
            for one in server.messages()
            if one.get("method") == "textDocument/publishDiagnostics" and one["params"]["uri"] == address
        )
        (diagnostic,) = next(found for found in published if found)
        assert diagnostic["code"] == "DBS501"
        assert diagnostic["range"]["start"] == {"line": 3, "character": 1}
        assert "lacks its parentheses" in diagnostic["message"]
        server.send("shutdown", None, is_request=True)
        server.answer()
        server.send("exit", None)
        server.process.wait(30)
    finally:
        server.process.kill()
        server.process.communicate()
