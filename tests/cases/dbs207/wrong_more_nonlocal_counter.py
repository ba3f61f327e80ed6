"""Steps handed to run_step that change the workflow's variables."""

from dbos import DBOS


@DBOS.workflow()
def crawl(urls: list[str]) -> int:
    count = 0
    seen: list[str] = []

    def visit(url: str) -> None:
        nonlocal count
        count += 1  # DBS207: count
        seen.append(url)  # DBS207: seen

    for url in urls:
        DBOS.run_step({"name": "visit"}, visit, url)
    return count + len(seen)


@DBOS.workflow()
async def load() -> dict:
    context = {}

    async def fetch() -> None:
        context["page"] = "text"  # DBS207: context

    await DBOS.run_step_async({"name": "fetch"}, fetch)
    return context
