"""A workflow that uses the draws of another module rightly."""

import draws
from dbos import DBOS


@DBOS.step()
def issue(order: str, code: str) -> str:
    return f"{order} {code} {draws.token()}"


@DBOS.step()
def new_token() -> str:
    return draws.token()


@DBOS.workflow()
def run(order: str, names: list[str]) -> str:
    for name in draws.shuffled(names, order):
        issue(order, name)
    issue(order, str(draws.generator(order).random()))
    DBOS.logger.info("run %s", draws.token())
    issue(order, DBOS.run_step(None, draws.token))
    return issue(order, new_token())
