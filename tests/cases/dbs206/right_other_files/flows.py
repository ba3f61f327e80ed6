import state
from dbos import DBOS
from state import new_basket, put, remember, seen


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.workflow()
def checkout(order: str) -> list[str]:
    basket = new_basket(order)
    put(basket, charge(order))
    basket.extend(list(seen))
    basket.append(str(len(state.limits)))
    return basket


def from_script(order: str) -> None:
    remember(order)
    state.seen.clear()
    checkout(order)
