"""Only one of the dictionaries is handed over, and a key of the other is taken out again."""

import settings
from dbos import DBOS
from settings import DURABLE

print(settings.OTHER)
config = {**DURABLE, "admin_port": 3001}
del config["admin_port"]
DBOS(config=config)
