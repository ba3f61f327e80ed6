from dbos import DBOS


@DBOS.step()
def store(page: str) -> str:
    return page


@DBOS.workflow()
def index(page: str) -> str:
    return store(page)


def begin(page: str) -> None:
    DBOS.start_workflow(index, page)


def clean(page: str) -> str:
    return page.strip()
