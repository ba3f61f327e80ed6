from dbos import DBOS


@DBOS.workflow()
def notice(text: str) -> int:
    return write(text)


@DBOS.step()
def write(text: str) -> int:
    return len(text)


def post(text: str) -> None:
    # The steps that reach this run outside workflows only.
    DBOS.start_workflow(notice, text)  # noqa: DBS201


def post_all(texts: list[str]) -> None:  # noqa: DBS201
    for text in texts:
        DBOS.start_workflow(notice, text)
