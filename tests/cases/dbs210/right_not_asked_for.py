"""Without the opt-in rule a step that calls a step is fine."""

from dbos import DBOS


@DBOS.step()
def fetch(url: str) -> str:
    return url


@DBOS.step()
def crawl(url: str) -> str:
    return fetch(url)


@DBOS.step()
def crawl_durably(url: str) -> str:
    return DBOS.run_step({"name": "fetch"}, fetch, url)


@DBOS.workflow()
def site(url: str) -> str:
    return crawl(url) + crawl_durably(url)
