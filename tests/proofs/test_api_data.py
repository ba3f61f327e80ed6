"""The API data says of each release what the package says of itself."""

import os
import subprocess
from pathlib import Path

import pytest

from .environments import MAJORS, Unavailable, newest, python_with

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("major", MAJORS)
def test_data_against_the_release(major: str) -> None:
    try:
        python = python_with(newest(major))
    except Unavailable as reason:
        pytest.skip(str(reason))
    command = [python, "-m", "pytest", "-p", "no:cacheprovider", "tests/knowledge/test_installed_dbos.py"]
    variables = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout
    assert "passed" in run.stdout
    assert "skipped" not in run.stdout
