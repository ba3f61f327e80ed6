from dbos import DBOS
from errors import Denied
from payments import Broken, pay, send


@DBOS.step()
def charge(card: str) -> None:
    raise Denied(card, "no money")  # DBS511: `Denied` cannot be read back


@DBOS.step()
def charge_elsewhere(card: str) -> None:
    pay(card)  # DBS511: payments.py:15


@DBOS.step()
def send_elsewhere(parcel: str) -> None:
    send(parcel)  # DBS511: payments.py:9


@DBOS.step()
def break_it(card: str) -> None:
    raise Broken(card)
