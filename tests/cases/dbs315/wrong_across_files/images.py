"""The threads are made in another file: the finding stands at the call that leads there."""

import parallel
from dbos import DBOS
from parallel import Shrinker, shrink_all
from parallel import shrink_both as both


@DBOS.step()
def save(names: list[str]) -> int:
    return len(names)


@DBOS.workflow()
def by_function(names: list[str]) -> int:
    return save(shrink_all(names))  # DBS315


@DBOS.workflow()
def by_module(name: str) -> int:
    parallel.shrink_soon(name)  # DBS315
    return save([name])


@DBOS.workflow()
def by_other_name(name: str) -> int:
    both(name, name)  # DBS315: shrink_soon
    return save([name])


@DBOS.workflow()
def by_method(name: str) -> int:
    return save([Shrinker().run(name)])  # DBS315
