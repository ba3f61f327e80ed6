"""An application that also works without dbos."""

import asyncio

try:
    from dbos import DBOS
except ImportError:

    class DBOS:  # type: ignore[no-redef]
        @staticmethod
        def workflow():
            return lambda function: function

        @staticmethod
        def step(**options):
            return lambda function: function

        @staticmethod
        async def send_async(destination: str, text: str) -> None:
            print(destination, text)


@DBOS.step(retries_allowed=True)
def load(path: str) -> str:
    return path


@DBOS.workflow()
async def run(path: str) -> None:
    await asyncio.to_thread(load, path)
    await DBOS.send_async("desk", path)
