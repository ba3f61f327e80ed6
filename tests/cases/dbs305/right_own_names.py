"""Objects of the project whose names look like files and paths."""

from dbos import DBOS


@DBOS.step()
def store(value: object) -> str:
    return str(value)


class Path:
    """A path through the shop."""

    def __init__(self, *rooms: str) -> None:
        self.rooms = rooms

    def exists(self) -> bool:
        return bool(self.rooms)

    def read_text(self) -> str:
        return " ".join(self.rooms)

    def resolve(self) -> "Path":
        return Path(*self.rooms[:1])


class Door:
    def __init__(self) -> None:
        self.state = "closed"

    def open(self) -> str:
        return "open"

    def touch(self) -> str:
        return self.state


class Workbook:
    """Rows in memory."""

    def __init__(self) -> None:
        self.rows: list[str] = []

    def write(self, row: str) -> int:
        self.rows.append(row)
        return len(self.rows)

    def read(self) -> str:
        return ",".join(self.rows)


def open_order(order: str) -> str:
    return f"{order} is open"


def listdir(orders: dict[str, str]) -> list[str]:
    return list(orders)


def exists(order: str) -> bool:
    return order.isdigit()


@DBOS.workflow()
def own_path(order: str) -> str:
    path = Path("hall", order)
    if path.exists():
        store(path.resolve().read_text())
    return store(path.read_text())


@DBOS.workflow()
def own_methods(order: str) -> str:
    door = Door()
    return store(door.open() + door.touch() + order)


@DBOS.workflow()
def own_table(order: str) -> str:
    book = Workbook()
    book.write(order)
    return store(book.read())


@DBOS.workflow()
def own_functions(orders: dict[str, str]) -> str:
    names = listdir(orders)
    return store(open_order(names[0]) if exists(names[0]) else "none")


@DBOS.workflow()
def shadowed_builtin(order: str) -> str:
    def open(name: str) -> str:
        return name

    return store(open(order))


@DBOS.workflow()
def shadowed_by_parameter(order: str, glob: dict[str, str]) -> str:
    return store(glob.get(order))


class shutil:
    """How to move furniture."""

    @staticmethod
    def move(piece: str, room: str) -> str:
        return f"{piece} to {room}"


@DBOS.workflow()
def own_class_called_shutil(piece: str) -> str:
    return store(shutil.move(piece, "hall"))
