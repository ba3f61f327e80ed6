"""The workflow reads the very attribute that a step has set."""

from dataclasses import dataclass

from dbos import DBOS


@dataclass
class Settings:
    region: str = "eu"
    token: str | None = None


settings = Settings()


@DBOS.step()
def login(user: str) -> None:
    settings.token = user.upper()  # DBS207: settings.token


@DBOS.step()
def use(token: str) -> str:
    return token


@DBOS.workflow()
def run(user: str) -> str:
    login(user)
    return use(settings.token or "")
