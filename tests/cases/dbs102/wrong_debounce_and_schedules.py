"""Debouncers and schedules write to the database as well."""

from datetime import datetime
from typing import Any

from dbos import DBOS, Debouncer


@DBOS.workflow()
def rebuild(page: str) -> str:
    DBOS.set_event("rebuilt", page)
    return page


@DBOS.workflow()
async def reindex(page: str) -> str:
    return page


@DBOS.workflow()
def nightly(at: datetime, context: Any) -> None:
    DBOS.logger.info("night of %s %s", at, context)


rebuild_later = Debouncer.create(rebuild)
reindex_later = Debouncer.create_async(reindex, queue="pages")
by_name = Debouncer("rebuild", debounce_timeout_sec=60)


async def edit(page: str) -> None:
    rebuild_later.debounce(page, 5, page)  # DBS102: debounce_async
    reindex_later.debounce(page, 5, page)  # DBS102: debounce_async
    by_name.debounce(page, 5, page)  # DBS102


async def edit_once(page: str) -> str:
    handle = Debouncer.create(rebuild).debounce(page, 5, page)  # DBS102
    return handle.workflow_id


async def edit_with_parameter(debouncer: Debouncer, page: str) -> None:
    debouncer.debounce(page, 5, page)  # DBS102


async def plan(site: str) -> None:
    DBOS.create_schedule(  # DBS102: create_schedule_async
        schedule_name=f"nightly-{site}",
        workflow_fn=nightly,
        schedule="0 3 * * *",
        context={"site": site},
    )


async def replan(site: str) -> list:
    DBOS.delete_schedule(f"nightly-{site}")  # DBS102: delete_schedule_async
    print(DBOS.get_schedule(f"weekly-{site}"))  # DBS102: get_schedule_async
    DBOS.apply_schedules(  # DBS102: apply_schedules_async
        [{"schedule_name": f"nightly-{site}", "workflow_fn": nightly, "schedule": "0 4 * * *"}]
    )
    return DBOS.list_schedules()  # DBS102: list_schedules_async
