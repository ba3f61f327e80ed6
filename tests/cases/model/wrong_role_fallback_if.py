"""A fallback behind a flag."""

try:
    import dbos

    HAVE_DBOS = True
except ImportError:
    dbos = None
    HAVE_DBOS = False

if HAVE_DBOS:
    step = dbos.DBOS.step
    workflow = dbos.DBOS.workflow
else:

    def step(**options):
        return lambda function: function

    def workflow(**options):
        return lambda function: function


def durable(function):
    if dbos is None:
        return function
    return dbos.DBOS.step()(function)


@step()
def wait_for_parcel(depot: str) -> str:
    return dbos.DBOS.recv(depot)  # DBS202


@durable
def wait_for_van(depot: str) -> str:
    return dbos.DBOS.recv(depot)  # DBS202


@workflow()
def deliver(depot: str) -> str:
    return dbos.DBOS.recv(depot)


@step()
def deliver_again(depot: str) -> str:
    return deliver(depot)  # DBS201
