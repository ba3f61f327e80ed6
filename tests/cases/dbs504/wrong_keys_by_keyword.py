"""Unknown options in calls of `StepOptions` and `dict`."""

from dbos import DBOS, StepOptions


def load(url: str) -> str:
    return url


@DBOS.workflow()
def wf(url: str) -> None:
    DBOS.run_step(StepOptions(name="load", attempts=3), load, url)  # DBS504: `attempts`
    options = StepOptions(name="load", retries=3)  # DBS504
    DBOS.run_step(options, load, url)
    DBOS.run_step(dict(retry=True), load, url)  # DBS504
    DBOS.run_step(StepOptions(name="load", retries_allowed=True, max_attempts=3), load, url)
    DBOS.run_step(dict(name="load"), load, url)
