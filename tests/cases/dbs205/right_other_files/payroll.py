import asyncio
from concurrent.futures import ThreadPoolExecutor

from bank import transfer, transfer_and_log
from dbos import DBOS


@DBOS.workflow()
async def pay(account: str) -> str:
    await asyncio.to_thread(transfer, account)
    return await asyncio.to_thread(transfer_and_log, account)


@DBOS.step()
def pay_in_step(accounts: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(transfer_and_log, accounts))


def pay_from_script(accounts: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(transfer_and_log, accounts))
