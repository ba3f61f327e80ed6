from dbos import DBOS

flow = DBOS.workflow
step = DBOS.step()


def recorded(function):
    return DBOS.step()(function)
