"""A serializer of the project's own may take what pickle refuses."""

import cloudpickle
from dbos import DBOS, DBOSConfig, Serializer


class Cloud(Serializer):
    def serialize(self, data: object) -> str:
        return cloudpickle.dumps(data).hex()

    def deserialize(self, serialized_data: str) -> object:
        return cloudpickle.loads(bytes.fromhex(serialized_data))


config: DBOSConfig = {"name": "shop", "serializer": Cloud()}
DBOS(config=config)


@DBOS.workflow()
def apply(function: object) -> object:
    return lambda: function


def start() -> None:
    DBOS.start_workflow(apply, lambda: 1)
