"""A class of the project is called DBOS: the database of our billing system."""


class DBOS:
    def step(self):
        return lambda function: function

    def workflow(self):
        return lambda function: function

    def start_workflow(self, function, *args):
        return function(*args)


billing = DBOS()


@billing.workflow()
def settle(account: str) -> str:
    return account


@billing.step()
def close(account: str) -> str:
    billing.start_workflow(settle, account)
    return settle(account)
