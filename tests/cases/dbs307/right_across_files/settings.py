"""Settings of the project."""

import os
from functools import lru_cache

from pydantic_settings import BaseSettings

TIER = os.environ.get("TIER", "free")


class Settings(BaseSettings):
    carrier: str = "post"


@lru_cache
def get_settings() -> Settings:
    return Settings()


def host_of_process() -> str:
    return os.uname().nodename
