"""The configurations of the shop."""

from dbos import DBOSConfig

LEVEL = "chatty"
ANNOTATED: DBOSConfig = {
    "system_database_url": "postgresql://localhost/shop",
    "logging": "INFO",  # DBS404
}
PLAIN = {"name": "shop", "pool": 5}


def durable(url: str) -> dict[str, object]:
    return {"system_database_url": url}
