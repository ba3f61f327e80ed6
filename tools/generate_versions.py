"""Write docs/versions.toml anew, and the pages with it: what happens on which release of dbos.

The proofs that say so (marked `versions`) run on the newest release of each major version that the
API data knows, in environments of their own, which are built first if they are missing.

    python tools/generate_versions.py
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "docs" / "versions.toml"


def run(*command: str) -> int:
    return subprocess.run([sys.executable, *command], cwd=ROOT).returncode


def main() -> int:
    # Without one of them, its proofs would be skipped, and what they say be lost.
    if failed := run("tests/proofs/environments.py"):
        return failed
    before = FILE.read_text("utf-8")
    FILE.write_text(before.partition("\n")[0] + "\n", "utf-8")
    if failed := run("-m", "pytest", "tests/proofs", "-m", "versions", "--write-versions"):
        FILE.write_text(before, "utf-8")
        return failed
    return run("tools/generate_docs.py")


if __name__ == "__main__":
    sys.exit(main())
