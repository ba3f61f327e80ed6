"""The module's state is changed at import, by endpoints and by scripts."""

from fastapi import FastAPI

from dbos import DBOS

app = FastAPI()
REGISTRY: dict[str, object] = {}
VISITS = {"count": 0}
names: list[str] = []
names.append("first")


def register(function):
    REGISTRY[function.__name__] = function
    return function


@DBOS.step()
def charge(order: str) -> str:
    return order


@register
@DBOS.workflow()
def checkout(order: str) -> str:
    return charge(order)


@DBOS.workflow()
def reads_registry(order: str) -> str:
    return charge(f"{order} of {len(REGISTRY)}")


@app.post("/orders/{order}")
def create(order: str) -> str:
    VISITS["count"] += 1
    names.append(order)
    return DBOS.start_workflow(checkout, order).workflow_id


def reset() -> None:
    global names
    names = []
    VISITS.clear()


def remember(order: str, keep: bool = False) -> str:
    if keep:
        names.append(order)
    return order


@DBOS.workflow()
def without_keeping(order: str) -> str:
    return charge(remember(order))


class Page:
    visits = 0

    def visit(self) -> None:
        Page.visits += 1


def main() -> None:
    reset()
    Page().visit()
    remember("first", keep=True)
    checkout("first")


if __name__ == "__main__":
    main()
