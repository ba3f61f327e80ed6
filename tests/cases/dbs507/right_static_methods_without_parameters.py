"""Called through their class, static methods that take nothing work in either order."""

from dbos import DBOS


@DBOS.dbos_class()
class Shop:
    @DBOS.step()
    @staticmethod
    def count() -> int:
        return 1

    @DBOS.workflow()
    @staticmethod
    def open() -> int:
        return Shop.count()


def begin() -> int:
    return Shop.open()
