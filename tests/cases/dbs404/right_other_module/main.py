"""The names are given here."""

import settings
from dbos import DBOS
from settings import BASE

BASE["name"] = "shop"
DBOS(config=BASE)
DBOS(config={**settings.BASE, "name": "orders"})
DBOS(config=settings.with_name(settings.BASE, "invoices"))
print(settings.OTHER["pool"])
