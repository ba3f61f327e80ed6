# dbos-version: >=2,<3
"""The range changes nothing: no release had the name."""

from dbos import DBOS
from dbos import Step  # DBS909


@DBOS.transactional()  # DBS909: transaction
def save(order: str) -> str:
    return order


@DBOS.schedule("0 2 * * *")  # DBS909: scheduled
@DBOS.workflow()
def nightly(scheduled: object, actual: object) -> None:
    DBOS.logger.info("night")
