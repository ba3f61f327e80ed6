"""The project's words for durations."""

import contextlib
import logging
import time
from collections.abc import Iterator
from datetime import date, datetime

logger = logging.getLogger(__name__)


def began() -> float:
    return time.monotonic()


def report(what: str, since: float) -> None:
    seconds = time.monotonic() - since
    if seconds > 10:
        logger.warning("%s was slow: %s", what, seconds)
    else:
        logger.info("%s: %s", what, seconds)


@contextlib.contextmanager
def measured(what: str) -> Iterator[None]:
    since = began()
    yield
    report(what, since)


def due_date(issued: date, today: date | None = None) -> date:
    return max(issued, today or date.today())


def current_hour() -> int:
    return datetime.now().hour
