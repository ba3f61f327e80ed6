"""The start lies in a method, a property or a special method."""

import contextlib
import functools
from dataclasses import dataclass

from dbos import DBOS


@DBOS.workflow()
def notify(customer: str) -> str:
    return compose(customer)


@DBOS.step()
def compose(customer: str) -> str:
    return f"Dear {customer}"


class Courier:
    def __init__(self, city: str) -> None:
        self.city = city

    def collect(self, parcel: str) -> None:
        self._announce(parcel)

    def _announce(self, parcel: str) -> None:
        DBOS.start_workflow(notify, parcel)  # DBS201

    @staticmethod
    def broadcast(text: str) -> None:
        DBOS.enqueue_workflow("mail", notify, text)  # DBS201

    @classmethod
    def broadcast_all(cls, texts: list[str]) -> None:
        for text in texts:
            cls.broadcast_one(text)

    @classmethod
    def broadcast_one(cls, text: str) -> None:
        DBOS.enqueue_workflow("mail", notify, text)  # DBS201

    @property
    def greeting(self) -> str:
        return notify(self.city)  # DBS201

    def __call__(self, parcel: str) -> None:
        DBOS.start_workflow(notify, parcel)  # DBS201


@DBOS.step()
def collect(parcel: str) -> None:
    Courier("Bern").collect(parcel)


@DBOS.step()
def broadcast(text: str) -> None:
    Courier.broadcast(text)
    Courier.broadcast_all([text])


@DBOS.step()
def greet(courier: Courier) -> str:
    return courier.greeting


@DBOS.step()
def hand_over(parcel: str) -> None:
    courier = Courier("Basel")
    courier(parcel)


# A constructor.
class Letter:
    def __init__(self, customer: str) -> None:
        self.handle = DBOS.start_workflow(notify, customer)  # DBS201


@dataclass
class Card:
    customer: str

    def __post_init__(self) -> None:
        DBOS.start_workflow(notify, self.customer)  # DBS201


@DBOS.step()
def write_letter(customer: str) -> str:
    return Letter(customer).handle.workflow_id


@DBOS.step()
def write_card(customer: str) -> str:
    return Card(customer).customer


# Inherited methods, and super().
class Base:
    def finish(self, customer: str) -> None:
        DBOS.start_workflow(notify, customer)  # DBS201

    def close(self, customer: str) -> None:
        DBOS.enqueue_workflow("mail", notify, customer)  # DBS201


class Desk(Base):
    @DBOS.step()
    def serve(self, customer: str) -> None:
        self.finish(customer)

    def close(self, customer: str) -> None:
        super().close(customer)

    @DBOS.step()
    def leave(self, customer: str) -> None:
        self.close(customer)


# Context managers.
@contextlib.contextmanager
def batch(customer: str):
    yield customer
    DBOS.enqueue_workflow("mail", notify, customer)  # DBS201


@DBOS.step()
def in_batch(customer: str) -> None:
    with batch(customer) as name:
        DBOS.logger.info("batch of %s", name)


class Session:
    def __init__(self, customer: str) -> None:
        self.customer = customer

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *_exc: object) -> None:
        DBOS.start_workflow(notify, self.customer)  # DBS201


@DBOS.step()
def in_session(customer: str) -> None:
    with Session(customer):
        DBOS.logger.info("session of %s", customer)


# A wrapping decorator below the step.
def announced(function):
    @functools.wraps(function)
    def wrapper(customer: str) -> str:
        result = function(customer)
        DBOS.start_workflow(notify, customer)  # DBS201
        return result

    return wrapper


@DBOS.step()
@announced
def register(customer: str) -> str:
    return customer.strip()


# An object kept by another object.
class Office:
    def __init__(self) -> None:
        self.courier = Courier("Zug")

    @DBOS.step()
    def send(self, parcel: str) -> None:
        self.courier.collect(parcel)


OFFICE = Office()


@DBOS.step()
def send_from_office(parcel: str) -> None:
    OFFICE.courier.collect(parcel)


@DBOS.workflow()
def day(customer: str) -> None:
    collect(customer)
    broadcast(customer)
    in_batch(customer)
    in_session(customer)
    register(customer)
    Desk().serve(customer)
    OFFICE.send(customer)
