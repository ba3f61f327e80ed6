import durable
from durable import flow, recorded, step
from fastapi import FastAPI

app = FastAPI()


@flow()
def at_module_level(name: str) -> str:
    return name


@app.get("/{name}")
def view(name: str) -> str:
    @flow()  # DBS208
    def first(text: str) -> str:
        return text

    @step  # DBS208
    def second(text: str) -> str:
        return text

    @recorded  # DBS208
    def third(text: str) -> str:
        return text

    @durable.flow(name="fourth")  # DBS208
    def fourth(text: str) -> str:
        return text

    return first(name) + second(name) + third(name) + fourth(name)
