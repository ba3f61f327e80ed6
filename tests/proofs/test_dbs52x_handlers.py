"""Proofs of DBS522, DBS523 and DBS524: consumers, handlers of alerts, serializers.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs522_consumers(prove: Prove) -> None:
    """What is wrong with a consumer is refused by its decorator. A module that does nothing
    stands in for the client of Kafka, which is asked for messages only after launch.
    """
    facts = prove("""
        import sys
        import types

        client = types.ModuleType("confluent_kafka")
        client.Consumer = client.KafkaError = client.KafkaException = type("Nothing", (Exception,), {})
        sys.modules["confluent_kafka"] = client

        from dbos import DBOS
        from proof import launch, outcome, run, show

        shop = {"group.id": "shop"}

        def plain(message):
            return message

        def consume(config, topics, **options):
            number = len(made)

            def consumer(message):
                return message
            workflow = DBOS.workflow(name=f"consumer-{number}")(consumer)
            made.append(workflow)
            return outcome(lambda: DBOS.kafka_consumer(config, topics, **options)(workflow).__name__)

        made = []
        show(
            plain=outcome(lambda: DBOS.kafka_consumer({}, ["a"])(plain)),  # DBS522
            ordering=consume({}, ["b"], ordering="strict"),
            batch=consume({}, ["c"], batch_size=0),
            queue=consume({}, ["d"], ordering="topic", queue_name="mine"),
            unknown=consume({}, ["e"], group="shop"),
            first=consume(shop, ["orders"]),
            second=consume(shop, ["orders", "refunds"]),
            third=consume(shop, ["refunds"]),
        )
    """)
    assert "not a registered workflow" in facts["plain"]
    for wrong in ("ordering", "batch", "queue", "second"):
        assert facts[wrong].startswith("DBOSInitializationError: "), (wrong, facts[wrong])
    assert facts["unknown"].startswith("TypeError: ")
    assert facts["first"] == facts["third"] == "consumer"


def test_dbs523_alert_handlers(prove: Prove) -> None:
    """There are no parentheses, and there is one handler."""
    facts = prove("""
        from dbos import DBOS
        from proof import configure, outcome, show

        def tell(name, message, metadata):
            pass

        configure()
        show(
            parentheses=outcome(lambda: DBOS.alert_handler()),  # DBS523
            first=outcome(lambda: DBOS.alert_handler(tell).__name__),
            second=outcome(lambda: DBOS.alert_handler(tell)),
        )
    """)
    assert facts["parentheses"].startswith("TypeError: ")
    assert facts["first"] == "tell"
    assert facts["second"].startswith("DBOSException: ")


def test_dbs524_serializers(prove: Prove) -> None:
    """A class is accepted for a serializer, and then nothing can be written; one that lacks a
    method cannot be made.
    """
    facts = prove("""
        import json

        from dbos import DBOS, DBOSConfig, Serializer
        from proof import database_url, outcome, run, show

        class Json(Serializer):
            def serialize(self, data):
                return json.dumps(data)

            def deserialize(self, serialized_data):
                return json.loads(serialized_data)

        class Half(Serializer):  # DBS524
            def serialize(self, data):
                return json.dumps(data)

        @DBOS.workflow()
        def order():
            return "ordered"

        def with_serializer(serializer):
            config: DBOSConfig = {
                "name": "proof",
                "system_database_url": database_url("database"),
                "serializer": serializer,
            }
            DBOS(config=config)
            DBOS.launch()
            try:
                return outcome(order)
            finally:
                DBOS.destroy()

        show(half=outcome(lambda: Half()))
        show(by_class=with_serializer(Json), by_text=with_serializer("json"), right=with_serializer(Json()))
    """)
    assert facts["half"].startswith("TypeError: Can't instantiate abstract class Half")
    assert facts["by_class"].startswith("TypeError: ")
    assert facts["by_text"].startswith("AttributeError: ")
    assert facts["right"] == "ordered"
