"""The caller sets the key for what it calls."""

from dbos import DBOS, SetEnqueueOptions

from shop import queues, workflows


def main() -> None:
    DBOS.launch()
    queues.register()
    with SetEnqueueOptions(queue_partition_key="acme"):
        workflows.take_all(["o1"])
