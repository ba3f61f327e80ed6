"""Constructs another one."""

import runtime
from dbos import DBOS

if __name__ == "__main__":
    DBOS(config={"name": "worker"})  # DBS409
    DBOS.launch()
    print(runtime.instance, DBOS.list_workflows())
