seen: list[str] = []
limits = {"orders": 5}


def remember(order: str) -> None:
    seen.append(order)


def new_basket(order: str) -> list[str]:
    basket = [order]
    basket.append(str(limits["orders"]))
    return basket


def put(basket: list[str], order: str) -> list[str]:
    basket.append(order)
    return basket
