"""Objects that serialize."""

import json
from typing import Any

from dbos import DBOS, DBOSClient, DBOSConfig, DBOSPortableJSONSerializer, Serializer
from some_library import Base, Other

URL = "sqlite:///serializers.sqlite"


class Json(Serializer):
    def serialize(self, data: Any) -> str:
        return json.dumps(data)

    def deserialize(self, serialized_data: str) -> Any:
        return json.loads(serialized_data)


class Named(Json):
    def name(self) -> str:
        return "json"


class Plain:
    def serialize(self, data: Any) -> str:
        return json.dumps(data)

    def deserialize(self, serialized_data: str) -> Any:
        return json.loads(serialized_data)

    def name(self) -> str:
        return "plain"


class Abstract(Serializer):
    def serialize(self, data: Any) -> str:
        return json.dumps(data)


class Whole(Abstract):
    def deserialize(self, serialized_data: str) -> Any:
        return json.loads(serialized_data)


class OfLibrary(Base):
    pass


class Dynamic:
    def __getattr__(self, name: str) -> Any:
        return getattr(json, name)


json_config: DBOSConfig = {"name": "json", "serializer": Json()}
named: DBOSConfig = {"name": "named", "serializer": Named()}
plain: DBOSConfig = {"name": "plain", "serializer": Plain()}
whole: DBOSConfig = {"name": "whole", "serializer": Whole()}
portable: DBOSConfig = {"name": "portable", "serializer": DBOSPortableJSONSerializer()}
of_library: DBOSConfig = {"name": "of-library", "serializer": OfLibrary()}
other: DBOSConfig = {"name": "other", "serializer": Other}
dynamic: DBOSConfig = {"name": "dynamic", "serializer": Dynamic()}
without: DBOSConfig = {"name": "without", "serializer": None}
settings = {"serializer": Json}


def main(serializer: Serializer, kind: type[Serializer]) -> None:
    DBOS(config={"name": "given", "serializer": serializer, "system_database_url": URL})
    DBOSClient(system_database_url=URL, serializer=kind())
