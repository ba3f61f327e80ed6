"""A step that calls a workflow, however the workflow came to be one."""

import dbos
from dbos import DBOS
from dbos import DBOS as D

workflow = DBOS.workflow
plain_workflow = DBOS.workflow()


@DBOS.workflow()
def plain(order: str) -> str:
    return order


@DBOS.workflow(name="named", max_recovery_attempts=3)
def named(order: str) -> str:
    return order


@dbos.DBOS.workflow()
def by_module(order: str) -> str:
    return order


@D.workflow()
def by_class_alias(order: str) -> str:
    return order


@workflow()
def by_alias(order: str) -> str:
    return order


@plain_workflow
def by_called_alias(order: str) -> str:
    return order


def kept(order: str) -> str:
    return order


kept_workflow = DBOS.workflow()(kept)


def rebound(order: str) -> str:
    return order


rebound = DBOS.workflow()(rebound)


def untouched(order: str) -> str:
    return order


WORKFLOWS = {"plain": plain}


@DBOS.step()
def call_plain(order: str) -> str:
    return plain(order)  # DBS201


@DBOS.step()
def call_named(order: str) -> str:
    return named(order)  # DBS201


@DBOS.step()
def call_by_module(order: str) -> str:
    return by_module(order)  # DBS201


@DBOS.step()
def call_by_class_alias(order: str) -> str:
    return by_class_alias(order)  # DBS201


@DBOS.step()
def call_by_alias(order: str) -> str:
    return by_alias(order)  # DBS201


@DBOS.step()
def call_by_called_alias(order: str) -> str:
    return by_called_alias(order)  # DBS201


@DBOS.step()
def call_kept(order: str) -> str:
    return kept_workflow(order)  # DBS201


@DBOS.step()
def call_rebound(order: str) -> str:
    return rebound(order)  # DBS201


@DBOS.step()
def call_from_dictionary(order: str) -> str:
    return WORKFLOWS["plain"](order)  # DBS201


@DBOS.step()
def call_untouched(order: str) -> str:
    return untouched(order)


def through_helper(order: str) -> str:
    return plain(order)  # DBS201


@DBOS.step()
def call_through_helper(order: str) -> str:
    return through_helper(order)


@DBOS.step()
def start(order: str) -> str:
    return DBOS.start_workflow(plain, order).workflow_id  # DBS201


@DBOS.step()
def start_alias(order: str) -> str:
    begin = D.start_workflow
    return begin(plain, order).workflow_id  # DBS201
