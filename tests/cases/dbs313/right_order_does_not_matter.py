"""Sets that are asked, counted, compared and combined, and loops that take no checkpoint."""

import logging

from dbos import DBOS

log = logging.getLogger(__name__)
BLOCKED = frozenset({"spam@example.org", "noreply@example.org"})


@DBOS.step()
def invite(users: set[str]) -> int:
    return len(users)


@DBOS.step()
def mail(user: str) -> str:
    return user


@DBOS.step()
def count(number: int) -> int:
    return number


@DBOS.workflow()
def membership(users: list[str]) -> None:
    for user in users:
        if user not in BLOCKED:
            mail(user)


@DBOS.workflow()
def set_as_argument(users: list[str]) -> int:
    return invite(set(users))


@DBOS.workflow()
def difference_as_argument(users: set[str]) -> int:
    return invite(users - BLOCKED)


@DBOS.workflow()
def length(users: set[str]) -> int:
    return count(len(users | BLOCKED))


@DBOS.workflow()
def empty(users: set[str]) -> str:
    if users & BLOCKED:
        return mail("postmaster@example.org")
    return "nobody is blocked"


@DBOS.workflow()
def anybody(users: set[str]) -> str:
    if any(user.endswith("@example.org") for user in users):
        return mail("postmaster@example.org")
    return "nobody"


@DBOS.workflow()
def everybody(users: set[str]) -> str:
    if all("@" in user for user in users):
        return mail("postmaster@example.org")
    return "nobody"


@DBOS.workflow()
def smallest_and_largest(numbers: set[int]) -> int:
    return count(min(numbers)) + count(max(numbers)) + count(sum(numbers))


@DBOS.workflow()
def first_name(users: set[str]) -> str:
    return mail(min(users))


@DBOS.workflow()
def sum_of_generator(users: set[str]) -> int:
    return count(sum(len(user) for user in users))


@DBOS.workflow()
def compared(users: set[str], invited: set[str]) -> str:
    if users == invited or users <= invited or users.isdisjoint(BLOCKED):
        return mail("postmaster@example.org")
    return "somebody is missing"


@DBOS.workflow()
def another_set(users: set[str]) -> int:
    return invite({user.lower() for user in users})


@DBOS.workflow()
def filled_by_loop(users: set[str]) -> int:
    names: set[str] = set()
    for user in users:
        names.add(user.partition("@")[0])
    return invite(names)


@DBOS.workflow()
def loop_that_logs(users: set[str]) -> int:
    for user in users:
        log.info("inviting %s", user)
        DBOS.logger.info(user)
        print(user)
    return invite(users)


@DBOS.workflow()
def loop_before_steps(users: set[str], first: str) -> str:
    for user in users:
        log.debug("%s is invited", user)
    return mail(first)


@DBOS.workflow()
def looked_up(users: set[str], first: str) -> str:
    names = {user: user.partition("@")[0] for user in users}
    return mail(names[first])


@DBOS.workflow()
def returned(users: list[str]) -> set[str]:
    invite(set(users))
    return {user.lower() for user in set(users)}


@DBOS.workflow()
def filter_by_set(users: list[str], invited: set[str]) -> list[str]:
    return [mail(user) for user in users if user in invited]


@DBOS.workflow()
def sorted_later(users: set[str]) -> list[str]:
    names = [user.partition("@")[0] for user in users]
    return [mail(name) for name in sorted(names)]
