"""A route that shows the state."""

import state
from fastapi import FastAPI

app = FastAPI()


@app.get("/health")
def health() -> dict:
    return {"hits": state.hits, "last": state.last_seen, "open": len(state.connections)}
