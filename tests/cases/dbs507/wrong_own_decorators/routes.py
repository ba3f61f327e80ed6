"""What stands below them."""

import fastapi
from durable import step, workflow

app = fastapi.FastAPI()


class Loader:
    @step  # DBS507: `@step` stands above `@staticmethod`
    @staticmethod
    def load(url: str) -> str:
        return url

    @staticmethod
    @step
    def clean(url: str) -> str:
        return url


@workflow
@app.post("/ships")  # DBS507: without DBOS
def ship(order: str) -> str:
    return order


@app.post("/bills")
@workflow
def bill(order: str) -> str:
    return order
