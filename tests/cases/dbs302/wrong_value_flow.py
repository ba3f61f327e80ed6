"""The clock reaches a checkpoint or the result through locals, containers, arithmetic and objects."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone

from dbos import DBOS, SetWorkflowID


@dataclass
class Invoice:
    number: str
    issued: datetime
    due: datetime | None = None


@DBOS.step()
def store(*parts: object, **named: object) -> None:
    DBOS.logger.info("%s %s", parts, named)


@DBOS.workflow()
def bill(number: str, issued: object) -> str:
    store(number, issued)
    return number


@DBOS.workflow()
def through_local(number: str) -> None:
    now = datetime.now()  # DBS302
    DBOS.logger.info("at %s", now)
    store(number, now)


@DBOS.workflow()
def through_two_locals(number: str) -> None:
    started = time.time()  # DBS302
    issued = started
    store(number, issued)


@DBOS.workflow()
def through_arithmetic(number: str) -> None:
    due = datetime.now(timezone.utc) + timedelta(days=14)  # DBS302
    store(number, due)


@DBOS.workflow()
def through_augmented_assignment(number: str) -> None:
    expires = 3600.0
    expires += time.time()  # DBS302
    store(number, expires)


@DBOS.workflow()
def through_conversion(number: str) -> None:
    store(number, round(int(time.time() * 1000) / 60, 2))  # DBS302


@DBOS.workflow()
def through_format(number: str) -> None:
    store(f"{number}-{date.today():%Y%m%d}")  # DBS302
    store("%s-%s" % (number, date.today()))  # DBS302
    store("{}-{}".format(number, date.today()))  # DBS302


@DBOS.workflow()
def through_keyword(number: str) -> None:
    store(number, issued=datetime.now())  # DBS302


@DBOS.workflow()
def through_dictionary(number: str) -> None:
    invoice = {"number": number, "issued": time.time()}  # DBS302
    store(invoice)


@DBOS.workflow()
def through_item(invoice: dict) -> None:
    invoice["issued"] = datetime.now().isoformat()  # DBS302
    store(invoice)


@DBOS.workflow()
def through_update(invoice: dict) -> None:
    invoice.update(issued=time.time())  # DBS302
    store(invoice)


@DBOS.workflow()
def through_keywords(number: str) -> None:
    named = dict(number=number, issued=time.time())  # DBS302
    store(**named)


@DBOS.workflow()
def through_list(numbers: list[str]) -> None:
    rows = []
    for number in numbers:
        rows.append((number, time.time()))  # DBS302
    store(*rows)


@DBOS.workflow()
def through_comprehension(numbers: list[str]) -> None:
    store([{"number": number, "issued": time.time()} for number in numbers])  # DBS302


@DBOS.workflow()
def through_unpacking(number: str) -> None:
    issued, copies = time.time(), 2  # DBS302
    store(number, issued, copies)


@DBOS.workflow()
def through_attribute(number: str) -> None:
    invoice = Invoice(number, issued=datetime.now())  # DBS302
    store(invoice.issued)


@DBOS.workflow()
def through_assigned_attribute(invoice: Invoice) -> None:
    invoice.due = datetime.now() + timedelta(days=14)  # DBS302
    store(invoice.due)


@DBOS.workflow()
def through_replace(invoice: Invoice) -> None:
    store(replace(invoice, issued=datetime.now()))  # DBS302


@DBOS.workflow()
def through_json(number: str) -> None:
    store(json.dumps({"number": number, "issued": time.time()}))  # DBS302


@DBOS.workflow()
def through_conditional_expression(number: str, issued: float | None) -> None:
    store(number, issued if issued is not None else time.time())  # DBS302


@DBOS.workflow()
def through_or(number: str, issued: float | None) -> None:
    store(number, issued or time.time())  # DBS302


@DBOS.workflow()
def through_maximum(number: str, earliest: date) -> None:
    store(number, max(earliest, date.today()))  # DBS302


@DBOS.workflow()
def through_sort_key(invoices: list[Invoice]) -> None:
    store(sorted(invoices, key=lambda invoice: abs(datetime.now() - invoice.issued)))  # DBS302


@DBOS.workflow()
def through_closure(number: str) -> None:
    started = time.time()  # DBS302

    def label() -> str:
        return f"{number} {started}"

    store(label())


@DBOS.workflow()
def through_nonlocal(number: str) -> None:
    latest = 0.0

    def touch() -> None:
        nonlocal latest
        latest = time.time()  # DBS302

    touch()
    store(number, latest)


@DBOS.workflow()
def through_generator(numbers: list[str]) -> None:
    def stamped() -> Iterator[tuple[str, float]]:
        for number in numbers:
            yield number, time.time()  # DBS302

    for number, issued in stamped():
        store(number, issued)


@DBOS.workflow()
def only_in_the_end(number: str) -> None:
    started = time.perf_counter()  # DBS302
    store(number)
    duration = time.perf_counter() - started  # DBS302
    DBOS.logger.info("took %.2f s", duration)
    store(number, duration)


@DBOS.workflow()
def returned(number: str) -> dict:
    store(number)
    return {"number": number, "finished": datetime.now(timezone.utc).isoformat()}  # DBS302


@DBOS.workflow()
def returned_in_a_model(number: str) -> Invoice:
    issued = datetime.now()  # DBS302
    store(number)
    return Invoice(number=number, issued=issued)


@DBOS.workflow()
def elapsed_returned(number: str) -> float:
    started = time.monotonic()  # DBS302
    store(number)
    return time.monotonic() - started  # DBS302


@DBOS.workflow()
def to_a_child(number: str) -> None:
    bill(number, datetime.now())  # DBS302


@DBOS.workflow()
def to_a_started_child(number: str) -> None:
    DBOS.start_workflow(bill, number, time.time())  # DBS302


@DBOS.workflow()
def to_an_enqueued_child(number: str) -> None:
    DBOS.enqueue_workflow("bills", bill, number, issued=date.today())  # DBS302


@DBOS.workflow()
def to_the_id_of_a_child(number: str) -> None:
    with SetWorkflowID(f"bill-{number}-{date.today().isoformat()}"):  # DBS302
        DBOS.start_workflow(bill, number, None)


@DBOS.workflow()
def to_run_step(number: str) -> None:
    DBOS.run_step({"name": "store"}, store, number, time.time())  # DBS302


@DBOS.workflow()
def to_the_closure_of_a_step(number: str) -> None:
    now = time.time()  # DBS302
    DBOS.run_step({"name": "store"}, lambda: store(number, now))


@DBOS.workflow()
def to_two_events(number: str) -> None:
    now = datetime.now().isoformat()  # DBS302
    DBOS.set_event(f"{number}-first", now)
    DBOS.set_event(f"{number}-second", now)


@DBOS.workflow()
def to_an_event_and_the_result(number: str) -> float:
    now = time.time()  # DBS302
    DBOS.set_event("issued", now)
    return now
