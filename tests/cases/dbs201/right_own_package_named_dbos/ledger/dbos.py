"""Database operations of the ledger. The name is older than the library."""


class DBOS:
    @staticmethod
    def step():
        return lambda function: function

    @staticmethod
    def start_workflow(function, *args):
        return function(*args)


def workflow(function):
    return function
