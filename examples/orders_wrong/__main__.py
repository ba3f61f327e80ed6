"""Make every mistake once, and print what comes of it.

Start it with `python -m orders_wrong`.
"""

import importlib
import os
from collections.abc import Callable
from typing import Any

from dbos import DBOS, WorkflowHandle

from orders_wrong import carrier, fulfilment, helpers, steps, workflows

ADA, BOB = helpers.ORDERS
BOTH = list(helpers.ORDERS)

PARTS: tuple[tuple[str, Callable[[Any], Any], object], ...] = (
    ("DBS101", workflows.confirm_order, ADA),
    ("DBS101", workflows.track_order, ADA),
    ("DBS102", workflows.queue_receipt, BOB),
    ("DBS103", workflows.audit_order, ADA),
    ("DBS104", workflows.thank_customer, ADA),
    ("DBS105", workflows.pay_order, ADA),
    ("DBS106", workflows.start_review, BOB),
    ("DBS107", workflows.pay_deposit, BOB),
    ("DBS108", workflows.announce_order, ADA),
    ("DBS201", workflows.check_order, BOB),
    ("DBS202", workflows.wait_for_courier, ADA),
    ("DBS204", workflows.ship_orders, BOTH),
    ("DBS205", workflows.charge_orders, BOTH),
    ("DBS206", workflows.daily_report, BOTH),
    ("DBS207", workflows.place_order, ADA),
    ("DBS209", workflows.book_order, BOB),
    ("DBS301", fulfilment.give_voucher, ADA),
    ("DBS302", fulfilment.date_invoice, ADA),
    ("DBS303", fulfilment.pay_by_card, ADA),
    ("DBS304", fulfilment.request_pickup, ADA),
    ("DBS305", fulfilment.write_invoice, ADA),
    ("DBS306", fulfilment.take_sample, ADA),
    ("DBS307", fulfilment.choose_carrier, BOB),
    ("DBS308", fulfilment.let_tea_draw, ADA),
    ("DBS309", workflows.pack_order, ADA),
    ("DBS310", workflows.tell_everyone, ADA),
    ("DBS311", fulfilment.weigh_order, ADA),
    ("DBS312", fulfilment.find_supplier, BOB),
    ("DBS313", fulfilment.fill_shelves, BOTH),
    ("DBS314", fulfilment.fill_parcels, BOTH),
    ("DBS315", fulfilment.wrap_orders, BOTH),
    ("DBS319", fulfilment.post_order, ADA),
    ("DBS320", fulfilment.wait_for_pickup, BOB),
    ("DBS321", fulfilment.compare_diaries, BOTH),
    ("DBS322", fulfilment.resend_receipt, BOB),
    ("DBS323", fulfilment.write_cards, BOTH),
    ("DBS324", fulfilment.empty_shelf, ADA),
)


def outcome(action: Callable[[], object]) -> str:
    try:
        return str(action())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def replay(workflow_id: str) -> WorkflowHandle[Any]:
    """Run the workflow's body once more on the steps that are recorded.

    A recovery does the same; a workflow that DBOS can recover gives the same result,
    and does nothing twice.
    """
    recorded = [step["function_id"] for step in DBOS.list_workflow_steps(workflow_id)]
    return DBOS.fork_workflow(workflow_id, max(recorded, default=0) + 1)


def main() -> None:
    old = outcome(lambda: importlib.import_module("orders_wrong.legacy"))
    print("DBS501 import legacy   ", old)

    DBOS(
        config={
            "name": "orders-wrong",
            "system_database_url": helpers.database_url("system"),
            "log_level": "CRITICAL",
            "notification_listener_polling_interval_sec": 0.5,
        }
    )
    DBOS.launch()
    DBOS.register_queue("mail", polling_interval_sec=0.1)
    steps.fill_warehouse()
    carrier.open_office()

    handles = []
    for code, workflow, argument in PARTS:
        handle = DBOS.start_workflow(workflow, argument)
        handles.append(handle)
        print(f"{code} {workflow.__name__:<16}", outcome(handle.get_result))
    print("DBS208 refund          ", outcome(lambda: workflows.refund(BOB)))

    print("\nOnce more on what is recorded, as a recovery does:")
    before = helpers.done()
    # The recovery takes place on another machine.
    os.environ["ORDERS_BY_BIKE"] = "yes"
    forks = [replay(handle.workflow_id) for handle in handles]
    outcomes = [outcome(fork.get_result) for fork in forks]
    for (code, workflow, _), text in zip(PARTS, outcomes, strict=True):
        print(f"{code} {workflow.__name__:<16}", text)
    print("DBS324 still locked    ", *helpers.locked())

    print("\nDone for our customers:", *before, sep="\n  ")
    after = helpers.done()
    for line in before:
        after.remove(line)
    print("and by the recovery once more:", *after, sep="\n  ")


if __name__ == "__main__":
    main()
    try:
        # DBS203: raises DBOSException; no workflow runs here whose event it could be.
        DBOS.set_event("shop", "closed")
    except Exception as error:
        print("DBS203", error)
    steps.client.destroy()
    DBOS.destroy()
