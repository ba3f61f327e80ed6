import asyncio
import os
import sys

from dbos import DBOS


@DBOS.step()
def collect(name: str) -> str:
    return name


@DBOS.workflow()
def gather_news(name: str) -> str:
    DBOS.sleep(5)
    return collect(name)


async def watch() -> None:
    while True:
        await DBOS.sleep_async(60)  # DBS203


def report(state: str) -> None:
    DBOS.set_event("state", state)  # DBS203


def main(arguments: list[str]) -> int:
    DBOS(config={"name": "news", "system_database_url": os.environ["NEWS_DB"]})
    DBOS.launch()
    handle = DBOS.start_workflow(gather_news, arguments[0])
    while handle.get_status().status == "PENDING":
        DBOS.sleep(1)  # DBS203
    report("done")
    asyncio.run(watch())
    return 0


if __name__ == "__main__":
    code = main(sys.argv)
    DBOS.write_stream("exit", code)  # DBS203
    DBOS.close_stream("exit")  # DBS203
    sys.exit(code)
