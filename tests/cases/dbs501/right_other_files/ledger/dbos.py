"""Database operations of the ledger; the name is older than the library."""


class DBOS:
    @staticmethod
    def step(function):
        return function

    @staticmethod
    def workflow(function):
        return function
