"""The one instance of the application."""

from dbos import DBOS

dbos = DBOS(config={"name": "corner-shop"})
