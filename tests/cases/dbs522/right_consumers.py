"""Consumers as they should be, and decorators of other libraries."""

import os

import pytest
from dbos import DBOS, KafkaMessage
from some_library import Broker

CONFIG = {"bootstrap.servers": "localhost:9092", "group.id": "shop"}
OTHER = {"bootstrap.servers": "localhost:9092", "group.id": "other"}
GROUPED = {**CONFIG, "group.id": os.environ["GROUP"]}
broker = Broker()


@DBOS.kafka_consumer(CONFIG, ["orders"])
@DBOS.workflow()
def order(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer(CONFIG, ["refunds"], ordering="none", batch_size=1, queue_name="mine")
@DBOS.workflow()
async def refund(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer(OTHER, ["orders"], ordering="topic")
@DBOS.required_roles([])
@DBOS.workflow()
def in_order(message: KafkaMessage, retries: int = 3) -> None: ...


@DBOS.kafka_consumer(GROUPED, ["orders"])
@DBOS.workflow()
def grouped(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer(GROUPED, ["orders"], ordering=os.environ["ORDERING"])
@DBOS.workflow()
def grouped_again(*messages: KafkaMessage) -> None: ...


@DBOS.kafka_consumer({"bootstrap.servers": "localhost:9092"}, ("orders",))
@DBOS.workflow()
def generated_group(message: KafkaMessage) -> None: ...


@DBOS.kafka_consumer({"bootstrap.servers": "localhost:9092"}, os.environ["TOPICS"].split(","))
@DBOS.workflow()
def generated_group_too(message: KafkaMessage) -> None: ...


def plain(message: KafkaMessage) -> None: ...


consumer = DBOS.kafka_consumer(CONFIG, ["plain"])(DBOS.workflow()(plain))


@broker.kafka_consumer("orders", ordering="strict")
def of_another_library(first: str, second: str) -> None: ...


def test_refuses_orderings() -> None:
    with pytest.raises(Exception, match="ordering"):

        @DBOS.kafka_consumer(CONFIG, ["tests"], ordering="strict")
        @DBOS.workflow()
        def consume(message: KafkaMessage) -> None: ...
