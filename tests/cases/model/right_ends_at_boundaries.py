"""A workflow may do what a step may not, and a step called by a workflow ends the way."""

from dbos import DBOS


def wait_for(topic: str) -> str:
    return DBOS.recv(topic)


@DBOS.step()
def work(topic: str) -> str:
    return topic.upper()


@DBOS.workflow()
def child(topic: str) -> str:
    return wait_for(topic)


@DBOS.workflow()
def run(topic: str) -> str:
    result = work(topic)
    handle = DBOS.start_workflow(child, topic)
    return f"{result}{wait_for(topic)}{handle.get_result()}"


class Shop:
    @staticmethod
    @DBOS.step()
    def count(topic: str) -> int:
        return len(topic)

    @staticmethod
    @DBOS.workflow()
    def open(topic: str) -> str:
        return f"{wait_for(topic)}{Shop.count(topic)}"
