"""Workflows whose clocks lie in other modules."""

import clocks
from clocks import utc_now as now
from dbos import DBOS
from shop import price_of_today
from shop.prices import Catalogue


@DBOS.step()
def confirm(*values: object) -> None:
    DBOS.logger.info("%s", values)


@DBOS.workflow()
def confirm_order(order: str) -> None:
    confirm(order, now())  # DBS302


@DBOS.workflow()
def confirm_by_day(order: str) -> None:
    day = clocks.today()  # DBS302
    confirm(order, day)


@DBOS.workflow()
def confirm_on_weekdays(order: str) -> None:
    if clocks.is_weekend():  # DBS302
        DBOS.sleep(86400)
    confirm(order)


@DBOS.workflow()
def confirm_price(article: str) -> None:
    confirm(article, price_of_today(article))  # DBS302


@DBOS.workflow()
def confirm_title(article: str) -> None:
    confirm(Catalogue().title(article))  # DBS302


@DBOS.workflow()
def confirm_price_and_day(article: str) -> str:
    confirm(article)
    return f"{article} {clocks.today()}"  # DBS302
