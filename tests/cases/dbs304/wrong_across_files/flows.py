"""Workflows whose helpers and clients live in other files."""

import rates
from dbos import DBOS
from rates import Bank, converted, rounded
from services import get_client, get_session
from services.http import CLIENT


@DBOS.step()
def store(text: str) -> str:
    return text


@DBOS.workflow()
def convert(amount: float, currency: str) -> str:
    total = converted(amount, currency)  # DBS304: rates.py:8
    return store(str(rounded(total)))


@DBOS.workflow()
def convert_by_module(amount: float) -> str:
    store(rates.newest())  # DBS304
    return store(str(rates.rate("EUR") * amount))  # DBS304: rates.py:8


def total(amounts: list[float]) -> float:
    return sum(converted(amount, "EUR") for amount in amounts)  # DBS304: rates.py:8


@DBOS.workflow()
def convert_all(amounts: list[float]) -> str:
    return store(str(total(amounts)))


@DBOS.workflow()
def balance(account: str) -> str:
    bank = Bank("savings")
    store(bank.address)
    return store(bank.balance(account))  # DBS304


@DBOS.workflow()
def with_client_of_other_file(day: str) -> str:
    return store(get_client().get(f"/{day}").text)  # DBS304


@DBOS.workflow()
def with_cached_session_of_other_file(day: str) -> str:
    session = get_session()
    return store(session.get(f"https://rates.example/{day}").text)  # DBS304


@DBOS.workflow()
def with_constant_of_other_file(day: str) -> str:
    return store(CLIENT.get(f"/{day}").text)  # DBS304
