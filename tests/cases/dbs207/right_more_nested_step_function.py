"""Functions handed to run_step that only read what the workflow has."""

from dbos import DBOS


@DBOS.workflow()
def crawl(urls: list[str]) -> list[str]:
    pages: list[str] = []
    options = {"timeout": 3}

    def visit(url: str) -> str:
        settings = {**options, "url": url}
        settings["agent"] = "bot"
        return str(settings)

    for url in urls:
        pages.append(DBOS.run_step({"name": "visit"}, visit, url))
    options["timeout"] = 5
    return pages
