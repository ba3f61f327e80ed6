"""Registrations in functions that a script runs once."""

import click
from dbos import DBOS, Debouncer


def define_flows() -> None:
    @DBOS.workflow()
    def nightly() -> None:
        print("night")

    @DBOS.step()
    def clean() -> None:
        print("clean")


def load_plugins(names: list[str]) -> dict:
    found = {}
    for name in names:

        @DBOS.step(name=name)
        def run(value: str, name: str = name) -> str:
            return name + value

        found[name] = run
    return found


class Flows:
    def __init__(self) -> None:
        self.nightly = DBOS.workflow(name="flows.nightly")(self._nightly)

    def _nightly(self) -> None:
        print("night")


@click.command()
def main() -> None:
    define_flows()
    DBOS.launch()


PLUGINS = load_plugins(["a", "b"])
FLOWS = Flows()
