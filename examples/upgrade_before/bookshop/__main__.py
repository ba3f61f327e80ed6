"""A day in the bookshop."""

from datetime import datetime, timezone

from fastapi.testclient import TestClient

from bookshop.app import app
from bookshop.reports import nightly
from bookshop.store import open_store

ORDERS = [("Momo", 1, "ada"), ("Emma", 3, "bob"), ("Momo", 2, "eve")]


def main() -> None:
    open_store({"Emma": 5, "Momo": 2})
    with TestClient(app) as client:
        for number, (title, copies, address) in enumerate(ORDERS, start=1):
            question = {"title": title, "copies": copies, "address": address}
            print(number, client.put(f"/orders/o-{number}", params=question).json())
        print(client.get("/stock").json())
        now = datetime.now(timezone.utc)
        print(nightly(now, now))


if __name__ == "__main__":
    main()
