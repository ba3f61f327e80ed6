"""Loggers, metrics, clients, sessions, and files belong into steps."""

import contextvars
import logging

import sqlalchemy as sa
from prometheus_client import Counter
from search_engine import index

from dbos import DBOS, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///pages.sqlite")
log = logging.getLogger(__name__)
FETCHED = Counter("fetched", "Pages fetched")
current: contextvars.ContextVar[str] = contextvars.ContextVar("current")
pages = sa.Table("pages", sa.MetaData(), sa.Column("url", sa.String))


@DBOS.step()
def fetch(url: str) -> str:
    token = current.set(url)
    try:
        FETCHED.inc()
        log.info("fetching %s", url)
        index.add(url)
        index.update(url)
        return url.upper()
    finally:
        current.reset(token)


@ds.transaction
def insert(url: str) -> None:
    session = ds.sql_session()
    session.add(url)
    session.execute(pages.insert().values(url=url))


@DBOS.step()
def store(url: str, bucket, session) -> None:
    bucket.append(url)
    session.add(url)


@DBOS.step()
def write(url: str) -> int:
    with open("pages.txt", "a", encoding="utf-8") as stream:
        stream.write(url)
    headers = {"host": url}
    headers["size"] = str(len(url))
    headers.update(accept="*/*")
    return len(headers)


@DBOS.workflow()
def crawl(url: str) -> int:
    fetch(url)
    insert(url)
    return write(url)
