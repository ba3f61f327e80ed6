"""The steps."""

from dbos import DBOS


@DBOS.step()
async def convert(page: str) -> str:
    return page


async def convert_clean(page: str) -> str:
    return await convert(page.strip())
