"""The same functions without a role: a workflow may well call them."""

from dbos import DBOS


def wait_for_payment(order: str) -> str:
    return DBOS.recv(order)


async def wait_for_return(order: str) -> str:
    return await DBOS.recv_async(order)


@DBOS.workflow()
def wait_for_delivery(order: str) -> str:
    return f"{wait_for_payment(order)}{DBOS.recv(order)}"


@DBOS.workflow()
async def wait_for_refund(order: str) -> str:
    return f"{await wait_for_return(order)}{await DBOS.recv_async(order)}"


class Inbox:
    def wait(self, topic: str) -> str:
        return DBOS.recv(topic)

    @staticmethod
    def pause() -> None:
        DBOS.sleep(1)
