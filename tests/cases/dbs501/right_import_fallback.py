"""Without dbos the decorators do nothing, and need no parentheses either."""

try:
    from dbos import DBOS

    step = DBOS.step()
    workflow = DBOS.workflow()
except ImportError:

    def step(function):
        return function

    def workflow(function):
        return function


@step
def fetch(url: str) -> str:
    return url


@workflow
def crawl(url: str) -> str:
    return fetch(url)
