"""Counters that steps keep and only a route reads."""

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()
stats = {"sent": 0, "failed": 0}


@DBOS.step()
def send_mail(address: str) -> bool:
    ok = "@" in address
    stats["sent" if ok else "failed"] += 1
    return ok


@DBOS.workflow()
def campaign(addresses: list[str]) -> int:
    return sum(send_mail(address) for address in addresses)


@app.get("/stats")
def read_stats() -> dict[str, int]:
    return stats
