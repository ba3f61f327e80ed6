# enable: DBS402
# dbos-version: >=2,<3
"""The server launches."""

import uvicorn
from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()
DBOS(fastapi=app, config={"name": "shop"})

if __name__ == "__main__":
    DBOS.launch()
    uvicorn.run(app)
