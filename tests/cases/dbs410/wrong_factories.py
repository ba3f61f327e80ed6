"""Identities that factories of configurations are given."""

from dataclasses import dataclass
import uuid
from dbos import DBOS


@dataclass
class Settings:
    name: str
    url: str

    def config(self, executor: str) -> dict:
        return {"name": self.name, "system_database_url": self.url, "executor_id": executor}


def build(executor: str, version: str = "1"):
    return {"name": "fine-name", "executor_id": executor, "application_version": version}


def main():
    DBOS(config=build(str(uuid.uuid4())))  # DBS410


def main2():
    s = Settings("x-y-z", "sqlite:///x")
    DBOS(config=s.config(f"w-{uuid.uuid4()}"))  # DBS410
