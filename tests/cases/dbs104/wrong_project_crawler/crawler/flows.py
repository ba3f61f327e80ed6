"""The workflows, with relative imports."""

from . import steps
from .runtime import durable, nap
from .steps import Reader, count, fetch


@durable
async def crawl(page: str) -> str:
    fetch(page)  # DBS104
    steps.fetch(page)  # DBS104
    Reader().read(page)  # DBS104
    nap(1)  # DBS104
    return await fetch(page)


@durable
def crawl_sync(page: str) -> int:
    fetch(page)  # DBS104
    return count(page)
