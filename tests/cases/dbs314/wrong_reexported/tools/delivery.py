"""Delivery."""

from dbos import DBOS


@DBOS.step()
def hand_over(order: str) -> str:
    return order


def deliver_with_patience(order: str) -> str:
    while True:
        try:
            return hand_over(order)
        except BaseException:
            DBOS.logger.warning("nobody at home")
