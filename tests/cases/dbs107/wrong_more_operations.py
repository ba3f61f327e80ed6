"""`await` before what is no coroutine."""

from dbos import DBOS


@DBOS.step()
def save(name: str) -> str:
    return name


@DBOS.workflow()
def quick(name: str) -> str:
    return save(name)


async def main(name: str) -> None:
    await save(name)  # DBS107
    await quick(name)  # DBS107
    result = await DBOS.start_workflow(quick, name)  # DBS107
    found = [await save(one) for one in name]  # DBS107
    if await save(name):  # DBS107
        print(result, found)
    print(await DBOS.enqueue_workflow("q", quick, name))  # DBS107
