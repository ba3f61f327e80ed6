"""The entry point stands beside the package."""

from shop.orders import inform
from shop.tools import tell


async def welcome(customer: str) -> None:
    tell(customer, "welcome")  # DBS101
    await inform(customer)
