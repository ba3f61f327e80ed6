"""Serializers that are classes or texts, or lack something."""

import json
from typing import Any

import dbos
from dbos import DBOS, DBOSClient, DBOSConfig, DBOSPortableJSONSerializer, Serializer, SQLAlchemyDatasource

URL = "sqlite:///serializers.sqlite"


class Json(Serializer):
    def serialize(self, data: Any) -> str:
        return json.dumps(data)

    def deserialize(self, serialized_data: str) -> Any:
        return json.loads(serialized_data)


class WriteOnly(dbos.Serializer):  # DBS524: lacks `deserialize`: making an object of it raises TypeError
    def serialize(self, data: Any) -> str:
        return json.dumps(data)


class Nameless:  # DBS524: lacks `name`: DBOS raises AttributeError
    def serialize(self, data: Any) -> str:
        return json.dumps(data)

    def deserialize(self, serialized_data: str) -> Any:
        return json.loads(serialized_data)


by_class: DBOSConfig = {"name": "by-class", "serializer": Json}  # DBS524: write `Json()`
of_dbos: DBOSConfig = {"name": "of-dbos", "serializer": DBOSPortableJSONSerializer}  # DBS524
by_text: DBOSConfig = {"name": "by-text", "serializer": "json"}  # DBS524: a text is no serializer
incomplete: DBOSConfig = {"name": "incomplete", "serializer": WriteOnly()}
nameless: DBOSConfig = {"name": "nameless", "serializer": Nameless()}


def main() -> None:
    DBOS(config={"name": "direct", "serializer": Json, "system_database_url": URL})  # DBS524
    DBOSClient(system_database_url=URL, serializer=Json)  # DBS524
    SQLAlchemyDatasource.create(URL, serializer=Json)  # DBS524
