"""Loops in other clothes, and what they take: steps, children, messages, events, tasks."""

import asyncio
from itertools import chain, product

from dbos import DBOS


@DBOS.step()
def notify(user: str) -> str:
    return user


@DBOS.step()
async def notify_async(user: str) -> str:
    return user


@DBOS.step()
def rank(user: str, place: int) -> None:
    print(user, place)


@DBOS.step()
def save(lines: list[str]) -> list[int]:
    return [len(line) for line in lines]


@DBOS.workflow()
def greet(user: str) -> str:
    return notify(user)


@DBOS.workflow()
async def greet_async(user: str) -> str:
    return await notify_async(user)


@DBOS.workflow()
def list_comprehension(users: set[str]) -> list[str]:
    return [notify(user) for user in users]  # DBS313


@DBOS.workflow()
def dict_comprehension(users: set[str]) -> dict[str, str]:
    return {user: notify(user) for user in users}  # DBS313


@DBOS.workflow()
def set_comprehension(users: set[str]) -> set[str]:
    return {notify(user) for user in users}  # DBS313


@DBOS.workflow()
def generator(users: set[str]) -> list[str]:
    return sorted(notify(user) for user in users)  # DBS313


@DBOS.workflow()
def inner_loop(teams: list[list[str]]) -> None:
    for team in teams:
        for user in set(team):  # DBS313
            notify(user)


@DBOS.workflow()
def inner_of_comprehension(teams: list[set[str]]) -> list[str]:
    return [notify(user) for team in teams for user in team]  # DBS313


@DBOS.workflow()
def numbered(users: set[str]) -> None:
    for place, user in enumerate(users):  # DBS313
        rank(user, place)


@DBOS.workflow()
def zipped(users: set[str], places: list[int]) -> None:
    for user, place in zip(users, places):  # DBS313
        rank(user, place)


@DBOS.workflow()
def as_list(users: set[str]) -> None:
    for user in list(users):  # DBS313
        notify(user)


@DBOS.workflow()
def as_tuple(users: list[str]) -> None:
    for user in tuple(set(users)):  # DBS313
        notify(user)


@DBOS.workflow()
def iterator(users: set[str]) -> None:
    for user in iter(users):  # DBS313
        notify(user)


@DBOS.workflow()
def mapped(users: set[str]) -> list[str]:
    return list(map(notify, users))  # DBS313


@DBOS.workflow()
def mapped_names(users: set[str]) -> None:
    for user in map(str.lower, users):  # DBS313
        notify(user)


@DBOS.workflow()
def filtered(users: set[str]) -> None:
    for user in filter(None, users):  # DBS313
        notify(user)


@DBOS.workflow()
def chained(users: set[str], admins: list[str]) -> None:
    for user in chain(users, admins):  # DBS313
        notify(user)


@DBOS.workflow()
def products(users: set[str], places: list[int]) -> None:
    for user, place in product(users, places):  # DBS313
        rank(user, place)


@DBOS.workflow()
def reversed_list(users: set[str]) -> None:
    for user in reversed(list(users)):  # DBS313
        notify(user)


@DBOS.workflow()
def children(users: set[str]) -> None:
    for user in users:  # DBS313
        greet(user)


@DBOS.workflow()
def started_children(users: set[str]) -> list[str]:
    handles = [DBOS.start_workflow(greet, user) for user in users]  # DBS313
    return sorted(handle.get_result() for handle in handles)


@DBOS.workflow()
def enqueued_children(users: set[str]) -> None:
    for user in users:  # DBS313
        DBOS.enqueue_workflow("greetings", greet, user)


@DBOS.workflow()
def messages(workflows: set[str]) -> None:
    for workflow in workflows:  # DBS313
        DBOS.send(workflow, "stop")


@DBOS.workflow()
def events(users: set[str]) -> None:
    for user in users:  # DBS313
        DBOS.set_event(user, "invited")


@DBOS.workflow()
def stream(users: set[str]) -> None:
    for user in users:  # DBS313
        DBOS.write_stream("invited", user)


@DBOS.workflow()
def run_as_step(users: set[str]) -> None:
    for user in users:  # DBS313
        DBOS.run_step({"name": "invite"}, str.upper, user)


@DBOS.workflow()
def under_a_condition(users: set[str]) -> None:
    for user in users:  # DBS313
        if user.endswith("@example.org"):
            notify(user)


@DBOS.workflow()
async def awaited(users: set[str]) -> None:
    for user in users:  # DBS313
        await notify_async(user)


@DBOS.workflow()
async def gathered(users: set[str]) -> list:
    return await asyncio.gather(*[notify_async(user) for user in users], return_exceptions=True)  # DBS313


@DBOS.workflow()
async def gathered_map(users: set[str]) -> list:
    return await asyncio.gather(*map(notify_async, users), return_exceptions=True)  # DBS313


@DBOS.workflow()
async def tasks(users: set[str]) -> list[str]:
    running = [asyncio.create_task(notify_async(user)) for user in users]  # DBS313
    return sorted([await task for task in running])


@DBOS.workflow()
async def started_async(users: set[str]) -> None:
    for user in users:  # DBS313
        await DBOS.start_workflow_async(greet_async, user)


@DBOS.workflow()
def built_argument(users: set[str]) -> list[int]:
    return save([user.title() for user in users])  # DBS313


@DBOS.workflow()
def list_as_argument(users: set[str]) -> list[int]:
    return save(list(users))  # DBS313


@DBOS.workflow()
def joined_argument(users: set[str]) -> str:
    return notify(", ".join(users))  # DBS313
