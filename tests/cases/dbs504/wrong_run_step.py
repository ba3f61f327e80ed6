"""`run_step` without its options, or with ones that it ignores."""

from dbos import DBOS, SQLAlchemyDatasource, StepOptions

ds = SQLAlchemyDatasource.create("sqlite:///invalid.sqlite")
OPTIONS = {"name": "plain", "retry": 3}  # DBS504: `retry` is no option


def plain(url: str = "") -> str:
    return url


@DBOS.step()
def load(url: str) -> str:
    return url


@DBOS.workflow()
def in_workflow(url: str) -> str:
    DBOS.run_step(plain, url)  # DBS504: holds its options, or is None: TypeError
    DBOS.run_step(load, url)  # DBS504
    DBOS.run_step(plain)  # DBS504: write `DBOS.run_step(None, plain, ...)`
    DBOS.run_step(lambda: url)  # DBS504
    DBOS.run_step("plain", plain, url)  # DBS504: {"name": 'plain'}
    DBOS.run_step({"retries": 3}, plain, url)  # DBS504: silently ignored
    DBOS.run_step(OPTIONS, plain, url)
    DBOS.run_step({"retries_allowed": True, "max_attempts": 0}, plain, url)  # DBS504
    ds.run_tx_step(plain, url)  # DBS504: AttributeError
    ds.run_tx_step({"isolation_level": "SNAPSHOT"}, plain, url)  # DBS504
    return ds.run_tx_step({"level": "SERIALIZABLE"}, plain, url)  # DBS504: isolation_level


@DBOS.workflow()
async def in_coroutine(url: str) -> str:
    await DBOS.run_step_async(plain, url)  # DBS504
    return await DBOS.run_step_async({"retries_allowed": True, "interval_seconds": -1}, plain, url)  # DBS504


def typed() -> StepOptions:
    return {"name": "plain"}
