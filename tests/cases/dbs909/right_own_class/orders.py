"""Its object, in another file."""

from app import app


@app.workflow()
def bill(order: str) -> None:
    app.logger.info(app.hello())
