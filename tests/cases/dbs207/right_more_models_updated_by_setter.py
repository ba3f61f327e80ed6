"""The step changes objects that it loads itself, by methods and setattr."""

from dataclasses import dataclass

from dbos import DBOS


@dataclass
class Account:
    number: str
    balance: float = 0.0

    def deposit(self, amount: float) -> "Account":
        self.balance += amount
        return self


def load(number: str) -> Account:
    return Account(number)


def save(account: Account) -> None:
    setattr(account, "saved", True)


@DBOS.step()
def deposit(number: str, amount: float) -> float:
    account = load(number).deposit(amount)
    save(account)
    return account.balance


@DBOS.step()
def transfer(source: str, target: str, amount: float) -> list[float]:
    accounts = [load(name) for name in (source, target)]
    accounts[0].balance -= amount
    accounts[1].balance += amount
    for account in accounts:
        save(account)
    return [account.balance for account in accounts]


@DBOS.workflow()
def run(number: str) -> list[float]:
    first = deposit(number, 1)
    return [first, *transfer(number, "x", 2)]
