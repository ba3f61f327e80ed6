"""A script that only uses what works outside of workflows."""

import sys
import time

from dbos import DBOS, DBOSConfig


@DBOS.step()
def tick(number: int) -> int:
    DBOS.write_stream("ticks", number)
    return number


@DBOS.workflow()
def clock(count: int) -> int:
    for number in range(count):
        tick(number)
        DBOS.sleep(1)
    return count


def wait_until_done(workflow_id: str) -> None:
    while (status := DBOS.get_workflow_status(workflow_id)) and status.status == "PENDING":
        time.sleep(1)


def main(argv: list[str]) -> int:
    config: DBOSConfig = {"name": "clock-app"}
    DBOS(config=config)
    DBOS.launch()
    handle = DBOS.start_workflow(clock, int(argv[1]))
    for value in DBOS.read_stream(handle.workflow_id, "ticks"):
        print(value)
    wait_until_done(handle.workflow_id)
    tick(1)
    return handle.get_result()


if __name__ == "__main__":
    sys.exit(main(sys.argv))
