"""Consumers that dbos refuses, or cannot call."""

import dbos
from dbos import DBOS, KafkaMessage

CONFIG = {"bootstrap.servers": "localhost:9092", "group.id": "shop"}
OTHER = {"bootstrap.servers": "localhost:9092", "group.id": "other"}
TOPIC = "orders"


@DBOS.workflow()
@DBOS.kafka_consumer({}, ["a"])  # DBS522: stands below `@DBOS.workflow`
def below(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer({}, ["b"])  # DBS522: which is no workflow
def plain(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer({}, ["c"])  # DBS522: takes 2 arguments
@DBOS.workflow()
def two(message: KafkaMessage, other: str) -> None: ...


@dbos.DBOS.kafka_consumer(config={}, topics=["d"])  # DBS522: takes no arguments
@DBOS.workflow()
async def none() -> None: ...


@DBOS.kafka_consumer({}, ["e"], ordering="strict")  # DBS522: DBOSInitializationError; write one of "none"
@DBOS.workflow()
def unknown_ordering(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer(
    {},
    ["f"],
    batch_size=0,  # DBS522: the least is 1
)
@DBOS.workflow()
def no_batch(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer({}, ["g"], ordering="partition", queue_name="mine")  # DBS522: has a queue of its own
@DBOS.workflow()
def own_queue(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer({}, "orders")  # DBS522: write `['orders']`
@DBOS.workflow()
def text(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer({}, topics=TOPIC)  # DBS522: write `[TOPIC]`
@DBOS.workflow()
def text_by_name(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer({}, ["h"], group="shop")  # DBS522: has no option `group`
@DBOS.workflow()
def unknown_option(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer(CONFIG, ["orders", "refunds"])
@DBOS.workflow()
def first(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer(CONFIG, ["refunds"])  # DBS522: is of the group "shop" and reads "refunds" too
@DBOS.workflow()
def second(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer({"bootstrap.servers": "localhost:9092", "group.id": "shop"}, ["orders"])  # DBS522
@DBOS.workflow()
def third(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer(OTHER, ["orders"])
@DBOS.workflow()
def fourth(message: KafkaMessage) -> None: ...
