import cloudpickle
from dbos import Serializer


class Cloud(Serializer):
    def serialize(self, data: object) -> str:
        return cloudpickle.dumps(data).hex()

    def deserialize(self, serialized_data: str) -> object:
        return cloudpickle.loads(bytes.fromhex(serialized_data))
