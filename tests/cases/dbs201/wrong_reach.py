"""The start lies in code that the step reaches."""

import functools

from dbos import DBOS


@DBOS.workflow()
def scan(asset: str) -> int:
    return size_of(asset)


@DBOS.step()
def size_of(asset: str) -> int:
    return len(asset)


# A helper, and a helper of a helper.
def begin_scan(asset: str) -> None:
    DBOS.start_workflow(scan, asset)  # DBS201: upload


def check_in(asset: str) -> None:
    if asset:
        begin_scan(asset)


@DBOS.step()
def upload(asset: str) -> None:
    check_in(asset)


# Three helpers deep, through a keyword argument and a conditional expression.
def third(asset: str) -> None:
    DBOS.enqueue_workflow("scans", scan, asset)  # DBS201: second


def second(asset: str) -> None:
    third(asset=asset)


def first(asset: str) -> None:
    second(asset) if asset else None


@DBOS.step()
def replace(asset: str) -> None:
    first(asset)


# A workflow called by a helper.
def scan_now(asset: str) -> int:
    return scan(asset)  # DBS201


@DBOS.step()
def measure(asset: str) -> int:
    return scan_now(asset)


# A nested function.
@DBOS.step()
def copy(asset: str) -> None:
    def after_copy() -> None:
        DBOS.start_workflow(scan, asset)  # DBS201

    after_copy()


# A nested function that a helper returns.
def scanner_for(prefix: str):
    def run(asset: str) -> None:
        DBOS.start_workflow(scan, prefix + asset)  # DBS201

    return run


@DBOS.step()
def move(asset: str) -> None:
    run = scanner_for("moved-")
    run(asset)


# A lambda under a name.
@DBOS.step()
def link(asset: str) -> None:
    begin = lambda item: DBOS.start_workflow(scan, item)  # DBS201
    begin(asset)


# Comprehensions and generator expressions.
@DBOS.step()
def upload_all(assets: list[str]) -> list[str]:
    return [DBOS.start_workflow(scan, asset).workflow_id for asset in assets]  # DBS201


@DBOS.step()
def upload_any(assets: list[str]) -> int:
    return sum(scan(asset) for asset in assets)  # DBS201


# A partial of the operation, and an alias of it.
@DBOS.step()
def rotate(asset: str) -> None:
    begin = functools.partial(DBOS.start_workflow, scan)
    begin(asset)  # DBS201


begin_workflow = DBOS.start_workflow


@DBOS.step()
def mirror(asset: str) -> None:
    begin_workflow(scan, asset)  # DBS201


# Callbacks.
def by_scan(asset: str) -> int:
    return scan(asset)  # DBS201


@DBOS.step()
def order_by_size(assets: list[str]) -> list[str]:
    return sorted(assets, key=by_scan)


def enqueue_one(asset: str) -> None:
    DBOS.enqueue_workflow("scans", scan, asset)  # DBS201


@DBOS.step()
def enqueue_each(assets: list[str]) -> None:
    list(map(enqueue_one, assets))


@DBOS.step()
def filter_large(assets: list[str]) -> list[str]:
    return list(filter(lambda asset: scan(asset) > 10, assets))  # DBS201


def for_each(assets: list[str], action) -> None:
    for asset in assets:
        action(asset)


def scan_from_callback(asset: str) -> None:
    DBOS.start_workflow(scan, asset)  # DBS201


@DBOS.step()
def with_own_callback(assets: list[str]) -> None:
    for_each(assets, scan_from_callback)


# Dispatch tables.
def on_created(asset: str) -> None:
    DBOS.start_workflow(scan, asset)  # DBS201


def on_removed(asset: str) -> None:
    DBOS.logger.info("removed %s", asset)


HANDLERS = {"created": on_created, "removed": on_removed}


@DBOS.step()
def handle(kind: str, asset: str) -> None:
    HANDLERS[kind](asset)


@DBOS.step()
def handle_with_get(kind: str, asset: str) -> None:
    handler = HANDLERS.get(kind, on_removed)
    handler(asset)


# A generator that the step iterates.
def scan_in_turn(assets: list[str]):
    for asset in assets:
        yield DBOS.start_workflow(scan, asset).workflow_id  # DBS201


@DBOS.step()
def upload_in_turn(assets: list[str]) -> list[str]:
    return list(scan_in_turn(assets))


# A default argument that is a function.
def start_default(asset: str) -> None:
    DBOS.start_workflow(scan, asset)  # DBS201


def transfer(asset: str, then=start_default) -> None:
    then(asset)


@DBOS.step()
def download(asset: str) -> None:
    transfer(asset)


# Both branches of a try statement, and its finally clause.
@DBOS.step()
def guarded(asset: str) -> None:
    try:
        size = len(asset)
    except TypeError:
        DBOS.start_workflow(scan, "unknown")  # DBS201
        raise
    finally:
        DBOS.enqueue_workflow("scans", scan, asset)  # DBS201
    DBOS.logger.info("size %s", size)


# A step that another step calls.
@DBOS.step()
def inner(asset: str) -> None:
    DBOS.start_workflow(scan, asset)  # DBS201


@DBOS.step()
def outer(asset: str) -> None:
    inner(asset)


# Mutual recursion ends, and is reported once.
def walk(asset: str, depth: int) -> None:
    if depth:
        walk_children(asset, depth - 1)


def walk_children(asset: str, depth: int) -> None:
    DBOS.start_workflow(scan, asset)  # DBS201
    walk(asset, depth)


@DBOS.step()
def upload_tree(asset: str) -> None:
    walk(asset, 3)


@DBOS.workflow()
def everything(assets: list[str]) -> None:
    upload(assets[0])
    replace(assets[0])
    order_by_size(assets)
    handle("created", assets[0])
    upload_tree(assets[0])
