"""A state object goes through steps, and the workflow decides by what they put into it."""

from dataclasses import dataclass, field

from dbos import DBOS


@dataclass
class State:
    url: str
    html: str = ""
    links: list[str] = field(default_factory=list)
    depth: int = 0


@DBOS.step()
def download(state: State) -> None:
    state.html = "<a>"  # DBS207: state.html
    state.depth += 1  # DBS207: state.depth


@DBOS.step()
def parse(state: State) -> None:
    for part in state.html.split("<a>"):
        state.links.append(part)  # DBS207: links


@DBOS.workflow()
def crawl(url: str) -> list[str]:
    state = State(url)
    download(state)
    if not state.html or state.depth > 3:
        return []
    parse(state)
    return state.links
