"""Code that asks what happens."""

import pytest
from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "shop"}


@DBOS.workflow()
def ship(order: str) -> str:
    return order


def test_orders() -> None:
    DBOS(config=config)
    with pytest.raises(Exception):
        ship("42")
    with pytest.raises(Exception):
        DBOS.register_queue("mails")
    DBOS.launch()
    with pytest.raises(Exception):
        DBOS.listen_queues(["mails"])
    DBOS.destroy()
    with pytest.raises(Exception):
        DBOS.launch()
