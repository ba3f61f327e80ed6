"""Copies of module-level objects are the workflow's own."""

import copy
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass, field, replace

from dbos import DBOS
from pydantic import BaseModel


@dataclass
class Mail:
    to: str = ""
    lines: list[str] = field(default_factory=list)


class Page(BaseModel):
    title: str = ""


BASE = {"a": 1}
NAMES = ["a", "b"]
MAIL = Mail()
PAGE = Page()


@DBOS.step()
def send(what: object) -> str:
    return str(what)


@DBOS.workflow()
def run(name: str) -> str:
    mail = replace(MAIL, to=name, lines=[])
    mail.to = "x"
    mail.lines.append(name)
    page = PAGE.model_copy(update={"title": name})
    page.title = "x"
    other = copy.copy(MAIL)
    other.to = name
    merged = {**BASE, "b": 2}
    merged["c"] = 3
    keyword = dict(BASE, b=2)
    keyword["c"] = 3
    names = [*NAMES]
    names.append(name)
    ordered = sorted(NAMES)
    ordered.append(name)
    added = NAMES + ["c"]
    added.append(name)
    unique = set(NAMES)
    unique.add(name)
    counts = Counter(NAMES)
    counts[name] += 1
    groups = defaultdict(list, {"a": []})
    groups["a"].append(name)
    queue = deque(NAMES)
    queue.popleft()
    chain = ChainMap({}, BASE)
    chain["z"] = 1
    kept = OrderedDict(BASE)
    kept.pop("a")
    keys = list(BASE)
    keys.remove("a")
    part = NAMES[1:]
    part.clear()
    return send(merged)
