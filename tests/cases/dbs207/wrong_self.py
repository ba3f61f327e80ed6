"""A step changes its object, and the workflow reads the object afterwards."""

from dbos import DBOS


class Download:
    def __init__(self, url: str) -> None:
        self.url = url
        self.body = ""
        self.lines: list[str] = []
        self.headers: dict[str, str] = {}

    @DBOS.step()
    def fetch(self) -> None:
        self.body = self.url.upper()  # DBS207

    @DBOS.step()
    def split(self) -> int:
        self.lines.extend(self.url.split("/"))  # DBS207
        return len(self.url)

    @DBOS.step()
    def head(self) -> None:
        self.headers["host"] = self.url  # DBS207

    @property
    def host(self) -> str:
        return self.headers["host"]


@DBOS.workflow()
def read_body(url: str) -> str:
    download = Download(url)
    download.fetch()
    return download.body


@DBOS.workflow()
def read_lines(url: str) -> str:
    download = Download(url)
    download.split()
    return download.lines[0]


@DBOS.workflow()
def read_property(url: str) -> str:
    download = Download(url)
    download.head()
    return download.host
