"""A step loads a model into a module variable that the workflow then uses."""

from dbos import DBOS

model: dict | None = None
threshold = 0.5


@DBOS.step()
def load_model(path: str) -> None:
    global model, threshold
    model = {"path": path}  # DBS207: model
    threshold = 0.7  # DBS207: threshold


@DBOS.step()
def score(text: str) -> float:
    return len(text) / 10


@DBOS.workflow()
def classify(path: str, text: str) -> str:
    load_model(path)
    assert model is not None
    if score(text) > threshold:
        return str(model["path"])
    return "unknown"
