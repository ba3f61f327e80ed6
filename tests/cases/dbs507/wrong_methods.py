"""Decorators of DBOS above those that make static and class methods; workflow and step in one."""

from dbos import DBOS, DBOSConfiguredInstance

step = DBOS.step()


class Loader:
    @DBOS.step()  # DBS507: `@DBOS.step` stands above `@staticmethod`
    @staticmethod
    def load(url: str) -> str:
        return url

    @DBOS.step(name="fetch")  # DBS507: every call raises TypeError
    @classmethod
    def fetch(cls, url: str) -> str:
        return url

    @step  # DBS507
    @classmethod
    async def fetch_soon(cls, url: str) -> str:
        return url


@DBOS.dbos_class()
class Crawler(DBOSConfiguredInstance):
    @DBOS.workflow()  # DBS507: every call with arguments raises
    @staticmethod
    def crawl(url: str) -> str:
        return url

    @DBOS.workflow()  # DBS507
    @classmethod
    def crawl_all(cls, url: str) -> str:
        return url

    @DBOS.required_roles(["admin"])
    @DBOS.workflow()  # DBS507
    @classmethod
    def crawl_admin(cls, url: str) -> str:
        return url


@DBOS.step()  # DBS507: AssertionError
@DBOS.workflow()
def both(url: str) -> str:
    return url


@DBOS.workflow()
@DBOS.step(retries_allowed=True)  # DBS507: leave out `@DBOS.step`
async def both_soon(url: str) -> str:
    return url


@DBOS.workflow()
@step  # DBS507: `@step` and `@DBOS.workflow`
def by_alias(url: str) -> str:
    return url
