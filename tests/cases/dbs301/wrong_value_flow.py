"""A random value reaches a checkpoint, a branch, a loop or the result."""

import random
import secrets
from dataclasses import dataclass

from dbos import DBOS, SetWorkflowID


@dataclass
class Coupon:
    customer: str
    code: str


@DBOS.step()
def mail(customer: str, text: object) -> None:
    DBOS.logger.info("%s: %s", customer, text)


@DBOS.step()
def call(customer: str) -> None:
    DBOS.logger.info("called %s", customer)


@DBOS.workflow()
def campaign(customer: str, seed: object) -> None:
    mail(customer, seed)


@DBOS.workflow()
def branch(customer: str) -> None:
    if random.random() < 0.5:  # DBS301
        mail(customer, "hello")
    else:
        call(customer)


@DBOS.workflow()
def branch_on_a_local(customer: str) -> None:
    variant = random.choice(["a", "b"])  # DBS301
    DBOS.logger.info("variant %s", variant)
    if variant == "a":
        call(customer)


@DBOS.workflow()
def chosen_step(customer: str) -> None:
    act = random.choice([call, campaign])  # DBS301
    DBOS.logger.info("%s", act.__name__)
    mail(customer, act.__name__)


@DBOS.workflow()
def rounds(customer: str) -> None:
    for number in range(random.randint(1, 3)):  # DBS301
        mail(customer, number)


@DBOS.workflow()
def until_lucky(customer: str) -> None:
    while random.random() > 0.1:  # DBS301
        call(customer)


@DBOS.workflow()
def shuffled(customers: list[str]) -> None:
    random.shuffle(customers)  # DBS301
    for customer in customers:
        call(customer)


@DBOS.workflow()
def sampled(customers: list[str]) -> None:
    for customer in random.sample(customers, 3):  # DBS301
        call(customer)


@DBOS.workflow()
def sorted_by_chance(customers: list[str]) -> None:
    for customer in sorted(customers, key=lambda _: random.random()):  # DBS301
        call(customer)


@DBOS.workflow()
def kept_by_chance(customers: list[str]) -> None:
    winners = [customer for customer in customers if random.random() < 0.1]  # DBS301
    mail("winners", winners)


@DBOS.workflow()
def through_format(customer: str) -> None:
    mail(customer, f"Your code: {secrets.token_hex(4).upper()}")  # DBS301


@DBOS.workflow()
def through_join(customer: str) -> None:
    code = "".join(random.choice("ABCDEF") for _ in range(8))  # DBS301
    mail(customer, code)


@DBOS.workflow()
def through_an_object(customer: str) -> None:
    coupon = Coupon(customer, secrets.token_urlsafe(8))  # DBS301
    mail(coupon.customer, coupon.code)


@DBOS.workflow()
def through_a_dictionary(customer: str) -> None:
    coupon = {"customer": customer}
    coupon["code"] = secrets.token_hex(8)  # DBS301
    mail(customer, coupon)


@DBOS.workflow()
def through_an_index(customer: str, texts: list[str]) -> None:
    mail(customer, texts[random.randrange(len(texts))])  # DBS301


@DBOS.workflow()
def to_a_child(customer: str) -> None:
    DBOS.start_workflow(campaign, customer, random.random())  # DBS301


@DBOS.workflow()
def to_the_id_of_a_child(customer: str) -> None:
    with SetWorkflowID(f"campaign-{secrets.token_hex(4)}"):  # DBS301
        DBOS.start_workflow(campaign, customer, None)


@DBOS.workflow()
def returned(customer: str) -> str:
    call(customer)
    return secrets.token_hex(8)  # DBS301


@DBOS.workflow()
def returned_beside_the_step(customer: str) -> dict:
    code = secrets.token_hex(8)  # DBS301
    mail(customer, code)
    return {"customer": customer, "code": code}


@DBOS.workflow()
def guarded(customer: str) -> None:
    if random.randint(1, 100) > 10:  # DBS301
        return
    call(customer)


@DBOS.workflow()
def failing_by_chance(customer: str) -> None:
    call(customer)
    if random.random() < 0.2:  # DBS301
        raise ValueError("bad luck")
