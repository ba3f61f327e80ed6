"""The constructor tells it."""

from dbos import DBOS
from settings import DURABLE, OTHER

DBOS(config=DURABLE)  # DBS905
print(OTHER)
