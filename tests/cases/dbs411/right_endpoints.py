"""Switched on, switched by something, or completed elsewhere."""

import os

from dbos import DBOS, DBOSConfig

ENDPOINT = "http://collector:4318/v1/traces"

config: DBOSConfig = {
    "name": "shop",
    "enable_otlp": True,
    "otlp_traces_endpoints": [ENDPOINT],
}
DBOS(config=config)

DBOS(config={"name": "shop", "otlp_traces_endpoints": [ENDPOINT], "enable_otlp": "OTLP" in os.environ})
DBOS(config={"name": "shop", "otlp_traces_endpoints": []})
DBOS(config={"name": "shop", "otlp_traces_endpoints": None})
DBOS(config={"name": "shop", "otlp_attributes": {"region": "north"}})

later: DBOSConfig = {"name": "shop", "otlp_logs_endpoints": [ENDPOINT]}
later["enable_otlp"] = True
DBOS(config=later)

branched: DBOSConfig = {"name": "shop", "otlp_logs_endpoints": [ENDPOINT]}
if os.environ.get("OTLP"):
    branched["enable_otlp"] = True
DBOS(config=branched)

added: DBOSConfig = {"name": "shop"}
if os.environ.get("OTLP"):
    added["otlp_traces_endpoints"] = [ENDPOINT]
    added["enable_otlp"] = True
DBOS(config=added)

base: DBOSConfig = {"name": "shop", "otlp_traces_endpoints": [ENDPOINT]}


def create(more: DBOSConfig) -> DBOS:
    return DBOS(config={**base, **more})


def configuration() -> DBOSConfig:
    return {"name": "shop", "otlp_traces_endpoints": [ENDPOINT]}
