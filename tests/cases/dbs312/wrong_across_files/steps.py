"""The steps."""

from dbos import DBOS


@DBOS.step()
async def translate(text: str) -> str:
    return text
