"""Messages to customers."""

from ..runtime import dbos


def tell(customer: str, text: str) -> None:
    dbos.send(customer, text)  # DBS101


async def tell_at_once(customer: str) -> None:
    dbos.send(customer, "now")  # DBS101
    tell(customer, "again")


def answer(customer: str) -> None:
    dbos.send(customer, "yes")  # DBS101


async def answer_all(customers: list[str]) -> None:
    for customer in customers:
        answer(customer)
