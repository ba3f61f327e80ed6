"""Aliases with a no-op fallback under `if` and `try`."""

try:
    from dbos import DBOS
except ImportError:
    DBOS = None


def _unchanged(function):
    return function


if DBOS is not None:
    workflow = DBOS.workflow()
    step = DBOS.step()
else:
    workflow = _unchanged
    step = _unchanged


@workflow
def enrich(lead: str) -> str:
    return look_up(lead)


@step
def look_up(lead: str) -> str:
    return lead.title()


@step
def capture(lead: str) -> None:
    if DBOS is None:
        enrich(lead)
        return
    DBOS.start_workflow(enrich, lead)  # DBS201


@step
def capture_again(lead: str) -> str:
    return enrich(lead)  # DBS201


@workflow
def campaign(leads: list[str]) -> None:
    for lead in leads:
        capture(lead)
        capture_again(lead)
