"""A state object goes through steps, and each of them returns it."""

from dataclasses import dataclass, field, replace

from dbos import DBOS


@dataclass
class State:
    url: str
    html: str = ""
    links: list[str] = field(default_factory=list)


@DBOS.step()
def download(state: State) -> State:
    state.html = "<a>"
    return state


@DBOS.step()
def parse(state: State) -> State:
    links = state.html.split("<a>")
    return replace(state, links=links)


@DBOS.step()
async def store(state: State) -> State:
    state.links.sort()
    return state


@DBOS.workflow()
async def crawl(url: str) -> list[str]:
    state = State(url)
    for _ in range(3):
        state = await store(state)
    return state.links


@DBOS.workflow()
def crawl_at_once(url: str) -> list[str]:
    state = State(url)
    state = download(state)
    state = parse(state)
    return state.links
