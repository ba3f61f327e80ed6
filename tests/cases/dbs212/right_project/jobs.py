def job(order: str) -> None:
    print(order)
