# dbos-version: >=2.31.1
"""Every release of this range takes events and streams in steps."""

from dbos import DBOS


@DBOS.step()
def index_page(number: int) -> int:
    DBOS.set_event("progress", number)
    DBOS.write_stream("pages", number)
    DBOS.close_stream("pages")
    return number


@DBOS.workflow()
def index(numbers: list[int]) -> int:
    return sum([index_page(number) for number in numbers])
