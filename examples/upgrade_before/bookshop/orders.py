"""An order, from the shelf to the customer."""

from dbos import DBOS

from bookshop.dispatch import dispatch
from bookshop.store import take


@DBOS.step()
def charge(address: str, copies: int) -> int:
    print(f"  charge {address} {12 * copies}")
    return 12 * copies


@DBOS.workflow()
def order(title: str, copies: int, address: str) -> str:
    if not take(title, copies):
        return f"{title} is sold out"
    paid = charge(address, copies)
    sent = dispatch(title, copies, address)
    return f"{paid} paid, {' and '.join(sent)}"
