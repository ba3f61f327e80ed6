"""The module constructs, and is launched when it has been imported."""

from dbos import DBOS

DBOS(config={"name": "shop"})
mails = DBOS.register_queue("mails")  # DBS403: runs before DBOS is launched


@DBOS.workflow()
def ship(order: str) -> str:
    return order


handle = DBOS.start_workflow(ship, "42")  # DBS403


def main() -> None:
    DBOS.launch()
    print(handle.get_result())
