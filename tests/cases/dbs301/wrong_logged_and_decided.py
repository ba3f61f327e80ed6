"""A value that goes to a step and decides as well: the decision is what fails a replay."""

import random

from dbos import DBOS


@DBOS.step()
def note(text: str) -> None:
    print(text)


@DBOS.step()
def refund(order: str) -> None:
    print(order)


@DBOS.workflow()
def returned(order: str, answer: str | None) -> None:
    if answer is None:
        accepted = random.random() < 0.5  # DBS301: decides by it
        note(f"{order}: {accepted}")
    else:
        accepted = answer == "yes"
    if accepted:
        refund(order)
