# enable: DBS606
"""Few, one after the other, or through a queue."""

from dbos import DBOS

REGIONS = ["eu", "us", "asia"]


@DBOS.workflow()
def bill(order: str) -> None: ...


def start(orders: list[str]) -> None:
    for order in orders:
        DBOS.enqueue_workflow("bills", bill, order)
    handles = [DBOS.enqueue_workflow("bills", bill, order) for order in orders]
    for region in REGIONS:
        DBOS.start_workflow(bill, region)
    for region in ("eu", "us"):
        DBOS.start_workflow(bill, region)
    for number in range(10):
        DBOS.start_workflow(bill, str(number))
    for number, region in enumerate(REGIONS):
        DBOS.start_workflow(bill, f"{region}-{number}")
    for order in orders:
        DBOS.start_workflow(bill, order).get_result()
    for order in orders:
        handle = DBOS.start_workflow(bill, order)
        handle.get_result()
    for handle in handles:
        handle.get_result()
    DBOS.start_workflow(bill, "one")


@DBOS.workflow()
def consume() -> None:
    while True:
        order = DBOS.recv("orders")
        if order is None:
            return
        DBOS.start_workflow(bill, order)


def on_each(orders: list[str]) -> None:
    for order in orders:

        def later() -> None:
            DBOS.start_workflow(bill, order)

        print(later)
