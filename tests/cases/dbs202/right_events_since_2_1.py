# dbos-version: >=2.1,<3
from dbos import DBOS


@DBOS.step()
def index_page(number: int) -> int:
    DBOS.set_event("progress", number)
    DBOS.write_stream("pages", number)
    return number


@DBOS.workflow()
def index(number: int) -> int:
    return index_page(number)
