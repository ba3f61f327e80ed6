"""Decorators of dbos that need parentheses."""

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.step  # DBS501: step
def fetch(url: str) -> str:
    return url


@DBOS.workflow  # DBS501: workflow
def crawl(url: str) -> str:
    return url


@DBOS.step  # DBS501
async def fetch_soon(url: str) -> str:
    return url


@DBOS.workflow  # DBS501
async def crawl_soon(url: str) -> str:
    return url


@DBOS.dbos_class  # DBS501: dbos_class
class Site(DBOSConfiguredInstance):
    def __init__(self, host: str) -> None:
        super().__init__(config_name=host)

    @DBOS.workflow  # DBS501
    def visit(self, url: str) -> str:
        return url

    @DBOS.step  # DBS501
    def load(self, url: str) -> str:
        return url

    @staticmethod
    @DBOS.step  # DBS501
    def clean(url: str) -> str:
        return url

    @classmethod
    @DBOS.workflow  # DBS501
    def revisit(cls, url: str) -> str:
        return url


# No error at all: the name silently becomes the inner decorator.
@DBOS.required_roles  # DBS501: required_roles
@DBOS.workflow()
def admin_only(url: str) -> str:
    return url


@DBOS.default_required_roles  # DBS501: default_required_roles
@DBOS.dbos_class()
class Admin:
    @staticmethod
    @DBOS.workflow()
    def delete(url: str) -> str:
        return url


@DBOS.kafka_consumer  # DBS501
@DBOS.workflow()
def consume(message) -> None:
    DBOS.logger.info("%s", message)


# Stacked.
def logged(function):
    return function


@logged
@DBOS.step  # DBS501
def above(url: str) -> str:
    return url


@DBOS.step  # DBS501
@logged
def below(url: str) -> str:
    return url


# Two on one function.
@DBOS.required_roles(["admin"])
@DBOS.workflow  # DBS501
def both(url: str) -> str:
    return url
