"""One name, many ways to import it."""

import dbos
import dbos as durable
from dbos import DBOS, DBOSConfig
from dbos import DBOS as D
from dbos import DBOS as _dbos_runtime

Runtime = DBOS
Short = durable.DBOS
config: DBOSConfig = {"name": "post-office"}


async def plain_import(parcel: str) -> None:
    dbos.DBOS.send(parcel, "arrived")  # DBS101


async def module_alias(parcel: str) -> None:
    durable.DBOS.send(parcel, "arrived")  # DBS101


async def class_alias(parcel: str) -> None:
    D.send(parcel, "arrived")  # DBS101


async def private_alias(parcel: str) -> None:
    _dbos_runtime.send(parcel, "arrived")  # DBS101


async def assigned_alias(parcel: str) -> None:
    Runtime.send(parcel, "arrived")  # DBS101
    Short.cancel_workflow(parcel)  # DBS101


async def import_inside(parcel: str) -> None:
    from dbos import DBOS as Engine

    Engine.send(parcel, "arrived")  # DBS101


async def module_import_inside(parcel: str) -> None:
    import dbos as engine

    engine.DBOS.cancel_workflow(parcel)  # DBS101


async def alias_inside(parcel: str) -> None:
    runtime = dbos.DBOS
    runtime.send(parcel, "arrived")  # DBS101


async def import_in_outer_function(parcel: str) -> None:
    from dbos import DBOS as Outer

    async def inner() -> None:
        Outer.send(parcel, "arrived")  # DBS101

    await inner()


async def import_in_branch(parcel: str, quick: bool) -> None:
    if quick:
        from dbos import DBOS as Branch
    else:
        from dbos import DBOS as Branch
    Branch.cancel_workflow(parcel)  # DBS101


async def two_targets(parcel: str) -> None:
    first = second = DBOS
    first.send(parcel, "arrived")  # DBS101
    second.send(parcel, "left")  # DBS101


async def tuple_target(parcel: str) -> None:
    engine, topic = DBOS, "parcels"
    engine.send(parcel, "arrived", topic)  # DBS101
