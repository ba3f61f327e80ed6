"""How DBOS is launched."""

from dbos import DBOS, DBOSConfig


def start() -> None:
    cfg: DBOSConfig = {"name": "my-svc", "system_database_url": "sqlite:///x"}
    DBOS(config=cfg)
    DBOS.launch()
