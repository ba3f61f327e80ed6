"""`python -m dbos_flake8`."""

from __future__ import annotations

from dbos_flake8.cli import command

if __name__ == "__main__":
    command()
