"""A default argument lives as long as the function."""

from dbos import DBOS


@DBOS.step()
def visit(url: str) -> str:
    return url


@DBOS.workflow()
def crawl(url: str, seen: list[str] = []) -> list[str]:
    seen.append(visit(url))  # DBS206: seen
    return seen
