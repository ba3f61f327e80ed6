# dbos-version: >=2.1,<3
"""Keys that came later are silently ignored before."""

from dbos import DBOS, DBOSConfig

config: DBOSConfig = {
    "name": "shop",
    "enable_otlp": True,
    "use_listen_notify": False,  # DBS908
    "max_executor_threads": 10,  # DBS908: 2.11
}
config["run_migrations"] = False  # DBS908
DBOS(config=config)
DBOS(config={"name": "shop", "scheduler_polling_interval_sec": 5})  # DBS908
