"""Debouncer and schedule calls draw their number in a worker thread, late."""

import asyncio

from dbos import DBOS, Debouncer


@DBOS.step()
async def write_audit(line: str) -> None:
    return None


@DBOS.workflow()
async def reindex(tenant: str) -> None:
    await write_audit(f"reindexed {tenant}")


@DBOS.workflow()
async def clean_up(scheduled_at, context) -> None:
    await write_audit("cleaned")


@DBOS.workflow()
async def touch(tenant: str) -> list:
    debouncer = Debouncer.create_async(reindex)
    return await asyncio.gather(  # DBS309
        debouncer.debounce_async(tenant, 5, tenant),
        write_audit(f"touched {tenant}"),
        return_exceptions=True,
    )


@DBOS.workflow()
async def set_up_tenant(tenant: str) -> list:
    return await asyncio.gather(  # DBS309
        DBOS.create_schedule_async(schedule_name=f"{tenant}-clean", workflow_fn=clean_up, schedule="0 3 * * *"),
        write_audit(f"set up {tenant}"),
        return_exceptions=True,
    )


@DBOS.workflow()
async def drop_tenant(tenant: str) -> list:
    return await asyncio.gather(  # DBS309
        write_audit(f"dropping {tenant}"),
        DBOS.delete_schedule_async(f"{tenant}-clean"),
        return_exceptions=True,
    )
