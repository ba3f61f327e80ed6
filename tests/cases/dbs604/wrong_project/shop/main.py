from dbos import DBOS

from shop import queues, workflows


def main() -> None:
    DBOS.launch()
    queues.register()
    workflows.take("o1")
