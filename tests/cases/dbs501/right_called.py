"""With parentheses, or where none are needed."""

import functools
import os

from dbos import DBOS, DBOSConfiguredInstance, SQLAlchemyDatasource

dbos = DBOS(config={"name": "called", "system_database_url": os.environ["CALLED_DB"]})
ds = SQLAlchemyDatasource.create("sqlite:///called.sqlite")

# Aliases: of the decorator, and of the called decorator.
workflow = DBOS.workflow
step = DBOS.step()
stubborn = functools.partial(DBOS.step, retries_allowed=True, max_attempts=5)
DECORATORS = {"workflow": DBOS.workflow, "step": DBOS.step}
transaction = ds.transaction


@workflow()
def by_alias(url: str) -> str:
    return by_called_alias(url)


@step
def by_called_alias(url: str) -> str:
    return url


@stubborn()
def by_partial(url: str) -> str:
    return url


@DECORATORS["step"]()
def by_table(url: str) -> str:
    return url


@dbos.step()
def by_instance(url: str) -> str:
    return url


@DBOS.step(name="named", retries_allowed=True)
def with_options(url: str) -> str:
    return url


# No parentheses needed.
@ds.transaction
def in_transaction(url: str) -> str:
    return url


@transaction
def in_aliased_transaction(url: str) -> str:
    return url


@ds.transaction()
def in_called_transaction(url: str) -> str:
    return url


@DBOS.alert_handler
def on_alert(name: str, message: str, metadata: dict[str, str]) -> None:
    DBOS.logger.warning("%s: %s (%s)", name, message, metadata)


# The project's own decorators, with and without parentheses.
def recorded(function):
    return DBOS.step()(function)


def recorded_with(attempts: int):
    return DBOS.step(retries_allowed=True, max_attempts=attempts)


def either_way(function=None, *, name=None):
    def decorate(inner):
        return DBOS.step(name=name)(inner)

    return decorate if function is None else decorate(function)


@recorded
def by_own_decorator(url: str) -> str:
    return url


@recorded_with(2)
def by_own_factory(url: str) -> str:
    return url


@either_way
def without_parentheses(url: str) -> str:
    return url


@either_way(name="with-parentheses")
def with_parentheses(url: str) -> str:
    return url


@DBOS.default_required_roles(["user"])
@DBOS.dbos_class()
class Site(DBOSConfiguredInstance):
    def __init__(self, host: str) -> None:
        self.host = host
        super().__init__(config_name=host)

    @DBOS.required_roles(["admin"])
    @DBOS.workflow()
    def visit(self, url: str) -> str:
        return self.load(url)

    @DBOS.step()
    def load(self, url: str) -> str:
        return self.host + url

    @property
    def name(self) -> str:
        return self.host


# The decorator as a value.
def decorator_for(kind: str):
    return DBOS.workflow if kind == "workflow" else DBOS.step


def knows_steps() -> bool:
    return hasattr(DBOS, "step") and callable(DBOS.step)


def later(url: str) -> str:
    return url


def much_later(url: str) -> str:
    return url


later_step = DBOS.step()(later)
later_flow = decorator_for("workflow")(name="much-later")(much_later)
