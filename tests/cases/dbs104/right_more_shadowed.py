"""The name of a coroutine step means something else here."""

from unittest.mock import Mock

from dbos import DBOS


@DBOS.step()
async def charge(card: str) -> None:
    print(card)


@DBOS.workflow()
async def bill(card: str) -> None:
    await charge(card)


class Battery:
    def charge(self, watts: int) -> None:
        self.watts = watts

    def fill(self, charge) -> None:
        charge(3)
        self.charge(4)


def test_parameter(charge) -> None:
    charge("4242")


def test_mock() -> None:
    charge = Mock()
    charge("4242")
    charge.assert_called_once()


def each(charges) -> None:
    for charge in charges:
        charge("4242")


def pick(batteries: dict[str, Battery]) -> None:
    for name, battery in batteries.items():
        print(name)
        battery.charge(7)


def nested(card: str) -> None:
    def charge(value: str) -> None:
        print(value)

    charge(card)


def imported(card: str) -> None:
    from battery import charge

    charge(card)


def rebound(card: str, stub) -> None:
    global bill
    bill = stub
    bill(card)
