import workflows
from dbos import DBOS
from fastapi import FastAPI
from progress import shown
from workflows import ship

app = FastAPI()


@app.get("/orders/{order}")
def show(order: str) -> str:
    # Through a workflow the event is set where it belongs.
    ship(order)
    DBOS.start_workflow(workflows.ship, order)
    return shown(order)
