from dbos import DBOS
from wrapping import measured


@DBOS.workflow()
@measured  # DBS513
def crawl(url: str) -> str:
    return url
