"""Settings that a process reads once: constants, settings objects, cached functions."""

import functools
import os
import socket
import sys
from dataclasses import dataclass
from functools import cache, lru_cache

from pydantic_settings import BaseSettings, SettingsConfigDict

from dbos import DBOS

TIER = os.environ.get("TIER", "free")
REGION = os.getenv("REGION", "eu")
HOST = socket.gethostname()
FORCED = "--force" in sys.argv

if os.environ.get("CARRIER"):
    CARRIER = os.environ["CARRIER"]
else:
    CARRIER = "post"


def _number(name: str, default: int) -> int:
    return int(os.environ.get(name, default))


PARCELS = _number("PARCELS", 3)


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SHOP_")

    carrier: str = "post"
    express: bool = False


settings = Settings()


class Defaults:
    carrier = os.environ.get("DEFAULT_CARRIER", "post")


@dataclass
class Options:
    carrier: str = os.environ.get("OPTIONS_CARRIER", "post")


@lru_cache
def get_settings() -> Settings:
    return Settings()


@lru_cache(maxsize=1)
def get_options() -> Options:
    return Options(carrier=os.environ["CARRIER"])


@cache
def get_carrier() -> str:
    return os.environ.get("CARRIER", "post")


@functools.cache
def get_region() -> str:
    return os.environ.get("REGION", "eu")


@DBOS.step()
def ship(order: str, carrier: str) -> str:
    return f"{order} by {carrier}"


@DBOS.workflow()
def by_constants(order: str) -> str:
    if TIER == "gold" or FORCED:
        return ship(f"{order} from {HOST} in {REGION}", "express")
    return ship(order, CARRIER)


@DBOS.workflow()
def by_constant_number(order: str) -> list[str]:
    return [ship(f"{order}-{number}", CARRIER) for number in range(PARCELS)]


@DBOS.workflow()
def by_settings_object(order: str) -> str:
    if settings.express:
        return ship(order, "express")
    return ship(order, settings.carrier)


@DBOS.workflow()
def by_settings_function(order: str) -> str:
    if get_settings().express:
        return ship(order, "express")
    return ship(order, get_settings().carrier)


@DBOS.workflow()
def by_cached_functions(order: str) -> str:
    if get_region() == "eu":
        return ship(order, get_carrier())
    return ship(order, get_options().carrier)


@DBOS.workflow()
def by_class_attribute(order: str) -> str:
    return ship(order, Defaults.carrier)


@DBOS.workflow()
def by_dataclass_default(order: str) -> str:
    return ship(order, Options().carrier)


@DBOS.workflow()
def by_default_argument(order: str, carrier: str = os.environ.get("CARRIER", "post")) -> str:
    return ship(order, carrier)


def with_carrier(order: str, carrier: str = os.environ.get("CARRIER", "post")) -> str:
    return ship(order, carrier)


@DBOS.workflow()
def by_default_argument_of_helper(order: str) -> str:
    return with_carrier(order)
