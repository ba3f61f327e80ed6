"""Lists by statuses and times that are right or computed."""

from datetime import datetime, timedelta, timezone

from dbos import DBOS, DBOSClient, WorkflowStatusString

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
STATUSES = ["PENDING", "ENQUEUED"]


def statuses(status: str, statuses: list[str]) -> None:
    for one in ("ENQUEUED", "DELAYED", "PENDING", "SUCCESS", "ERROR", "CANCELLED"):
        DBOS.list_workflows(status=one)
    DBOS.list_workflows(status="MAX_RECOVERY_ATTEMPTS_EXCEEDED")
    DBOS.list_workflows(status=status)
    DBOS.list_workflows(status=statuses)
    DBOS.list_workflows(status=status.upper())
    DBOS.list_workflows(status=None)
    client.list_workflows(status=STATUSES)
    client.list_workflows(status=WorkflowStatusString.SUCCESS.value)
    client.list_schedules(status="ACTIVE")


def times(start: str, moment: datetime, days: int) -> None:
    DBOS.list_workflows(start_time=start, end_time="2026-02-01")
    DBOS.list_workflows(start_time="2026-02-01T10:00:00Z", end_time="2026-02-01 10:00:00.123456+01:00")
    DBOS.list_workflows(start_time="20260201T100000", end_time="2026-W05-1")
    DBOS.list_workflows(start_time=datetime.now().isoformat())
    DBOS.list_workflows(start_time=(datetime.now(timezone.utc) - timedelta(days=days)).isoformat())
    DBOS.list_workflows(start_time=str(datetime.now()))
    DBOS.list_workflows(start_time=moment.isoformat() if days else None)
    DBOS.list_workflows(start_time=datetime.now().strftime("%Y-%m-%dT%H:%M:%S"))
    since = datetime.now() - timedelta(days=days)
    client.list_workflows(start_time=since.isoformat(), end_time="")


class Archive:
    def list_workflows(self, status: str, start_time: datetime) -> None:
        print(status, start_time)


def others() -> None:
    Archive().list_workflows(status="done", start_time=datetime.now())
