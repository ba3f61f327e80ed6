# dbos-version: ==1.14.0
"""What an old release accepts is not known."""

from dbos import DBOS, KafkaMessage


@DBOS.workflow()
@DBOS.kafka_consumer({}, ["a"])
def below(message: KafkaMessage) -> None: ...
