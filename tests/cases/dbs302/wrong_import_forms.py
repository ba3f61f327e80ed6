"""Clocks that come through star imports, fallbacks and conditional imports."""

from time import *

try:
    from datetime import UTC, datetime
except ImportError:
    from datetime import datetime, timezone

    UTC = timezone.utc

import sys

from dbos import DBOS as D

if sys.version_info >= (3, 11):
    from datetime import date
else:
    from datetime import date


@D.step()
def archive(folder: str) -> None:
    D.logger.info(folder)


@D.workflow()
def archive_by_second(folder: str) -> None:
    archive(f"{folder}/{time()}")  # DBS302


@D.workflow()
def archive_by_month(folder: str) -> None:
    archive(f"{folder}/{datetime.now(UTC):%Y-%m}")  # DBS302


@D.workflow()
def archive_by_day(folder: str) -> None:
    archive(folder + "/" + str(date.today()))  # DBS302
