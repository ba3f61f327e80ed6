"""Defines nothing durable, but others import it."""

from dbos import DBOS

instance = DBOS(config={"name": "shop"})
try:
    DBOS.launch()  # DBS401
finally:
    print("launched")
