import wrapping
from dbos import DBOS
from wrapping import measured


@measured  # DBS512
@DBOS.workflow()
def crawl(url: str) -> str:
    return url


@wrapping.measured  # DBS512
@DBOS.workflow()
def crawl_again(url: str) -> str:
    return url
