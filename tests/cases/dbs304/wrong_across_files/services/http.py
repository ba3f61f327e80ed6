"""Clients of HTTP services."""

from functools import lru_cache

import httpx
import requests

CLIENT = httpx.Client(base_url="https://rates.example")


def get_client() -> httpx.Client:
    return CLIENT


@lru_cache(maxsize=None)
def get_session():
    session = requests.Session()
    session.headers["Accept"] = "application/json"
    return session
