"""Parts of module-level objects, through names, loops and calls."""

from dbos import DBOS

SHOPS = [{"name": "a", "orders": []}, {"name": "b", "orders": []}]
INDEX: dict[str, dict] = {"a": SHOPS[0]}


@DBOS.step()
def load(name: str) -> str:
    return name


def shop_named(name: str) -> dict:
    return INDEX[name]


@DBOS.workflow()
def run(name: str) -> str:
    first = SHOPS[0]
    first["name"] = name  # DBS206
    for shop in SHOPS:
        shop["seen"] = True  # DBS206
    SHOPS[1]["orders"].append(name)  # DBS206
    alias = SHOPS
    alias.append({})  # DBS206
    shop_named(name)["open"] = False  # DBS206
    del INDEX[name]  # DBS206
    return load(name)
