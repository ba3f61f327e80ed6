"""The sequences are methods."""

import asyncio

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.step()
async def read_meter(meter: str) -> int:
    return len(meter)


@DBOS.step()
async def bill_meter(meter: str, units: int) -> str:
    return f"{meter}: {units}"


class Billing:
    def __init__(self, prefix: str) -> None:
        self.prefix = prefix

    async def one(self, meter: str) -> str:
        units = await read_meter(meter)
        return await bill_meter(self.prefix + meter, units)

    @staticmethod
    async def plain(meter: str) -> str:
        return await bill_meter(meter, await read_meter(meter))

    @classmethod
    async def of_class(cls, meter: str) -> str:
        units = await read_meter(meter)
        return await bill_meter(cls.__name__ + meter, units)

    async def all(self, meters: list[str]) -> list:
        return await asyncio.gather(*[self.one(meter) for meter in meters], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def bill_two(first: str, second: str) -> list:
    billing = Billing("eu-")
    return await asyncio.gather(billing.one(first), billing.one(second), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def bill_static(meters: list[str]) -> list:
    return await asyncio.gather(*[Billing.plain(meter) for meter in meters], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def bill_class(meters: list[str]) -> list:
    return await asyncio.gather(*[Billing.of_class(meter) for meter in meters], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def bill_everyone(meters: list[str]) -> list:
    return await Billing("us-").all(meters)


@DBOS.dbos_class()
class MeterAgent(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.step()
    async def ping(self, meter: str) -> bool:
        return bool(meter)

    @DBOS.step()
    async def reset(self, meter: str) -> bool:
        return bool(meter)

    async def restart(self, meter: str) -> bool:
        return await self.ping(meter) and await self.reset(meter)

    @DBOS.workflow()
    async def restart_all(self, meters: list[str]) -> list:
        return await asyncio.gather(*[self.restart(meter) for meter in meters], return_exceptions=True)  # DBS309
