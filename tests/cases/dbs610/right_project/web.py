"""Two programs in one folder."""

from dbos import DBOS


def main() -> None:
    DBOS.launch()
    DBOS.register_queue("jobs", worker_concurrency=1)
