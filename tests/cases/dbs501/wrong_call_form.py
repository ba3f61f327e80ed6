"""Applied by a call, and still without the first pair of parentheses."""

from dbos import DBOS

step = DBOS.step


def fetch(url: str) -> str:
    return url


def crawl(url: str) -> str:
    return url


def parse(url: str) -> str:
    return url


fetch_step = DBOS.step(fetch)  # DBS501
crawl = DBOS.workflow(crawl)  # DBS501
parse_step = step(parse)  # DBS501


class Site:
    pass


Site = DBOS.dbos_class(Site)  # DBS501


def recorded(function):
    return DBOS.step(function)  # DBS501


for function in (fetch, parse):
    DBOS.step(function)  # DBS501
