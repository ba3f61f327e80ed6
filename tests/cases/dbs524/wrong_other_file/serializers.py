from typing import Any

from dbos import Serializer


class Json(Serializer):
    def serialize(self, data: Any) -> str:
        return str(data)
