"""A coroutine calls a synchronous step or workflow: its body runs on the loop as well."""

from dbos import DBOS


@DBOS.step()
def announce(desk: str, text: str) -> None:
    DBOS.send(desk, text)  # DBS101


@DBOS.step()
def progress(desk: str, percent: int) -> None:
    publish(percent)
    print(desk, percent)


def publish(percent: int) -> None:
    DBOS.set_event("progress", percent)  # DBS101


@DBOS.workflow()
def close_desk(desk: str) -> str:
    DBOS.sleep(60)  # DBS101
    DBOS.set_event("closed", desk)  # DBS101
    return desk


def weigh(parcel: str) -> int:
    return len(parcel)


def _stamp(parcel: str) -> str:
    weight = DBOS.run_step(None, weigh, parcel)  # DBS101
    return f"{parcel} {weight}"


stamp = DBOS.workflow(name="stamp")(_stamp)


class Office:
    @DBOS.step()
    def ring(self, desk: str) -> None:
        DBOS.send(desk, "ring")  # DBS101

    @staticmethod
    @DBOS.workflow()
    def lunch(desk: str) -> None:
        DBOS.recv("back", timeout_seconds=3600)  # DBS101


async def open_office(desk: str) -> None:
    announce(desk, "open")
    progress(desk, 10)


async def close_office(desk: str) -> None:
    close_desk(desk)
    print(stamp("letter"))


async def lunch_break(desk: str) -> None:
    Office().ring(desk)
    Office.lunch(desk)
