# dbos-version: >=2.13,<3
import billing
from dbos import DBOS


@DBOS.workflow(name="bill")  # DBS508: billing.py:4 too: queues and recovery run the one that is registered last
def bill_order(order: str) -> str:
    return billing.bill(order)
