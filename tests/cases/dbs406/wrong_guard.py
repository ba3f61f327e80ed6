"""A worker that ends when it begins."""

from dbos import DBOS


@DBOS.workflow()
def ship(order: str) -> str:
    return order


if __name__ == "__main__":
    DBOS(config={"name": "shop"})
    DBOS.launch()  # DBS406: before its queues can do anything
    DBOS.register_queue("mails")
    print("working")
