"""Steps, some of them coroutines."""

from .runtime import step


@step()
async def fetch(page: str) -> str:
    return page


@step()
def count(page: str) -> int:
    return len(page)


class Reader:
    @step()
    async def read(self, page: str) -> str:
        return page
