"""Nobody asked for the rule."""

from dbos import DBOS

DBOS(config={"name": "shop"})
