import approvals
from approvals import approval_of
from dbos import DBOS
from tools import gently, pause
from tools.pacing import Pacer, pause_soon


@DBOS.step()
def fetch(url: str) -> str:
    pause(1.0)  # DBS202: pacing.py:7
    return url


@DBOS.step()
async def fetch_soon(url: str) -> str:
    await pause_soon(1.0)  # DBS202: pacing.py:11
    return url


@DBOS.step()
def fetch_all(urls: list[str]) -> int:
    pacer = Pacer(0.5)
    for _url in urls:
        pacer.between()  # DBS202: pacing.py:7
    return len(urls)


@DBOS.step()
def approve(request: str):
    return approval_of(request)  # DBS202: approvals.py:9


def approve_inline(request: str):
    return approvals.approval_of(request)  # DBS202: approvals.py:9


@DBOS.step()
def approve_through_helper(request: str):
    return approve_inline(request)


@DBOS.step()
@gently  # DBS202: pacing.py:7
def scrape(url: str) -> str:
    return url


@DBOS.workflow()
def crawl(url: str):
    pause(5.0)
    fetch(url)
    scrape(url)
    return approval_of(url)
