"""Pools, clients and adapters that are made on their first use."""

import functools
from typing import Optional

from dbos import DBOS, DBOSConfiguredInstance


class ConnectionPool:
    def __init__(self, size: int) -> None:
        self.size = size


class Client:
    def __init__(self, region: str) -> None:
        self.region = region

    def name(self, order: str) -> str:
        return self.region + order


_client: Optional[Client] = None
_adapter = None
_pool: Optional[ConnectionPool] = None
_clients: dict[str, Client] = {}
_by_name: dict[str, Client] = {}


def get_client() -> Client:
    global _client
    if _client is None:
        _client = Client("eu")
    return _client


def get_adapter() -> Client:
    global _adapter
    if not _adapter:
        _adapter = Client("us")
    return _adapter


def get_pool() -> ConnectionPool:
    global _pool
    _pool = _pool or ConnectionPool(2)
    return _pool


def client_for(region: str) -> Client:
    if region not in _clients:
        _clients[region] = Client(region)
    return _clients[region]


def client_named(region: str) -> Client:
    client = _by_name.get(region)
    if client is None:
        client = Client(region)
        _by_name[region] = client
    return client


def client_tried(region: str) -> Client:
    try:
        return _by_name[region]
    except KeyError:
        _by_name[region] = Client(region)
        return _by_name[region]


@functools.lru_cache(maxsize=None)
def cached_client(region: str) -> Client:
    return Client(region)


@DBOS.step()
def charge(order: str, client: Client) -> str:
    return client.name(order)


@DBOS.workflow()
def checkout(order: str) -> str:
    charge(order, get_client())
    charge(order, get_adapter())
    charge(order, client_for("eu"))
    charge(order, client_named("eu"))
    charge(order, client_tried("eu"))
    charge(f"{order} {get_pool().size}", get_client())
    return charge(order, cached_client("eu"))


@DBOS.workflow()
def checkout_inline(order: str) -> str:
    global _client
    if _client is None:
        _client = Client("eu")
    return charge(order, _client)


@DBOS.dbos_class()
class Desk(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        self._client: Optional[Client] = None
        super().__init__(config_name=name)

    @property
    def client(self) -> Client:
        if self._client is None:
            self._client = Client("eu")
        return self._client

    @functools.cached_property
    def other_client(self) -> Client:
        return Client("us")

    @DBOS.workflow()
    def serve(self, order: str) -> str:
        charge(order, self.other_client)
        return charge(order, self.client)
