"""Virtual environments with releases of dbos other than the one that is installed.

Each holds the newest release of one major version, and what tests need beside it. It is built with
pip when it is first asked for, and kept in `$XDG_CACHE_HOME/dbos-flake8` (`~/.cache/dbos-flake8`).
To build those of this Python ahead, for instance before going offline:

    python tests/proofs/environments.py
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from dbos_flake8.knowledge.dbos_api import load

MAJORS = ("1", "2", "3")
"""The major versions that have an environment."""

BESIDE = ("attrs", "fastapi", "httpx", "pytest")
"""What each has beside dbos: what the API data and its tests need, and the bookshop of the examples."""


class Unavailable(Exception):
    """pip could not install a release; the message says why."""


def newest(major: str) -> str:
    """The newest release of a major version that the API data knows, such as 2.31.1."""
    return [release for release in load().releases if release.startswith(f"{major}.")][-1]


def cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "dbos-flake8"


def python_with(release: str) -> Path:
    """The interpreter of the environment with this release of dbos, built if it is missing.

    Whoever asks while it is being built waits. One whose building was interrupted is built anew.
    """
    import fcntl  # which Windows lacks, where no proof runs

    # Two interpreters of one version may lie in two places, and an environment links to its own.
    origin = hashlib.sha256(f"{sys.base_prefix} {sys.version} {BESIDE}".encode()).hexdigest()[:8]
    folder = cache() / f"{sys.implementation.cache_tag}-{origin}" / f"dbos-{release}"
    python, built = folder / "bin" / "python", folder / "built"
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_name(f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (built.exists() and python.exists()):
            shutil.rmtree(folder, ignore_errors=True)
            _build(folder, python, release)
            built.touch()
    return python


def _build(folder: Path, python: Path, release: str) -> None:
    venv.create(folder, with_pip=True)
    # What is imported is compiled then; all of it would take longer than the rest.
    options = ["--quiet", "--disable-pip-version-check", "--no-compile"]
    command = [str(python), "-m", "pip", "install", *options]
    pip = subprocess.run([*command, f"dbos=={release}", *BESIDE], capture_output=True, text=True)
    if pip.returncode:
        told = pip.stderr.strip().splitlines() or [f"pip ended with {pip.returncode}"]
        raise Unavailable(f"dbos {release} cannot be installed: {told[-1]}")


if __name__ == "__main__":
    for major in MAJORS:
        print(python_with(newest(major)))
