"""A helper makes the object anew each time and the workflow changes it."""

import copy

from dbos import DBOS

TEMPLATE = {"subject": "", "to": []}
DEFAULTS = [1, 2]


def blank() -> dict:
    return dict(TEMPLATE)


def deep() -> dict:
    return copy.deepcopy(TEMPLATE)


def fresh_list(first: int) -> list[int]:
    return [first, *DEFAULTS]


@DBOS.step()
def send(mail: dict) -> None:
    print(mail)


@DBOS.workflow()
def notify(user: str) -> None:
    mail = blank()
    mail["subject"] = user
    other = deep()
    other["to"].append(user)
    numbers = fresh_list(0)
    numbers.append(3)
    merged = TEMPLATE | {"cc": user}
    merged["bcc"] = user
    shallow = TEMPLATE.copy()
    shallow["subject"] = "x"
    tail = DEFAULTS[:]
    tail.append(4)
    send(mail)
    send(other)
