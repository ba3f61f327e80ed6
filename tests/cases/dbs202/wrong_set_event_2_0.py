# dbos-version: >=2.0,<3
"""dbos 2.0 refuses events in steps; 2.1 is the first release that takes them."""

from dbos import DBOS


@DBOS.step()
def index_page(number: int) -> int:
    DBOS.set_event("progress", number)  # DBS202
    return number


@DBOS.step()
async def index_page_soon(number: int) -> int:
    await DBOS.set_event_async("progress", number)  # DBS202
    return number


def report(number: int) -> None:
    DBOS.set_event("progress", number)  # DBS202


@DBOS.step()
def index_through_helper(number: int) -> int:
    report(number)
    return number


@DBOS.workflow()
def index(numbers: list[int]) -> int:
    DBOS.set_event("progress", 0)
    report(1)
    for number in numbers:
        index_page(number)
        index_through_helper(number)
    return len(numbers)
