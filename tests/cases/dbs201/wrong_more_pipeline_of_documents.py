"""A document pipeline whose steps fan out by themselves."""

from dbos import DBOS, SetWorkflowID


@DBOS.workflow()
def index_page(url: str) -> None:
    print(url)


@DBOS.step()
def split(document: str) -> int:
    pages = document.split("\f")
    for number, page in enumerate(pages):
        with SetWorkflowID(f"{document}-{number}"):
            DBOS.start_workflow(index_page, page)  # DBS201
    return len(pages)


@DBOS.step()
async def split_async(document: str) -> list[str]:
    handles = [
        await DBOS.enqueue_workflow_async("pages", index_page, page)  # DBS201
        for page in document.split("\f")
    ]
    return [handle.workflow_id for handle in handles]


@DBOS.workflow()
async def ingest(document: str) -> list[str]:
    return await split_async(document)
