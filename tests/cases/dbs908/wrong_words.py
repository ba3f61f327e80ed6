"""Where it is known, the messages say what has taken the place of what is gone."""

from dbos import (
    DBOS,
    GetWorkflowsInput,  # DBS908: give its fields to `DBOS.list_workflows` as keywords
    load_config,  # DBS908: make a `DBOSConfig`
)


@DBOS.kafka_consumer({}, ["orders"], in_order=True)  # DBS908: write `ordering="partition"`
@DBOS.workflow()
def consume(message: object) -> None: ...


def again(workflow_id: str) -> object:
    DBOS.launch(debug_mode=True)  # DBS908: leave it out
    return DBOS.restart_workflow(workflow_id)  # DBS908: use `DBOS.fork_workflow(workflow_id, 1)`
