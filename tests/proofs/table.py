"""What happens on which release of dbos: `docs/versions.toml`, which the runs of proofs write.

A proof that runs on several releases hands over what it saw, as one row of the table on the
rule's page:

    @everywhere
    def test_dbs101_sleep(prove: Prove, versions: Table) -> None:
        facts = prove(...)
        versions.row("DBS101", "`DBOS.sleep` in an `async def`", facts["remind"], works="blocks the loop")

That fails where the file says something else. `--write-versions` writes it instead, for the
proofs that run; `python tools/generate_versions.py` writes the whole file, and the pages.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILE = Path(__file__).resolve().parents[2] / "docs" / "versions.toml"
NOTE = (
    "# What happens on which release of dbos. Written by the proofs (tests/proofs/table.py). Do not edit.\n"
)

Rows = dict[str, dict[str, dict[str, str]]]
"""Code, row, release line ("2.31"): what happens."""


def read() -> Rows:
    return tomllib.loads(FILE.read_text("utf-8"))


class Table:
    """The rows for one release."""

    def __init__(self, release: tuple[int, ...], writes: bool) -> None:
        self._major, self._line = f"{release[0]}.", f"{release[0]}.{release[1]}"
        self._writes = writes

    def row(self, code: str, what: str, outcome: Any, *, works: str = "works") -> None:
        """What came of `what`: an error, as `proof.outcome` tells it, or else it did what `works` says."""
        says = error(outcome) or works
        if self._writes:
            self._write(code, what, says)
        else:
            written = read().get(code, {}).get(what, {}).get(self._line)
            assert written == says, (
                f"docs/versions.toml is not up to date on {what}: run tools/generate_versions.py"
            )

    def _write(self, code: str, what: str, says: str) -> None:
        import fcntl  # which Windows lacks, where no proof runs

        with FILE.open("r+", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            rows = tomllib.loads(file.read())
            row = rows.setdefault(code, {}).setdefault(what, {})
            # A major version has one column, for its newest release.
            for line in [line for line in row if line.startswith(self._major)]:
                del row[line]
            row[self._line] = says
            file.seek(0)
            file.write(text(rows))
            file.truncate()


def error(outcome: Any) -> str | None:
    """Which error an outcome is; None if it is none."""
    told = (
        re.match(r"([A-Z]\w*(?:Error|Exception|Exceeded)): (.*)", outcome)
        if isinstance(outcome, str)
        else None
    )
    return told and f"raises `{told[1]}`" + ("" if told[2] else " without a message")


def text(rows: Rows) -> str:
    """The file."""
    lines = [NOTE]
    for code, table in sorted(rows.items()):
        lines.append(f"\n[{code}]\n")
        for what, row in sorted(table.items()):
            cells = ", ".join(
                f"{json.dumps(line)} = {quoted(row[line])}" for line in sorted(row, key=_number)
            )
            lines.append(f"{quoted(what)} = {{ {cells} }}\n")
    return "".join(lines)


def quoted(words: str) -> str:
    """A TOML string; JSON's escapes are among TOML's."""
    return json.dumps(words, ensure_ascii=False)


def _number(line: str) -> tuple[int, ...]:
    return tuple(map(int, line.split(".")))
