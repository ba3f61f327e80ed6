"""State that only steps read: any of them can build it again."""

import functools
import time
from typing import Optional

from dbos import DBOS, DBOSConfiguredInstance


class Client:
    def __init__(self, token: str) -> None:
        self.token = token

    def get(self, url: str) -> str:
        return self.token + url


_client: Optional[Client] = None
_token: Optional[str] = None
_token_until = 0.0
_pages: dict[str, str] = {}
_failed: set[str] = set()
_calls = 0


def get_client() -> Client:
    global _client
    if _client is None:
        _client = Client("secret")
    return _client


def get_token() -> str:
    global _token, _token_until
    if _token is None or time.time() > _token_until:
        _token = "secret"
        _token_until = time.time() + 60
    return _token


@functools.lru_cache(maxsize=128)
def rate(currency: str) -> int:
    return len(currency)


@DBOS.step()
def fetch(url: str) -> str:
    return get_client().get(url) + get_token()


@DBOS.step()
def fetch_cached(url: str) -> str:
    if url not in _pages:
        _pages[url] = Client("x").get(url)
    return _pages[url]


@DBOS.step()
def fetch_politely(url: str) -> str:
    global _calls
    _calls += 1
    if url in _failed:
        return ""
    if _calls > 100:
        time.sleep(1)
    _failed.add(url)
    return url


@DBOS.step()
def forget(url: str) -> None:
    _pages.pop(url, None)
    _failed.discard(url)


@DBOS.step()
def convert(currency: str) -> int:
    return rate(currency)


@DBOS.workflow()
def crawl(url: str) -> str:
    fetch_politely(url)
    forget(url)
    convert(url)
    return fetch(url) + fetch_cached(url)


@DBOS.step()
def call_with(client: Client, url: str) -> str:
    return client.get(url)


@DBOS.workflow()
def shares_lazy_client(url: str) -> str:
    # The client is the same, whoever makes it.
    fetch(url)
    return call_with(get_client(), url)


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        self.name = name
        self._client: Optional[Client] = None
        self._cache: dict[str, str] = {}
        super().__init__(config_name=name)

    @DBOS.step()
    def load(self, url: str) -> str:
        if self._client is None:
            self._client = Client(self.name)
        self._cache[url] = self._client.get(url)
        return self._cache[url]

    @DBOS.workflow()
    def run(self, url: str) -> str:
        return self.load(url) + self.name
