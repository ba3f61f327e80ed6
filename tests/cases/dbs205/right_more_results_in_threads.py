"""Plain code and a step that wait for workflows in threads."""

from concurrent.futures import ThreadPoolExecutor

from dbos import DBOS, DBOSClient

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")


@DBOS.workflow()
def child(name: str) -> str:
    return name


@DBOS.step()
def ask_all(ids: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda one: client.retrieve_workflow(one).get_result(), ids))


@DBOS.workflow()
def parent(names: list[str]) -> list[str]:
    ids = [DBOS.start_workflow(child, name).workflow_id for name in names]
    return ask_all(ids)
