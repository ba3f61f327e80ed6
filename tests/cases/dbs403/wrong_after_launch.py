"""What must come before the launch."""

from dbos import DBOS, AsyncSQLAlchemyDatasource, DBOSConfig, SQLAlchemyDatasource

config: DBOSConfig = {"name": "shop"}
URL = "postgresql://localhost/orders"


def queues() -> None:
    DBOS(config=config)
    DBOS.launch()
    DBOS.listen_queues(["mails"])  # DBS403: `DBOS.listen_queues` comes after `DBOS.launch()`


def datasource() -> SQLAlchemyDatasource:
    DBOS(config=config)
    DBOS.launch()
    return SQLAlchemyDatasource.create(URL)  # DBS403: from dbos 3.1 on


async def coroutine() -> AsyncSQLAlchemyDatasource:
    DBOS(config=config)
    DBOS.launch()
    return await AsyncSQLAlchemyDatasource.create(URL)  # DBS403


def alerts(loud: bool) -> None:
    DBOS(config=config)
    DBOS.launch()

    @DBOS.alert_handler  # DBS403
    def alert(name: str, message: str, metadata: dict[str, str]) -> None: ...

    if loud:
        DBOS.listen_queues(["alerts"])  # DBS403


def start() -> None:
    DBOS(config=config)
    DBOS.launch()


def through_a_helper() -> None:
    start()
    DBOS.listen_queues(["mails"])  # DBS403
