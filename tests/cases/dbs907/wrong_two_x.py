# dbos-version: >=2.31,<3
"""What the last releases of the second major version deprecate."""

from dbos import DBOS, DBOSClient, DBOSConfig, Queue

URL = "postgresql://localhost/shop"

config: DBOSConfig = {
    "name": "shop",
    "database_url": URL,  # DBS907: system_database_url
    "admin_port": 3001,  # DBS907
}
DBOS(config=config)
client = DBOSClient(database_url=URL)  # DBS907
other = DBOSClient(system_database_url=URL, application_database_url=URL)  # DBS907


def declare() -> None:
    DBOS.register_queue("mails", concurrency=5)  # DBS907
    DBOS.register_queue("tenants", partition_queue=True)  # DBS907
    DBOS.register_queue("orders", priority_enabled=True)  # DBS907
    client.register_queue("items", partition_queue=True)  # DBS907


def change(queue: Queue) -> object:
    queue.set_partition_queue(True)  # DBS907
    return queue.priority_enabled  # DBS907


@DBOS.kafka_consumer(
    {"bootstrap.servers": "localhost:9092"},
    ["orders"],
    in_order=True,  # DBS907
)
@DBOS.workflow()
def consume(message: object) -> None:
    DBOS.logger.info("consumed")
