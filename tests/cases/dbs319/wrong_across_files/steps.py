"""The steps."""

from dbos import DBOS


@DBOS.step()
async def ask(model: str) -> str:
    return model


@DBOS.step()
async def keep(answer: str) -> str:
    return answer
