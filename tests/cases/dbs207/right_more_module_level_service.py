"""A service object of the module counts its calls; the workflow only calls its steps."""

import time

import httpx
from dbos import DBOS, DBOSConfiguredInstance


class Gateway:
    def __init__(self, url: str) -> None:
        self.url = url
        self.calls = 0
        self.last_error: str | None = None
        self._session: httpx.Client | None = None

    @DBOS.step(retries_allowed=True)
    def charge(self, order: str) -> str:
        self.calls += 1
        self._session = httpx.Client(base_url=self.url)
        try:
            return self._session.post(f"/{order}").text
        except httpx.HTTPError as error:
            self.last_error = str(error)
            raise


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)
        self.name = name
        self.last_used = 0.0

    @DBOS.step()
    def book(self, order: str) -> str:
        self.last_used = time.time()
        return order + self.name


gateway = Gateway("https://pay.example.com")
shop = Shop("main")


@DBOS.workflow()
def checkout(order: str) -> str:
    shop.book(order)
    DBOS.logger.info("at %s for %s", gateway.url, shop.name)
    return gateway.charge(order)
