"""Classes and functions that the workflow's own run defines."""

from types import SimpleNamespace

from dbos import DBOS


@DBOS.step()
def load(name: str) -> str:
    return name


@DBOS.workflow()
def run(names: list[str]) -> int:
    class Totals:
        count = 0
        seen: list[str] = []

    def note(name: str) -> None:
        note.calls += 1
        Totals.count += 1
        Totals.seen.append(name)

    note.calls = 0
    state = SimpleNamespace(total=0)
    for name in names:
        note(load(name))
        state.total += 1
    return Totals.count + note.calls + state.total
