"""A step in each of its spellings, with the same mistake in it."""

import functools

from dbos import DBOS


@DBOS.workflow()
def audit(entry: str) -> int:
    return write_entry(entry)


@DBOS.step()
def write_entry(entry: str) -> int:
    return len(entry)


# Called form, result kept under another name.
def _book(entry: str) -> None:
    DBOS.start_workflow(audit, entry)  # DBS201


book = DBOS.step()(_book)


# Called form, rebound to its own name.
def post(entry: str) -> None:
    DBOS.start_workflow(audit, entry)  # DBS201


post = DBOS.step(name="post-entry")(post)


# Called form, result discarded: other processes start it by its name.
def ship(entry: str) -> None:
    DBOS.start_workflow(audit, entry)  # DBS201


DBOS.step()(ship)


# An alias of the decorator.
durable_step = DBOS.step


@durable_step()
def charge(entry: str) -> None:
    DBOS.start_workflow(audit, entry)  # DBS201


@durable_step(retries_allowed=True, max_attempts=5)
def charge_with_retries(entry: str) -> None:
    DBOS.start_workflow(audit, entry)  # DBS201


# An alias of the called decorator.
step = DBOS.step()
patient = DBOS.step(retries_allowed=True, interval_seconds=2.0)


@step
def refund(entry: str) -> None:
    DBOS.start_workflow(audit, entry)  # DBS201


@patient
def refund_patiently(entry: str) -> None:
    DBOS.start_workflow(audit, entry)  # DBS201


# A partial of the decorator.
stubborn = functools.partial(DBOS.step, retries_allowed=True, max_attempts=9)


@stubborn()
def invoice(entry: str) -> None:
    DBOS.start_workflow(audit, entry)  # DBS201


# The project's own decorator without arguments.
def recorded(function):
    return DBOS.step()(function)


@recorded
def remind(entry: str) -> None:
    DBOS.start_workflow(audit, entry)  # DBS201


# The project's own factory with arguments.
def recorded_with(attempts: int):
    return DBOS.step(retries_allowed=True, max_attempts=attempts)


@recorded_with(4)
def dun(entry: str) -> None:
    DBOS.start_workflow(audit, entry)  # DBS201


# A factory that wraps, and applies the decorator to its wrapper.
def timed_step(label: str):
    def decorate(function):
        @DBOS.step(name=label)
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return function(*args, **kwargs)

        return wrapper

    return decorate


@timed_step("write-off")
def write_off(entry: str) -> None:
    DBOS.start_workflow(audit, entry)  # DBS201


# Stacked with other decorators, above and below.
def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        DBOS.logger.info("calling %s", function.__name__)
        return function(*args, **kwargs)

    return wrapper


@logged
@DBOS.step()
def credit(entry: str) -> None:
    DBOS.start_workflow(audit, entry)  # DBS201


@DBOS.step()
@logged
def debit(entry: str) -> None:
    DBOS.start_workflow(audit, entry)  # DBS201


@DBOS.required_roles(["clerk"])
@DBOS.step()
def cancel(entry: str) -> None:
    DBOS.start_workflow(audit, entry)  # DBS201


@DBOS.workflow()
def month_end(entry: str) -> None:
    book(entry)
    post(entry)
    charge(entry)
    charge_with_retries(entry)
    refund(entry)
    refund_patiently(entry)
    invoice(entry)
    remind(entry)
    dun(entry)
    write_off(entry)
    credit(entry)
    debit(entry)
    cancel(entry)

