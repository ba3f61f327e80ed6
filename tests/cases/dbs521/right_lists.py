"""Lists of roles, and texts for others."""

import os

from dbos import DBOS

ADMINS = ["admin", "root"]


@DBOS.required_roles(["admin"])
@DBOS.workflow()
def refund(order: str) -> str:
    return order


@DBOS.required_roles(ADMINS)
@DBOS.workflow()
def by_constant(order: str) -> str:
    return order


@DBOS.required_roles([])
@DBOS.workflow()
def for_everybody(order: str) -> str:
    return order


@DBOS.required_roles(("admin", "clerk"))
@DBOS.workflow()
def by_tuple(order: str) -> str:
    return order


@DBOS.required_roles(os.environ["ROLES"].split(","))
@DBOS.workflow()
def by_setting(order: str) -> str:
    return order


@DBOS.default_required_roles(["clerk"])
@DBOS.dbos_class()
class Office: ...


def guarded(*roles: str):
    return DBOS.required_roles(list(roles))


@guarded("admin")
@DBOS.workflow()
def by_own_decorator(order: str) -> str:
    return order


class Security:
    def required_roles(self, *roles: str):
        return lambda function: function


@Security().required_roles("admin")
def of_another_library(order: str) -> str:
    return order
