"""Clients per tenant that the workflow's helper makes when they are missing."""

from dbos import DBOS


class Client:
    def __init__(self, tenant: str) -> None:
        self.tenant = tenant


_clients: dict[str, Client] = {}


def client_for(tenant: str) -> Client:
    try:
        return _clients[tenant]
    except KeyError:
        client = _clients[tenant] = Client(tenant)
        return client


def client_by_get(tenant: str) -> Client:
    if (client := _clients.get(tenant)) is None:
        client = Client(tenant)
        _clients[tenant] = client
    return client


def client_by_default(tenant: str) -> Client:
    return _clients.setdefault(tenant, Client(tenant))


class Registry:
    _shared: "Registry | None" = None

    def __new__(cls) -> "Registry":
        if cls._shared is None:
            cls._shared = super().__new__(cls)
        return cls._shared

    @classmethod
    def shared(cls) -> "Registry":
        if not cls._shared:
            cls._shared = cls()
        return cls._shared


@DBOS.step()
def charge(client: Client, order: str) -> str:
    return client.tenant + order


@DBOS.workflow()
def run(tenant: str, order: str) -> str:
    Registry.shared()
    Registry()
    charge(client_by_get(tenant), order)
    charge(client_by_default(tenant), order)
    return charge(client_for(tenant), order)
