from base import Resource
from dbos import DBOS


class Room(Resource):
    @DBOS.step()
    def release(self) -> None:
        self.released()  # DBS201: base.py:19

    @DBOS.step()
    def describe(self) -> str:
        return self.notice  # DBS201: base.py:23


@DBOS.step()
def borrow(name: str) -> None:
    with Resource(name):  # DBS201: base.py:19
        DBOS.logger.info("in %s", name)


@DBOS.step()
def give_back(resource: Resource) -> None:
    resource.released()  # DBS201: base.py:19


@DBOS.workflow()
def meeting(name: str) -> None:
    borrow(name)
    Room(name).release()
