"""An application that forgets everything when it starts."""

import dbos
from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "shop"}


def start() -> None:
    DBOS(config=config)
    DBOS.reset_system_database()  # DBS412: deletes every workflow
    DBOS.launch()


def restart() -> None:
    DBOS.destroy(destroy_registry=True)  # DBS412: unregisters every workflow
    DBOS(config=config)
    DBOS.launch()


def stop() -> None:
    try:
        print("stopping")
    finally:
        dbos.DBOS.destroy(workflow_completion_timeout_sec=5, destroy_registry=True)  # DBS412


class Application:
    def __init__(self) -> None:
        self.dbos = DBOS(config=config)
        self.dbos.reset_system_database()  # DBS412
        self.dbos.launch()


if __name__ == "__main__":
    DBOS.reset_system_database()  # DBS412
    start()
