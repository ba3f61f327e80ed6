from dbos import DBOS

step = DBOS.step
workflow = DBOS.workflow


class Durable:
    step = DBOS.step
    transaction = DBOS.step(name="tx")
