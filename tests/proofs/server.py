"""Forks a process for each program, since importing dbos takes longer than most proofs.

Writes the release of dbos, as a list of numbers, when it is ready. Then reads
`[folder, hangs_for]` from standard input, and writes the exit code of the program in
that folder to standard output, or null if it had to be killed.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path

from . import proof


def run(folder: Path, hangs_for: float | None) -> int | None:
    """The exit code of the program in this folder; None if it had to be killed."""
    process = os.fork()
    if not process:
        proof.perform(folder)
    deadline = time.monotonic() + proof.LIMIT
    waiting = hangs_for is None
    while True:
        ended, status = os.waitpid(process, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        if not waiting and hangs_for is not None and says_it_is_waiting(folder):
            waiting = True
            deadline = time.monotonic() + hangs_for
        if time.monotonic() > deadline:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            return None
        time.sleep(0.005)


def says_it_is_waiting(folder: Path) -> bool:
    shown = folder / proof.SHOWN
    return shown.exists() and '"waiting"' in shown.read_text()


print(json.dumps(proof.RELEASE), flush=True)
for line in sys.stdin:
    name, seconds = json.loads(line)
    print(json.dumps(run(Path(name), seconds)), flush=True)
