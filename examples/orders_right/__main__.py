"""Run every workflow of the shop, then each once more as a recovery would.

Start it with `python -m orders_right`.
"""

from collections.abc import Callable
from typing import Any

from dbos import DBOS, WorkflowHandle

from orders_right import helpers, steps, workflows

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
)


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
            "log_level": "WARNING",
            "notification_listener_polling_interval_sec": 0.05,
        }
    )
    DBOS.launch()
    DBOS.register_queue("mail", polling_interval_sec=0.1)
    DBOS.register_queue("payments", polling_interval_sec=0.1)
    steps.fill_warehouse()

    handles = [DBOS.start_workflow(workflow, argument) for workflow, argument in PARTS]
    results = [handle.get_result() for handle in handles]
    for (workflow, _), result in zip(PARTS, results, strict=True):
        print(f"{workflow.__name__:<16} {result}")
    print("stage:", DBOS.get_event(handles[1].workflow_id, "stage", 1))
    print("stock:", DBOS.get_event(handles[-1].workflow_id, "stock", 1))

    before = helpers.done()
    forks = [replay(handle.workflow_id) for handle in handles]
    same = [fork.get_result() for fork in forks] == results and helpers.done() == before
    print("replayed:", "the same" if same else "DIFFERENT")
    print(f"done: {len(before)} things for our customers")
    DBOS.destroy()


if __name__ == "__main__":
    main()
