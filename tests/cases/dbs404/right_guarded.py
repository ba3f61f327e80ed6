"""A constructor that may be missing."""

try:
    from dbos import DBOS
except ImportError:
    DBOS = None

if DBOS is not None:
    DBOS(config={"name": "My App", "telemetry": {}})
