"""Schedules of others."""

from apscheduler.schedulers.background import BackgroundScheduler
from celery import Celery
from dbos import DBOS as Durable
from rocketry import Rocketry

scheduler = BackgroundScheduler()
celery = Celery("reports")
rocket = Rocketry()


class DBOS:
    @staticmethod
    def scheduled(cron: str):
        return lambda function: function


@DBOS.scheduled("0 2 * * *")
def nightly() -> None: ...


@scheduler.scheduled_job("cron", hour=2)
def job() -> None: ...


@rocket.task("daily")
def task() -> None: ...


class Plan:
    def scheduled(self, cron: str):
        return lambda function: function


plan = Plan()


@plan.scheduled("0 2 * * *")
def planned() -> None: ...


def scheduled(cron: str):
    return lambda function: function


@scheduled("0 2 * * *")
@Durable.workflow()
def own(at: str) -> str:
    return at


def is_scheduled(order) -> bool:
    return order.scheduled
