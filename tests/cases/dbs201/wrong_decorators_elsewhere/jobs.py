import durable
from dbos import DBOS
from durable import Toolkit, plain, recorded, retried, step, traced, workflow


@workflow()
def crawl(url: str) -> int:
    return fetch(url)


@step
def fetch(url: str) -> int:
    return len(url)


@step
def by_alias(url: str) -> None:
    DBOS.start_workflow(crawl, url)  # DBS201


@durable.transactional
def by_module(url: str) -> None:
    DBOS.start_workflow(crawl, url)  # DBS201


@recorded
def by_decorator(url: str) -> None:
    DBOS.start_workflow(crawl, url)  # DBS201


@retried(attempts=5)
def by_factory(url: str) -> int:
    return crawl(url)  # DBS201


@durable.retried()
def by_factory_of_module(url: str) -> None:
    DBOS.enqueue_workflow("pages", crawl, url)  # DBS201


@traced("trace-url")
def by_wrapping_factory(url: str) -> None:
    DBOS.start_workflow(crawl, url)  # DBS201


@Toolkit.step()
def by_class_attribute(url: str) -> None:
    DBOS.start_workflow(crawl, url)  # DBS201


@Toolkit.recorded
def by_static_method(url: str) -> None:
    DBOS.start_workflow(crawl, url)  # DBS201


@plain
def not_durable(url: str) -> None:
    DBOS.start_workflow(crawl, url)
