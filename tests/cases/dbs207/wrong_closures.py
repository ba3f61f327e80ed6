"""A function handed to run_step changes variables of the workflow."""

from dbos import DBOS


def fetch(url: str) -> str:
    return url.upper()


@DBOS.workflow()
def with_nonlocal(url: str) -> str:
    page = ""

    def load() -> None:
        nonlocal page
        page = fetch(url)  # DBS207

    DBOS.run_step({"name": "load"}, load)
    return page


@DBOS.workflow()
def with_lambda(urls: list[str]) -> list[str]:
    pages: list[str] = []
    for url in urls:
        DBOS.run_step({"name": "load"}, lambda: pages.append(fetch(url)))  # DBS207
    return pages


@DBOS.workflow()
def with_dictionary(url: str) -> str:
    found: dict[str, str] = {}

    def load() -> int:
        found["page"] = fetch(url)  # DBS207
        found.setdefault("url", url)  # DBS207
        return len(found)

    DBOS.run_step({"name": "load"}, load)
    return found["page"] + found["url"]


@DBOS.workflow()
async def with_coroutine(url: str) -> list[str]:
    pages: list[str] = []

    async def load() -> None:
        pages.append(fetch(url))  # DBS207

    await DBOS.run_step_async({"name": "load"}, load)
    return pages


@DBOS.workflow()
def with_reservation(url: str) -> list[str]:
    pages: list[str] = []
    reservation = DBOS.reserve_step()
    reservation.run({"name": "load"}, lambda: pages.append(fetch(url)))  # DBS207
    return pages


@DBOS.workflow()
def with_counter(urls: list[str]) -> int:
    failures = 0

    def load(url: str) -> str:
        nonlocal failures
        failures += 1  # DBS207
        return fetch(url)

    for url in urls:
        DBOS.run_step({"name": "load"}, load, url)
    return failures
