"""Run every workflow of the shop, then each once more as a recovery would.

Start it with `python -m orders_right`.
"""

import os
from collections.abc import Callable
from typing import Any

from dbos import DBOS, WorkflowHandle, error

from orders_right import carrier, fulfilment, helpers, steps, workflows

ADA, BOB = helpers.ORDERS
BOTH = list(helpers.ORDERS)

PARTS: tuple[tuple[Callable[[Any], Any], object], ...] = (
    (workflows.confirm_order, ADA),
    (workflows.track_order, ADA),
    (workflows.queue_receipt, ADA),
    (workflows.audit_order, ADA),
    (workflows.thank_customer, ADA),
    (workflows.pay_order, ADA),
    (workflows.start_receipt, BOB),
    (workflows.pay_deposit, BOB),
    (workflows.announce_order, ADA),
    (workflows.pack_order, ADA),
    (workflows.tell_everyone, ADA),
    (workflows.check_order, BOB),
    (workflows.wait_for_courier, ADA),
    (workflows.ship_orders, BOTH),
    (workflows.charge_orders, BOTH),
    (workflows.daily_report, BOTH),
    (workflows.place_order, ADA),
    (workflows.refund, BOB),
    (workflows.book_order, BOB),
    (fulfilment.weigh_order, ADA),
    (fulfilment.find_supplier, BOB),
    (fulfilment.post_order, ADA),
    (fulfilment.compare_diaries, BOTH),
    (fulfilment.give_voucher, ADA),
    (fulfilment.date_invoice, ADA),
    (fulfilment.pay_by_card, ADA),
    (fulfilment.request_pickup, ADA),
    (fulfilment.write_invoice, ADA),
    (fulfilment.take_sample, ADA),
    (fulfilment.choose_carrier, BOB),
    (fulfilment.let_tea_draw, ADA),
    (fulfilment.fill_shelves, BOTH),
    (fulfilment.fill_parcels, BOTH),
    (fulfilment.wrap_orders, BOTH),
    (fulfilment.wait_for_pickup, BOB),
    (fulfilment.resend_receipt, BOB),
    (fulfilment.write_cards, BOTH),
    (fulfilment.empty_shelf, ADA),
)


def outcome(handle: WorkflowHandle[Any]) -> object:
    try:
        return handle.get_result()
    except error.DBOSAwaitedWorkflowCancelledError:
        return "cancelled"


def replay(workflow_id: str) -> WorkflowHandle[Any]:
    """Run the workflow's body once more on the steps that are recorded.

    A recovery does the same; a workflow that DBOS can recover gives the same result,
    and does nothing twice.
    """
    recorded = [step["function_id"] for step in DBOS.list_workflow_steps(workflow_id)]
    return DBOS.fork_workflow(workflow_id, max(recorded, default=0) + 1)


def main() -> None:
    DBOS(
        config={
            "name": "orders-right",
            "system_database_url": helpers.database_url("system"),
            # Two workflows are cancelled, which dbos logs as errors.
            "log_level": "CRITICAL",
            "notification_listener_polling_interval_sec": 0.5,
        }
    )
    DBOS.launch()
    DBOS.register_queue("mail", polling_interval_sec=0.1)
    DBOS.register_queue("payments", polling_interval_sec=0.1)
    steps.fill_warehouse()
    carrier.open_office()

    ids = {}
    results = []
    for workflow, argument in PARTS:
        handle = DBOS.start_workflow(workflow, argument)
        ids[workflow.__name__] = handle.workflow_id
        results.append(outcome(handle))
        print(f"{workflow.__name__:<16} {results[-1]}")
    print("stage:", DBOS.get_event(ids["track_order"], "stage", 1))
    print("stock:", DBOS.get_event(ids["book_order"], "stock", 1))

    before = helpers.done()
    # The recovery takes place on another machine.
    os.environ["ORDERS_BY_BIKE"] = "yes"
    forks = [replay(workflow_id) for workflow_id in ids.values()]
    same = [outcome(fork) for fork in forks] == results and helpers.done() == before
    print("replayed:", "the same" if same else "DIFFERENT")
    print("locked:", helpers.locked())
    print(f"done: {len(before)} things for our customers")
    DBOS.destroy()


if __name__ == "__main__":
    main()
