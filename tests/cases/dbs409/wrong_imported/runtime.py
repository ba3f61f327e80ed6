"""Constructs when it is imported."""

from dbos import DBOS

instance = DBOS(config={"name": "shop"})
