"""Schedules that never come."""

import asyncio
import logging
from datetime import datetime

from dbos import DBOS

logger = logging.getLogger(__name__)


@DBOS.workflow()
async def report(scheduled: datetime, context: object) -> None:
    logger.info("report of %s", scheduled)


async def main() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()  # DBS406: before its schedules
    await DBOS.apply_schedules_async(
        [{"schedule_name": "report", "workflow_fn": report, "schedule": "0 6 * * *"}]
    )
    logger.info("scheduled")


if __name__ == "__main__":
    asyncio.run(main())
