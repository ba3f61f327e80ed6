"""The clock decides which way a workflow takes."""

import time
from datetime import date, datetime, timedelta, timezone

from dbos import DBOS


@DBOS.step()
def remind(customer: str) -> None:
    DBOS.logger.info("reminded %s", customer)


@DBOS.step()
def escalate(customer: str) -> None:
    DBOS.logger.info("escalated %s", customer)


@DBOS.step()
def is_paid(customer: str) -> bool:
    return customer.endswith("!")


@DBOS.workflow()
def branch(customer: str, due: datetime) -> None:
    if datetime.now(timezone.utc) > due:  # DBS302
        escalate(customer)
    else:
        remind(customer)


@DBOS.workflow()
def elif_branch(customer: str, urgent: bool) -> None:
    if urgent:
        escalate(customer)
    elif datetime.now().hour < 20:  # DBS302
        remind(customer)


@DBOS.workflow()
def branch_on_a_local(customer: str, due: date) -> None:
    today = date.today()  # DBS302
    overdue = today > due
    if overdue:
        escalate(customer)


@DBOS.workflow()
def elapsed_decides(customer: str) -> None:
    started = time.monotonic()  # DBS302
    remind(customer)
    elapsed = time.monotonic() - started  # DBS302
    if elapsed > 5:
        escalate(customer)


@DBOS.workflow()
def branch_logs_and_works(customer: str, started: float) -> None:
    elapsed = time.time() - started  # DBS302
    DBOS.logger.info("took %s", elapsed)
    if elapsed > 5:
        DBOS.logger.warning("slow")
        escalate(customer)


@DBOS.workflow()
def polling_loop(customer: str) -> bool:
    deadline = time.time() + 60  # DBS302
    while time.time() < deadline:  # DBS302
        if is_paid(customer):
            return True
        DBOS.sleep(5)
    return False


@DBOS.workflow()
def loop_with_break(customer: str, deadline: datetime) -> None:
    while not is_paid(customer):
        if datetime.now() >= deadline:  # DBS302
            break
        DBOS.sleep(60)


@DBOS.workflow()
def loop_with_continue(customers: dict[str, date]) -> None:
    for customer, due in customers.items():
        if due > date.today():  # DBS302
            continue
        remind(customer)


@DBOS.workflow()
def number_of_rounds(customer: str, due: date) -> None:
    for _ in range((due - date.today()).days):  # DBS302
        remind(customer)


@DBOS.workflow()
def guard_with_return(customer: str, opens: int) -> None:
    if datetime.now().hour < opens:  # DBS302
        return
    remind(customer)


@DBOS.workflow()
def guard_with_raise(customer: str, expires: float) -> None:
    if time.time() > expires:  # DBS302
        raise TimeoutError(customer)
    remind(customer)


@DBOS.workflow()
def conditional_expression(customer: str) -> None:
    act = escalate if datetime.now().weekday() == 0 else remind  # DBS302
    act(customer)


@DBOS.workflow()
def boolean_operator(customer: str, due: date) -> None:
    due < date.today() and escalate(customer)  # DBS302


@DBOS.workflow()
def match_on_weekday(customer: str) -> None:
    match date.today().isoweekday():  # DBS302
        case 6 | 7:
            DBOS.sleep(3600)
        case _:
            remind(customer)


@DBOS.workflow()
def filtered(customers: dict[str, date]) -> None:
    for customer in [name for name, due in customers.items() if due < date.today()]:  # DBS302
        remind(customer)


@DBOS.workflow()
def walrus(customer: str, due: datetime) -> None:
    if (late := datetime.now() - due) > timedelta(days=3):  # DBS302
        escalate(f"{customer} {late}")


@DBOS.workflow()
def comparison_of_a_difference(customer: str, signed_up: str) -> None:
    age = datetime.now() - datetime.fromisoformat(signed_up)  # DBS302
    days = int(age.total_seconds() // 86400)
    is_new = days < 30
    if not is_new:
        remind(customer)


@DBOS.workflow()
def early_end_of_retries(customer: str) -> bool:
    started = time.monotonic()  # DBS302
    for attempt in range(10):
        if is_paid(customer):
            return True
        if time.monotonic() - started > 30:  # DBS302
            DBOS.logger.warning("gave up after %s attempts", attempt)
            return False
    return False
