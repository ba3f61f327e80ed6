"""A module-level object whose step-made entries the workflow does not see."""

from dataclasses import dataclass, field

from dbos import DBOS


@dataclass
class Settings:
    region: str = "eu"
    retries: int = 3
    hits: dict[str, int] = field(default_factory=dict)


settings = Settings()


@DBOS.step()
def fetch(url: str) -> str:
    settings.hits[url] = settings.hits.get(url, 0) + 1
    return url + settings.region


@DBOS.workflow()
def crawl(url: str) -> str:
    for _ in range(settings.retries):
        found = fetch(url)
        if found:
            return found + settings.region
    return ""
