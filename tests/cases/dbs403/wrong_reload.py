"""A server that imports the application again and again."""

import uvicorn
from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


def main() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    uvicorn.run("wrong_reload:app", host="0.0.0.0", reload=True)  # DBS403


if __name__ == "__main__":
    main()
