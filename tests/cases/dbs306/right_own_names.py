"""Objects of the project whose names look like databases."""

from dbos import DBOS


@DBOS.step()
def store(value: object) -> str:
    return str(value)


class Session:
    """A visit of a customer."""

    def __init__(self, customer: str) -> None:
        self.customer = customer
        self.pages: list[str] = []

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *_: object) -> None:
        self.pages.clear()

    def get(self, page: str) -> str:
        return f"{self.customer}: {page}"

    def commit(self) -> int:
        return len(self.pages)

    def execute(self, order: str) -> str:
        return order


class Redis:
    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def set(self, key: str, value: str) -> None:
        self.values[key] = value

    def get(self, key: str) -> str:
        return self.values.get(key, "")


class Cursor:
    """A place in a text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def fetchone(self) -> str:
        return self.text[:1]


class Orders:
    def __init__(self, names: list[str]) -> None:
        self.objects = names

    def filter(self, start: str) -> list[str]:
        return [name for name in self.objects if name.startswith(start)]


def connect(first: str, second: str) -> str:
    return f"{first}-{second}"


def execute(order: str) -> str:
    return order


@DBOS.workflow()
def own_session(customer: str) -> str:
    with Session(customer) as session:
        store(session.execute("order"))
        session.commit()
        return store(session.get("start"))


@DBOS.workflow()
def own_redis(order: str) -> str:
    redis = Redis()
    redis.set("order", order)
    return store(redis.get("order"))


@DBOS.workflow()
def own_cursor(text: str) -> str:
    cursor = Cursor(text)
    return store(cursor.fetchone())


@DBOS.workflow()
def own_manager(names: list[str]) -> str:
    orders = Orders(names)
    return store(orders.filter("a") + orders.objects)


@DBOS.workflow()
def own_functions(order: str) -> str:
    return store(connect(order, execute(order)))


@DBOS.workflow()
def dictionaries(session: dict[str, str], cache: dict[str, str]) -> str:
    session.update(state="new")
    return store(session.get("user", "") + cache.get("user", ""))


@DBOS.workflow()
def cursor_of_pages(cursor: int) -> str:
    while cursor < 3:
        store(cursor)
        cursor += 1
    return store(cursor)
