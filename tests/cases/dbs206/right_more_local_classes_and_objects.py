"""Objects of the workflow's own run that helpers and methods change."""

from collections import OrderedDict, defaultdict, deque

from dbos import DBOS


class Graph:
    def __init__(self) -> None:
        self.edges: dict[str, list[str]] = defaultdict(list)
        self.done: set[str] = set()

    def add(self, start: str, end: str) -> None:
        self.edges[start].append(end)

    def finish(self, name: str) -> "Graph":
        self.done.add(name)
        return self


@DBOS.step()
def neighbours(name: str) -> list[str]:
    return [name + "x"]


def expand(graph: Graph, name: str, todo: deque[str]) -> None:
    for other in neighbours(name):
        graph.add(name, other)
        todo.append(other)


@DBOS.workflow()
def explore(start: str) -> int:
    graph = Graph()
    todo = deque([start])
    order: OrderedDict[str, int] = OrderedDict()
    while todo and len(order) < 5:
        name = todo.popleft()
        order[name] = len(order)
        expand(graph, name, todo)
        graph.finish(name).done.discard("none")
    return len(graph.edges)
