"""Objects of the project whose names look like clients."""

import queue

from dbos import DBOS


@DBOS.step()
def store(text: str) -> str:
    return text


class Client:
    """Keeps orders in memory."""

    def __init__(self) -> None:
        self.orders = {"1": "book"}

    def get(self, order: str) -> str:
        return self.orders.get(order, "")

    def post(self, order: str) -> str:
        return order.upper()

    def request(self, order: str) -> str:
        return order.lower()


class Session(Client):
    def send(self, order: str) -> str:
        return self.post(order)


class OpenAI:
    def complete(self, text: str) -> str:
        return text.title()


def get(url: str) -> str:
    return url.rsplit("/", 1)[-1]


def urlopen(url: str) -> str:
    return url


@DBOS.workflow()
def own_class(order: str) -> str:
    client = Client()
    return store(client.get(order) + client.post(order) + client.request(order))


@DBOS.workflow()
def own_subclass(order: str) -> str:
    with_orders = Session()
    return store(with_orders.send(order))


@DBOS.workflow()
def own_model(text: str) -> str:
    return store(OpenAI().complete(text))


@DBOS.workflow()
def own_functions(url: str) -> str:
    return store(get(url) + urlopen(url))


@DBOS.workflow()
def dictionary(requests: dict[str, str]) -> str:
    return store(requests.get("first", ""))


@DBOS.workflow()
def dictionary_called_session(order: str) -> str:
    session = {"order": order}
    session.update(state="new")
    return store(session.get("order", ""))


@DBOS.workflow()
def local_queue(orders: list[str]) -> str:
    waiting: queue.Queue[str] = queue.Queue()
    for order in orders:
        waiting.put(order)
    return store(waiting.get())


@DBOS.workflow()
def shadowed_in_loop(httpx: list[dict[str, str]]) -> str:
    return store(",".join(one.get("url", "") for one in httpx))


class Requests:
    """Requests of customers."""

    @staticmethod
    def get(number: int) -> str:
        return f"request {number}"


requests = Requests()


@DBOS.workflow()
def own_object_called_requests(number: int) -> str:
    return store(requests.get(number))


@DBOS.workflow()
def own_message(order: str) -> str:
    DBOS.send("warehouse", order, "orders")
    DBOS.set_event("order", order)
    return store(DBOS.get_event("warehouse", "order") or "")
