"""Texts where lists of roles belong."""

import dbos
from dbos import DBOS

ADMIN = "admin"


@DBOS.required_roles("admin")  # DBS521: the letters of a text
@DBOS.workflow()
def refund(order: str) -> str:
    return order


@DBOS.workflow()
@DBOS.required_roles(roles="admin")  # DBS521
def refund_too(order: str) -> str:
    return order


@dbos.DBOS.required_roles(ADMIN)  # DBS521: write `[ADMIN]`
@DBOS.workflow()
def by_constant(order: str) -> str:
    return order


@DBOS.required_roles("admin", "clerk")  # DBS521: TypeError
@DBOS.workflow()
def two_roles(order: str) -> str:
    return order


@DBOS.default_required_roles("clerk")  # DBS521
@DBOS.dbos_class()
class Office:
    @staticmethod
    @DBOS.required_roles(("admin"))  # DBS521
    @DBOS.workflow()
    def close() -> None: ...
