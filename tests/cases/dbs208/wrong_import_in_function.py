"""The decorator itself is imported at every call."""


def process(order: str) -> str:
    from dbos import DBOS

    @DBOS.workflow()  # DBS208
    def inner(name: str) -> str:
        return name

    return inner(order)


def process_with_fallback(order: str) -> str:
    try:
        from dbos import DBOS
    except ImportError:
        return order

    @DBOS.step()  # DBS208
    def inner_step(name: str) -> str:
        return name

    return inner_step(order)
