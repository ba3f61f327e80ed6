"""A script's own state, which the main program and its handlers change."""

import signal
import sys

from dbos import DBOS, DBOSConfig

stopping = False
handled: list[str] = []


@DBOS.workflow()
def handle(name: str) -> str:
    return name


def stop(number: int, frame: object) -> None:
    global stopping
    stopping = True


def main() -> None:
    config: DBOSConfig = {"name": "batch-app"}
    DBOS(config=config)
    DBOS.launch()
    signal.signal(signal.SIGTERM, stop)
    for line in sys.stdin:
        if stopping:
            break
        handled.append(DBOS.start_workflow(handle, line).get_result())
    DBOS.destroy()


if __name__ == "__main__":
    main()
