"""Clocks of other libraries."""

import arrow
import pandas as pd
import pendulum
from croniter import croniter
from dbos import DBOS
from django.utils import timezone
from django.utils.timezone import now
from whenever import Instant


@DBOS.step()
def publish(article: str, at: object) -> None:
    DBOS.logger.info("%s at %s", article, at)


@DBOS.workflow()
def publish_with_django(article: str) -> None:
    publish(article, timezone.now())  # DBS302
    publish(article, now().date())  # DBS302
    publish(article, timezone.localdate())  # DBS302


@DBOS.workflow()
def publish_with_pendulum(article: str) -> None:
    publish(article, pendulum.now("Europe/Berlin"))  # DBS302
    publish(article, pendulum.today().add(days=1))  # DBS302


@DBOS.workflow()
def publish_with_arrow(article: str) -> None:
    publish(article, arrow.utcnow().shift(hours=2).isoformat())  # DBS302
    publish(article, arrow.now())  # DBS302
    publish(article, arrow.get())  # DBS302


@DBOS.workflow()
def publish_with_others(article: str) -> None:
    publish(article, Instant.now())  # DBS302
    publish(article, pd.Timestamp.now())  # DBS302
    publish(article, pd.Timestamp.utcnow())  # DBS302


@DBOS.workflow()
def publish_by_cron(article: str, expression: str) -> None:
    schedule = croniter(expression)  # DBS302
    publish(article, schedule.get_next())
