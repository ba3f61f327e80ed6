"""Endpoints that nothing is sent to."""

import os

from dbos import DBOS, DBOSConfig

ENDPOINT = "http://collector:4318/v1/traces"

config: DBOSConfig = {
    "name": "shop",
    "otlp_traces_endpoints": [ENDPOINT],  # DBS411: `otlp_traces_endpoints` is ignored
    "otlp_logs_endpoints": ["http://collector:4318/v1/logs"],  # DBS411
}
DBOS(config=config)

DBOS(config={"name": "shop", "otlp_traces_endpoints": [ENDPOINT], "enable_otlp": False})  # DBS411
DBOS(config={"name": "shop", "enable_otlp": None, "otlp_logs_endpoints": [ENDPOINT]})  # DBS411
DBOS(config=DBOSConfig(name="shop", otlp_traces_endpoints=[os.environ["ENDPOINT"]]))  # DBS411

later = {"name": "shop"}
later["otlp_traces_endpoints"] = os.environ["ENDPOINTS"].split(",")  # DBS411
DBOS(config=later)


def create(endpoints: list[str]) -> DBOS:
    return DBOS(config={"name": "shop", "otlp_traces_endpoints": endpoints})  # DBS411
