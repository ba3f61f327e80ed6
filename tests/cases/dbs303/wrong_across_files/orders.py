"""Workflows whose identifiers come from another module."""

import identities
from dbos import DBOS, SetWorkflowID
from identities import new_id


@DBOS.step()
def insert(*row: object) -> None:
    DBOS.logger.info("%s", row)


@DBOS.workflow()
def order(article: str) -> None:
    key = new_id("order")  # DBS303
    insert(key, article)


@DBOS.workflow()
def order_as_child(article: str) -> None:
    with SetWorkflowID(identities.new_id("order")):  # DBS303
        DBOS.start_workflow(order, article)


@DBOS.workflow()
def order_by_shard(article: str) -> None:
    insert(article, identities.shard_of(article))  # DBS303


@DBOS.workflow()
def order_returned(article: str) -> str:
    insert(article)
    return f"{article}-{new_id('receipt')}"  # DBS303
