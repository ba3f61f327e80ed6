"""A step changes the state of its module, and the workflow reads it."""

from collections import defaultdict

from dbos import DBOS, DBOSConfiguredInstance

token = ""
counter = 0
tokens: dict[str, str] = {}
rows: list[str] = []
seen = set()
state = {"rows": []}
by_city = defaultdict(list)


class Settings:
    mode = "slow"
    names: list[str] = []


class Session:
    def __init__(self) -> None:
        self.user = ""


SESSION = Session()


@DBOS.step()
def log_in(user: str) -> None:
    global token
    token = user[::-1]  # DBS207


@DBOS.workflow()
def use_token(user: str) -> str:
    log_in(user)
    return token


@DBOS.step()
def count(user: str) -> None:
    global counter
    counter += 1  # DBS207


@DBOS.workflow()
def use_counter(user: str) -> str:
    count(user)
    if counter > 3:
        return "too many"
    return user


@DBOS.step()
def load_token(user: str) -> None:
    tokens[user] = user[::-1]  # DBS207


@DBOS.workflow()
def use_tokens(user: str) -> str:
    load_token(user)
    return tokens[user]


@DBOS.step()
def load_rows(user: str) -> int:
    rows.append(user)  # DBS207
    rows.extend([user, user])  # DBS207
    return len(user)


@DBOS.workflow()
def use_rows(user: str) -> list[str]:
    load_rows(user)
    return [row.upper() for row in rows]


@DBOS.step()
def mark_seen(user: str) -> None:
    seen.add(user)  # DBS207


@DBOS.workflow()
def use_seen(user: str) -> bool:
    mark_seen(user)
    return user in seen


@DBOS.step()
def fill_state(user: str) -> None:
    state["rows"].append(user)  # DBS207
    by_city["Bern"].append(user)  # DBS207


def rows_of_state() -> list[str]:
    return state["rows"] + by_city["Bern"]


@DBOS.workflow()
def use_state_through_helper(user: str) -> list[str]:
    fill_state(user)
    return rows_of_state()


@DBOS.step()
def change_class(user: str) -> None:
    Settings.mode = user  # DBS207
    Settings.names.append(user)  # DBS207


@DBOS.workflow()
def use_class(user: str) -> str:
    change_class(user)
    return Settings.mode + Settings.names[0]


@DBOS.step()
def change_object(user: str) -> None:
    SESSION.user = user  # DBS207


@DBOS.workflow()
def use_object(user: str) -> str:
    change_object(user)
    return SESSION.user


@DBOS.step()
async def log_in_soon(user: str) -> None:
    tokens["soon"] = user  # DBS207


@DBOS.workflow()
async def use_token_soon(user: str) -> str:
    await log_in_soon(user)
    return tokens["soon"]


# Through a helper of the step.
numbers: list[int] = []


def keep(number: int) -> None:
    numbers.append(number)  # DBS207: measure


@DBOS.step()
def measure(user: str) -> None:
    keep(len(user))


@DBOS.workflow()
def use_numbers(user: str) -> int:
    measure(user)
    return sum(numbers)


@DBOS.dbos_class()
class Loader(DBOSConfiguredInstance):
    loaded = 0

    def __init__(self, name: str) -> None:
        self.token = ""
        self.pages: list[str] = []
        self.sizes: dict[str, int] = {}
        super().__init__(config_name=name)

    @DBOS.step()
    def load(self, url: str) -> None:
        self.token = url  # DBS207
        self.pages.append(url)  # DBS207
        self._measure(url)
        Loader.loaded += 1  # DBS207

    def _measure(self, url: str) -> None:
        self.sizes[url] = len(url)  # DBS207

    @DBOS.workflow()
    def run(self, url: str) -> str:
        self.load(url)
        pages = len(self.pages) + self.sizes[url] + Loader.loaded
        return f"{self.token} {pages}"
