"""What comes from Kafka."""

from dbos import DBOS, KafkaMessage


@DBOS.kafka_consumer({"bootstrap.servers": "localhost:9092"}, ["orders"])
@DBOS.workflow()
def take(message: KafkaMessage) -> None:
    DBOS.logger.info("%s", message)
