"""Workflows whose handlers lie in other files."""

import helpers
from crawler import Crawler
from dbos import DBOS
from helpers import fetch_stubbornly, retried
from helpers import fetch_with_mirror as load
from steps import fetch, store


@DBOS.workflow()
def crawl(page: str) -> int:
    return store(fetch_stubbornly(page))  # DBS314


@DBOS.workflow()
def crawl_by_module(page: str) -> int:
    text = helpers.fetch_stubbornly(page)  # DBS314
    return store(text)


@DBOS.workflow()
def crawl_by_other_name(page: str) -> int:
    text = load(page)  # DBS314
    return store(text)


@DBOS.workflow()
def crawl_twice_removed(page: str) -> int:
    text = helpers.fetch_cleaned(page)  # DBS314
    return store(text)


@DBOS.workflow()
def crawl_by_method(page: str) -> int:
    crawler = Crawler(page)
    text = crawler.load()  # DBS314
    return store(text)


@DBOS.workflow()
def crawl_handed_over(page: str) -> int:
    text = retried(fetch, page)  # DBS314
    return store(text)


@DBOS.workflow()
def crawl_own_handler(page: str) -> int:
    try:
        helpers.fetch_plainly(page)
    except:  # DBS314
        print("no page")
    return store(page)


def outer(page: str) -> str:
    return fetch_stubbornly(page + "/index")  # DBS314


@DBOS.workflow()
def crawl_through_own_helper(page: str) -> int:
    return store(outer(page))
