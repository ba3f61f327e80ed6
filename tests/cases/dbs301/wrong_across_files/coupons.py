"""Workflows whose random values are drawn in other modules."""

import chance
from chance import Dice
from dbos import DBOS
from words import greeting, new_code


@DBOS.step()
def mail(*values: object) -> None:
    DBOS.logger.info("%s", values)


@DBOS.workflow()
def toss(customer: str) -> None:
    if chance.coin():  # DBS301
        mail(customer)


@DBOS.workflow()
def send_code(customer: str) -> None:
    mail(customer, new_code(12))  # DBS301


@DBOS.workflow()
def greet(customer: str) -> None:
    text = greeting(customer)  # DBS301
    mail(customer, text)


@DBOS.workflow()
def in_another_order(customers: list[str]) -> None:
    for customer in chance.shuffled(customers):  # DBS301
        mail(customer)


@DBOS.workflow()
def roll(customer: str) -> int:
    mail(customer)
    return Dice(6).roll()  # DBS301
