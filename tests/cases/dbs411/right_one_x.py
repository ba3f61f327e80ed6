# dbos-version: >=1.10,<2
"""Before the second major version the export was on."""

from dbos import DBOS

DBOS(config={"name": "shop", "otlp_traces_endpoints": ["http://collector:4318/v1/traces"]})
