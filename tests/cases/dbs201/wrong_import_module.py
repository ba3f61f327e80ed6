import dbos


@dbos.DBOS.workflow()
def index_page(url: str) -> int:
    return store_page(url)


@dbos.DBOS.step()
def store_page(url: str) -> int:
    return len(url)


@dbos.DBOS.step()
def crawl(url: str) -> None:
    for found in (url + "/a", url + "/b"):
        dbos.DBOS.enqueue_workflow("pages", index_page, found)  # DBS201


@dbos.DBOS.workflow()
def crawl_site(url: str) -> None:
    crawl(url)
