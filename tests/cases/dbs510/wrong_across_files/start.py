from dbos import DBOS
from flows import bill
from objects import Basket, guard


def start() -> None:
    DBOS.start_workflow(bill, guard)  # DBS510: a lock cannot be pickled
    DBOS.start_workflow(bill, Basket())  # DBS510: `Basket`, which keeps a lock in `guard`
