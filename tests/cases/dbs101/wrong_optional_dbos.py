"""A project that also runs without dbos: the branch with dbos is the one that counts."""

try:
    from dbos import DBOS

    HAS_DBOS = True
except ImportError:
    DBOS = None
    HAS_DBOS = False

try:
    import dbos as engine
except ModuleNotFoundError:
    engine = None


async def tell(desk_id: str, text: str) -> None:
    DBOS.send(desk_id, text)  # DBS101


async def tell_when_installed(desk_id: str, text: str) -> None:
    if HAS_DBOS:
        DBOS.send(desk_id, text)  # DBS101


async def tell_when_present(desk_id: str, text: str) -> None:
    if DBOS is not None:
        DBOS.send(desk_id, text)  # DBS101
    else:
        print(text)


async def tell_or_return(desk_id: str, text: str) -> None:
    if engine is None:
        return
    engine.DBOS.send(desk_id, text)  # DBS101


if HAS_DBOS:

    @DBOS.workflow()
    async def remind(desk_id: str) -> None:
        DBOS.sleep(3600)  # DBS101

else:

    async def remind(desk_id: str) -> None:
        print("no reminders without dbos", desk_id)
