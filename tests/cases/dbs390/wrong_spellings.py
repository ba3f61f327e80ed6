# enable: DBS390
"""Calls in workflows of which nobody can say what they do."""

import acme_rules
import networkx
import phonenumbers
import qrcode
from acme_rules import evaluate
from acme_rules import evaluate as judge
from rapidfuzz import fuzz
from slugify import slugify

from dbos import DBOS
from dbos import DBOS as D

RULES = acme_rules.load()


@DBOS.step()
def ship(order: str) -> str:
    return order


@DBOS.step()
async def ship_soon(order: str) -> str:
    return order


@DBOS.workflow()
def by_imported_function(order: str) -> str:
    return ship(slugify(order))  # DBS390


@D.workflow()
def by_function_of_module(order: str) -> str:
    number = phonenumbers.parse(order, None)  # DBS390
    return ship(str(number))


@DBOS.workflow()
def by_function_of_submodule(order: str) -> str:
    if fuzz.ratio(order, "tea") > 90:  # DBS390
        return ship(order)
    return order


@DBOS.workflow()
def by_statement(order: str) -> str:
    qrcode.make(order)  # DBS390
    return ship(order)


@DBOS.workflow()
def by_package_of_the_company(order: str) -> str:
    if evaluate(order):  # DBS390
        return ship(order)
    if judge(order):  # DBS390
        return ship(order)
    return order


@DBOS.workflow()
def by_object_of_module(order: str) -> str:
    if RULES.allow(order):  # DBS390
        return ship(order)
    return order


@DBOS.workflow()
def by_class(order: str) -> str:
    graph = networkx.DiGraph()  # DBS390
    graph.add_edge(order, "depot")  # DBS390
    return ship(order)


@DBOS.workflow()
def by_parameter(order: str, rule) -> str:
    if rule(order):  # DBS390
        return ship(order)
    return order


@DBOS.workflow()
def by_method_of_parameter(order: str, gateway) -> str:
    gateway.reserve(order)  # DBS390
    return ship(order)


@DBOS.workflow()
def by_functions_in_list(order: str, rules: list) -> str:
    for rule in rules:
        rule(order)  # DBS390
    return ship(order)


@DBOS.workflow()
def by_with(order: str) -> str:
    with acme_rules.transaction():  # DBS390
        return ship(order)


@DBOS.workflow()
def by_iteration(order: str) -> str:
    for part in acme_rules.parts(order):  # DBS390
        ship(part)
    return order


@DBOS.workflow()
def by_inner_import(order: str) -> str:
    from acme_rules import adjust

    return ship(adjust(order))  # DBS390


@DBOS.workflow()
async def by_await(order: str, rule) -> str:
    await rule(order)  # DBS390
    return await ship_soon(order)


@DBOS.workflow()
async def by_async_with(order: str) -> str:
    async with acme_rules.session() as session:  # DBS390
        await session.check(order)  # DBS390
    return await ship_soon(order)


@DBOS.workflow()
def in_comprehension(orders: list[str]) -> list[str]:
    return [ship(order) for order in orders if evaluate(order)]  # DBS390


def _by_call_form(order: str) -> str:
    return ship(slugify(order))  # DBS390


by_call_form = DBOS.workflow()(_by_call_form)
