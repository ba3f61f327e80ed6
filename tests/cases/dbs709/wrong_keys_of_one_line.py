"""Several wrong keys of one schedule."""

from dbos import DBOS


@DBOS.workflow()
def job(at: object, context: object) -> None: ...


def main() -> None:
    DBOS.apply_schedules([{"name": "n", "workflow": job, "cron": "0 2 * * *"}])  # DBS709: no `name` and no `workflow`
