"""Transactions of dbos 2, in the spellings that dbos has, on the newest major version."""

import dbos
import dbos as durable
from dbos import DBOS, DBOSConfig
from dbos import DBOS as D

config: DBOSConfig = {"name": "shop"}
app = DBOS(config=config)


class Holder:
    INSTANCE = DBOS(config=config)


@DBOS.transaction()  # DBS901
def save_order(order: str) -> str:
    return order


@DBOS.transaction(isolation_level="READ COMMITTED")  # DBS901
def save_invoice(invoice: str) -> str:
    return invoice


@DBOS.transaction("SERIALIZABLE", name="store")  # DBS901
def save_item(item: str) -> str:
    return item


@D.transaction()  # DBS901
def save_customer(customer: str) -> str:
    return customer


@dbos.DBOS.transaction()  # DBS901
def save_address(address: str) -> str:
    return address


@durable.DBOS.transaction()  # DBS901
def save_mail(mail: str) -> str:
    return mail


@app.transaction()  # DBS901
def save_parcel(parcel: str) -> str:
    return parcel


@Holder.INSTANCE.transaction()  # DBS901
def save_return(parcel: str) -> str:
    return parcel


def count_orders() -> int:
    return 3


count = DBOS.transaction()(count_orders)  # DBS901

transaction = DBOS.transaction  # DBS901


@transaction()
def save_payment(payment: str) -> str:
    return payment


committed = DBOS.transaction(isolation_level="READ COMMITTED")  # DBS901


@committed
def save_refund(refund: str) -> str:
    return refund


class Orders:
    @staticmethod
    @DBOS.transaction()  # DBS901
    def save(order: str) -> str:
        return order

    @classmethod
    @DBOS.transaction()  # DBS901
    def remove(cls, order: str) -> str:
        return order


def in_function() -> object:
    from dbos import DBOS as Local

    @Local.transaction()  # DBS901
    def save(order: str) -> str:
        return order

    return save
