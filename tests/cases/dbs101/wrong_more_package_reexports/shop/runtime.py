from functools import lru_cache

from dbos import DBOS

_dbos: DBOS | None = None


@lru_cache
def get_dbos() -> DBOS:
    global _dbos
    if _dbos is None:
        _dbos = DBOS(config={"name": "shop"})
    return _dbos


def step(**options):
    return DBOS.step(**options)


def workflow(**options):
    return DBOS.workflow(**options)
